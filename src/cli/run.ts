import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { help, planHelp } from './help.ts'
import { plainLine } from './kernel/plain-text.ts'
import { Stop } from './kernel/stop.ts'
import { nearest } from '#domain/kernel/nearest-word.ts'
import { plan } from './plan/plan.ts'

/** Runs `adjourn` with these arguments and answers its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  stopQuietlyWithoutReader(process.stdout)
  stopQuietlyWithoutReader(process.stderr)
  try {
    await runCommand(args)
    return 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    process.stderr.write(`adjourn: ${plainLine(error.message)}\n`)
    return error.status
  }
}

/** `adjourn plan … | head` closes the pipe early: that is no failure of ours. */
function stopQuietlyWithoutReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

async function runCommand([command, ...args]: readonly string[]): Promise<void> {
  if (command === undefined)
    throw new Stop(2, 'Say what to do, e.g. adjourn plan calendar.ics. See adjourn --help.')
  if (command === '--version' || command === '-v') process.stdout.write(`${await readVersion()}\n`)
  else if (command === '--help' || command === '-h' || command === 'help')
    process.stdout.write(args[0] === 'plan' ? planHelp : help)
  else if (command === 'plan') await runPlan(args)
  else throw new Stop(2, unknownCommand(command))
}

async function runPlan(args: readonly string[]): Promise<void> {
  const end = args.indexOf('--')
  const flags = end === -1 ? args : args.slice(0, end)
  if (flags.includes('--help') || flags.includes('-h')) process.stdout.write(planHelp)
  else await plan(args, process)
}

function unknownCommand(command: string): string {
  if (/[./]/.test(command)) return `To plan a calendar: adjourn plan ${command}`
  const meant = nearest(command, ['plan', 'help', '--help', '--version'])
  const hint = meant === null ? 'See adjourn --help.' : `Did you mean adjourn ${meant}?`
  return `There is no command “${command}”. ${hint}`
}

/** The package's version, from the manifest beside the bundle or at the root of the checkout. */
async function readVersion(): Promise<string> {
  for (const path of ['../package.json', '../../package.json']) {
    const text = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => '')
    const version = /"version":\s*"([^"]+)"/.exec(text)?.[1]
    if (version !== undefined) return version
  }
  return 'unknown'
}
