import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { nearest } from '#domain/kernel/nearest-word.ts'
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.ts'
import { type SettingName, settings } from './settings.ts'

export type Configuration = {
  readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']>
}

/** What was asked for on the command line, other than to start. */
export type Question = 'help' | 'version'

/**
 * Reads the settings from flags and the environment; a flag wins, an empty variable counts as unset.
 * A rejection names every variable and flag that can't be used, and says what it has to be.
 */
export function readConfiguration(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Configuration | Question | Rejection {
  const flags = readFlags(args)
  if (isRejection(flags)) return flags
  if (flags['help'] === true) return 'help'
  if (flags['version'] === true) return 'version'

  const wrong: string[] = []
  const read = <Name extends SettingName>(name: Name): Configuration[Name] => {
    const { variable, flag, schema } = settings[name]
    const given = flags[flag] ?? (environment[variable] || undefined)
    const result = schema.safeParse(given)
    const called = flags[flag] === undefined ? variable : `--${flag} (${variable})`
    // An address of a database holds its password, which has no place in a log.
    const shown = name === 'databaseUrl' ? '' : `; it is “${given}”`
    if (!result.success) wrong.push(`${called} ${result.error.issues[0]?.message}${shown}.`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of that name made it; unused where it is wrong
    return result.data as Configuration[Name]
  }
  const configuration: Configuration = {
    port: read('port'),
    host: read('host'),
    url: read('url'),
    data: read('data'),
    databaseUrl: read('databaseUrl'),
    logLevel: read('logLevel'),
    trustedProxies: read('trustedProxies'),
  }
  return wrong.length === 0 ? configuration : invalid(wrong.join('\n'))
}

type Flags = Readonly<Record<string, string | boolean | undefined>>

function readFlags(args: readonly string[]): Flags | Rejection {
  const known = Object.values(settings).map(({ flag }) => [flag, { type: 'string' }] as const)
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(known),
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
    return values
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. To specify') : []
    return invalid(`${sentence}.${suggestFlag(sentence)} \`npm start -- --help\` lists the flags.`)
  }
}

function suggestFlag(sentence: string) {
  const [, unknown] = /Unknown option '--([^']+)'/.exec(sentence) ?? []
  const flags = Object.values(settings).map(({ flag }) => flag)
  const meant = unknown === undefined ? null : nearest(unknown, flags)
  return meant === null ? '' : ` Did you mean --${meant}?`
}

const invalid = (reason: string): Rejection => reject('invalid', 'configuration.invalid', reason)

/** What `--help` prints. */
export const usage = () =>
  [
    'Usage: npm start -- [flags]',
    '',
    'Starts Adjourn and prints the address to open. Each flag has a variable; the flag wins.',
    '',
    ...Object.values(settings).map(
      ({ flag, variable, about }) => `  --${flag.padEnd(17)} ${variable.padEnd(17)} ${about}`,
    ),
    `  --${'help'.padEnd(35)} shows this`,
    `  --${'version'.padEnd(35)} shows the version`,
  ].join('\n')
