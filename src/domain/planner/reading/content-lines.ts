/** A property or a BEGIN or END with its folded parts joined. */
export interface ContentLine {
  /** The physical line it starts on, from 1. */
  readonly line: number
  /** What is kept of it where it is too long: enough to tell its name. */
  readonly text: string
  readonly tooLong: boolean
  /** A BEGIN or END, which is never folded. */
  readonly isBoundary: boolean
}

/** Characters that a physical line may hold (planner.md §1). */
const longestLine = 10_000

const keptOfTooLong = 40
const startsAsBoundary = /^(?:BEGIN|END):/i
const isIndentedBoundary = /^[ \t]+(?:BEGIN|END):V[A-Z]+[ \t]*$/i

/**
 * The logical lines of a calendar file, unfolded, each with the physical line it starts on. CRLF, CR and
 * LF each end a line. Blank lines are passed over. An indented BEGIN or END stands for itself.
 */
export function* contentLines(file: string): Generator<ContentLine> {
  const breakAfter = lineBreaks(file)
  let held: ContentLine | null = null
  let line = 0
  for (let at = 0; at < file.length;) {
    const end = breakAfter(at)
    line += 1
    if (end > at) {
      const physical = file.slice(at, end)
      if (held !== null && continues(physical, held)) held = joined(held, physical)
      else {
        if (held !== null) yield held
        held = opened(line, physical)
      }
    }
    at = end + (file.startsWith('\r\n', end) ? 2 : 1)
  }
  if (held !== null) yield held
}

/** Where the line from here on ends. Each kind of break is searched for once, whatever a file mixes. */
function lineBreaks(file: string): (at: number) => number {
  const next = { '\n': -1, '\r': -1 }
  const find = (kind: '\n' | '\r', at: number): number => {
    if (next[kind] < at) {
      const found = file.indexOf(kind, at)
      next[kind] = found === -1 ? file.length : found
    }
    return next[kind]
  }
  return (at) => Math.min(find('\n', at), find('\r', at))
}

function continues(physical: string, held: ContentLine): boolean {
  const first = physical.charCodeAt(0)
  if (first !== 0x20 && first !== 0x09) return false
  return !held.isBoundary && !isIndentedBoundary.test(physical)
}

function joined(held: ContentLine, physical: string): ContentLine {
  if (held.tooLong) return held
  if (physical.length > longestLine) return { ...held, tooLong: true }
  return { ...held, text: held.text + physical.slice(1) }
}

function opened(line: number, physical: string): ContentLine | null {
  // A byte order mark is white space too, wherever files were put together.
  const text = physical.trimStart()
  if (text === '') return null
  const first = text.charCodeAt(0) | 0x20
  const isBoundary = (first === 0x62 || first === 0x65) && startsAsBoundary.test(text)
  if (physical.length <= longestLine) return { line, text, tooLong: false, isBoundary }
  return { line, text: text.slice(0, keptOfTooLong), tooLong: true, isBoundary }
}
