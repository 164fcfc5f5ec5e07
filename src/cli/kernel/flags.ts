import { parseArgs } from 'node:util'
import { Stop } from './stop.ts'
import { nearest } from '#domain/kernel/nearest-word.ts'

/** What a command understands: a `switch` stands alone, a `value` is followed by one, `values` may be repeated. */
export type Flags = Readonly<Record<string, 'switch' | 'value' | 'values'>>

export interface Given {
  readonly words: readonly string[]
  /** By name, in the order given; a switch has the one value ''. */
  readonly flags: ReadonlyMap<string, readonly string[]>
}

/** Takes a command's arguments apart. Throws `Stop` where one isn't known, doubled or without its value. */
export function readFlags(args: readonly string[], known: Flags): Given {
  const { tokens } = parseArgs({
    args: [...args],
    options: parseOptions(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const words: string[] = []
  const flags = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind === 'option') addFlag(flags, token, known)
  }
  return { words, flags }
}

const parseOptions = (known: Flags) =>
  Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'switch' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  )

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function addFlag(flags: Map<string, string[]>, token: OptionToken, known: Flags): void {
  const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined
  if (kind === undefined) throw new Stop(2, unknownFlag(token.rawName, known))
  const earlier = flags.get(token.name)
  if (earlier !== undefined && kind === 'value')
    throw new Stop(2, `${token.rawName} is given twice. Give it once.`)
  flags.set(token.name, [...(earlier ?? []), readValue(token, kind)])
}

function readValue({ rawName, value, inlineValue }: OptionToken, kind: Flags[string]): string {
  if (kind === 'switch') {
    if (value !== undefined) throw new Stop(2, `${rawName} takes no value.`)
    return ''
  }
  const isNextFlag = inlineValue === false && value !== '-' && value?.startsWith('-') === true
  if (value === undefined || value === '' || isNextFlag)
    throw new Stop(2, `${rawName} needs a value after it.`)
  return value
}

function unknownFlag(rawName: string, known: Flags): string {
  const meant = nearest(
    rawName,
    Object.keys(known).map((name) => `--${name}`),
  )
  return `There is no option ${rawName}.${meant === null ? '' : ` Did you mean ${meant}?`}`
}
