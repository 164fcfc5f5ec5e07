import { defaultHours } from '#domain/planner/assumptions.ts'
import type { WorkingHours, Window } from '#domain/planner/plan.ts'
import { type Given, readFlags } from '../kernel/flags.ts'
import { Stop } from '../kernel/stop.ts'
import { readDate, readHours, readPerson, readWho, readZone } from './option-values.ts'

export interface PlanOptions {
  /** A path, or `-` for standard input. */
  readonly file: string
  readonly window: Window
  readonly me: string | null
  readonly hours: WorkingHours
  /** The country or region whose public holidays are days off, `DE-BY`. */
  readonly holidays: string | null
  /** By e-mail, or by name where there is none. */
  readonly people: Readonly<Record<string, WorkingHours>>
  readonly json: boolean
  /** The page to write, `-` for standard output, or null. */
  readonly html: string | null
}

/** What the machine says where an option doesn't. */
export interface Machine {
  readonly zone: string
  /** Today in a zone, ISO 8601. */
  readonly today: (zone: string) => string
}

const longestWindowInDays = 366

/** Reads the arguments after `adjourn plan`. Throws `Stop` with status 2 where they can't be meant. */
export function readPlanOptions(args: readonly string[], machine: Machine): PlanOptions {
  const given = readFlags(args, {
    json: 'switch',
    html: 'value',
    from: 'value',
    to: 'value',
    weeks: 'value',
    zone: 'value',
    me: 'value',
    hours: 'value',
    holidays: 'value',
    person: 'values',
  })
  if (given.flags.has('json') && single(given, 'html') === '-')
    throw new Stop(
      2,
      '--json and --html - both print to standard output. Name a file for the page.',
    )
  const zone = single(given, 'zone')
  const window = readWindow(given, zone === null ? machine.zone : readZone(zone), machine)
  return {
    file: readFile(given.words),
    window,
    me: readMe(single(given, 'me')),
    hours: readOwnHours(single(given, 'hours'), window.zone),
    holidays: single(given, 'holidays'),
    people: Object.fromEntries((given.flags.get('person') ?? []).map(readPerson)),
    json: given.flags.has('json'),
    html: single(given, 'html'),
  }
}

const single = (given: Given, flag: string): string | null => given.flags.get(flag)?.[0] ?? null

function readFile(words: readonly string[]): string {
  const [file, ...more] = words
  if (file === undefined)
    throw new Stop(2, 'Name a calendar file, or - for standard input: adjourn plan calendar.ics')
  if (more.length > 0)
    throw new Stop(2, `One calendar at a time. Plan ${file} first, then ${more.join(' and ')}.`)
  if (/^[a-z]+:\/\//i.test(file))
    throw new Stop(
      2,
      'Nothing is fetched from the network. Download the calendar and name the file.',
    )
  return file
}

function readWindow(given: Given, zone: string, machine: Machine): Window {
  const from = readDate('--from', single(given, 'from') ?? machine.today(zone))
  const until = single(given, 'to')
  const weeks = single(given, 'weeks')
  if (until !== null && weeks !== null)
    throw new Stop(2, '--to and --weeks say the same thing. Give one of them.')
  const to =
    until === null ? from.add({ days: 7 * readWeeks(weeks ?? '4') }) : readDate('--to', until)
  const days = from.until(to).days
  if (days < 1) throw new Stop(2, `--to must be after ${from.toString()}, where the window begins.`)
  if (days > longestWindowInDays)
    throw new Stop(2, 'A plan looks at one year at most. Choose a shorter window.')
  return { from: from.toString(), to: to.toString(), zone }
}

function readWeeks(text: string): number {
  if (!/^[1-9]\d?$/.test(text) || Number(text) > 52)
    throw new Stop(2, `--weeks takes a whole number from 1 to 52, not “${text}”.`)
  return Number(text)
}

const readMe = (me: string | null): string | null => (me === null ? null : readWho(me))

const readOwnHours = (hours: string | null, zone: string): WorkingHours =>
  hours === null
    ? defaultHours(zone)
    : { ...defaultHours(zone), hours: readHours('--hours', hours.split(',')) }
