import { isRecurring } from './classifying/shape.ts'
import { combine, atEachRate, total } from './costing/estimate.ts'
import { dayNumber } from './dates/day-number.ts'
import { dayInWords, momentInWords, weekdayName } from './dates/day-words.ts'
import { personKey } from './person.ts'
import type { Estimate, Plan, PlannedSeries, Verdict, Window } from './plan.ts'
import { listed } from './replacing/recurrence-words.ts'
import { formsFor } from './replacing/replacement.ts'
import { type Rhythm, rhythmOf } from './replacing/rhythm.ts'
import type { AuditedSeries, MeetingType } from './series.ts'

// Every word of a plan that people read, so that the page and the terminal say the same.

export const typeNames: Readonly<Record<MeetingType, string>> = {
  'daily-status': 'Daily status',
  'periodic-status': 'Periodic status',
  'one-to-one': 'One-to-one',
  planning: 'Planning',
  decision: 'Decision',
  brainstorm: 'Brainstorm',
  retro: 'Retro',
  demo: 'Demo',
  'office-hours': 'Office hours',
  social: 'Social',
  general: 'General',
  crisis: 'Crisis',
  sensitive: 'Sensitive',
  external: 'External',
  'working-session': 'Working session',
  'not-a-meeting': 'Not a meeting',
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  keep: 'keep',
  convert: 'convert',
  shrink: 'shrink the audience',
  drop: 'drop',
}

/** What a series becomes: `update + agenda`, `proposal, consent`, `keep`. */
export function becomes(series: PlannedSeries): string {
  if (series.verdict !== 'convert') return verdictNames[series.verdict]
  if (series.type === 'one-to-one') return 'page, live every second'
  return formsFor(series)
    .map(([{ name }]) => FORMS[name] ?? name.toLowerCase())
    .join(' + ')
}

const FORMS: Readonly<Record<string, string>> = {
  Update: 'update',
  Topics: 'agenda',
  Decision: 'proposal, consent',
  Ideas: 'brainstorm, 48 h',
  Retro: 'brainstorm, 48 h',
  Demo: 'recording, questions',
  Questions: 'question queue',
}

/** The kind whose glyph stands before `becomes`; null where nothing replaces it. */
export function kindOf(series: PlannedSeries) {
  if (series.verdict !== 'convert') return null
  return series.type === 'one-to-one' ? 'document' : (formsFor(series)[0]?.[0].kind ?? 'agenda')
}

/** `weekdays 09:30, 7 people`, `every other Fri 15:00`: from its occurrences, in their own wall time. */
export function when(series: PlannedSeries): string {
  const [first] = series.occurrences
  if (!first) return series.zone === null ? 'time zone unknown' : 'no occurrence ahead'
  const rhythm = rhythmOf(series)
  const time = rhythm ? rhythmInWords(rhythm) : momentInWords(first.start)
  const company = companyOf(series)
  return company === '' ? time : `${time}, ${company}`
}

function companyOf({ type, headcount, people, mailingLists }: PlannedSeries): string {
  if (type === 'external') return 'other company'
  if (type === 'one-to-one' || type === 'social' || type === 'not-a-meeting') return ''
  if (headcount === null) return 'people unknown'
  const lists = mailingLists.length
  // A list counts as one until somebody says how many it reaches.
  if (lists > 0 && headcount === people.length + lists)
    return `${counted(people.length, 'person', 'people')} and ${lists === 1 ? 'a list' : `${lists} lists`}`
  return counted(headcount, 'person', 'people')
}

function rhythmInWords({ weekdays, weeks, time }: Rhythm): string {
  const every = ['', 'every other ', 'every third '][weeks - 1] ?? seldom(weeks)
  const days = `${every}${weekdaysInWords(weekdays)}`
  return time === null ? days : `${days} ${time}`
}

const seldom = (weeks: number): string =>
  weeks < 8 ? 'monthly, ' : weeks < 50 ? 'every few months, ' : 'yearly, '

function weekdaysInWords(weekdays: readonly number[]): string {
  if (weekdays.join('') === '12345') return 'weekdays'
  if (weekdays.length === 7) return 'every day'
  const names = weekdays.map((weekday) => weekdayName(weekday).slice(0, 3))
  const [first, last] = [weekdays[0] ?? 0, weekdays.at(-1) ?? 0]
  const inRow = weekdays.length > 2 && last - first === weekdays.length - 1
  return inRow ? `${names[0] ?? ''}–${names.at(-1) ?? ''}` : listed(names)
}

/** Hours with one decimal: `17.5` of 1,050 minutes. */
export const hours = (minutes: number): string => tenths(minutes).toFixed(1)

/** `4.4–9.4 h`, the lower first; `–` where nothing is returned at any rate. */
export function hoursRange({ low, middle, high }: Estimate): string {
  const amounts = [low, middle, high].map(tenths)
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  if (least === 0 && most === 0) return '–'
  return least === most ? `${signed(least)} h` : `${signed(least)}–${signed(most)} h`
}

/** The hours that a meeting takes a week; `?` where nobody said who is in it, or when it is. */
export const hoursTaken = (series: PlannedSeries): string =>
  isCounted(series) ? hours(series.scheduled) : '?'

/** The hours that come back of it a week; `?` where there is nothing to count them from. */
export const hoursReturned = (series: PlannedSeries): string =>
  isCounted(series) || series.verdict === 'keep' ? hoursRange(series.returned) : '?'

const isCounted = ({ headcount, zone, allDay }: PlannedSeries): boolean =>
  headcount !== null && (zone !== null || allDay)

/** Why a meeting's purpose is asked for, as a sentence; null where the question says it itself. */
export function whyAsked({ question, type, evidence }: AuditedSeries): string | null {
  if (question === null || type !== 'general' || evidence.length === 0) return null
  return `${capital(evidence.join(' and '))}.`
}

/** The figure over *hours a week returned*: `3.7–10.4`, and in whole hours from ten: `15–25`. */
export function returnedFigure({ returned }: Plan): string {
  const amounts = [returned.low, returned.middle, returned.high]
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  const shown = (minutes: number) =>
    least >= 600 ? String(Math.round(minutes / 60)) : signed(tenths(minutes))
  return shown(least) === shown(most) ? shown(least) : `${shown(least)}–${shown(most)}`
}

/** How long a stretch is: `2 h 30`, `18 h`, `45 min`. */
export function stretch(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  const rest = whole % 60
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${pad(rest)}`
}

/** What is returned to one person a week, where each series' hours are shared equally. */
export function shareOf({ series }: Plan, person: string): Estimate {
  const own = series.filter((one) => one.people.some((each) => personKey(each) === person))
  return total(
    own.map(({ returned, headcount }) =>
      combine(returned, atEachRate(headcount || 1), (amount, people) => amount / people),
    ),
  )
}

/** The finding as a title: `Ten recurring meetings, six of them replaceable`. */
export function planTitle({ series }: Plan): string {
  if (series.length === 0) return 'Nothing to plan in this window'
  const meetings = series.filter(isRecurringMeeting)
  const replaceable = meetings.filter(({ verdict }) => verdict === 'convert').length
  if (meetings.length === 0) return 'No recurring meetings'
  // Words and digits don't mix: `18 recurring meetings, 15 of them replaceable`.
  const say = meetings.length > 12 ? thousands : number
  const all = `${capital(say(meetings.length))} recurring ${meetings.length === 1 ? 'meeting' : 'meetings'}`
  if (meetings.length === 1) return `${all}, ${replaceable === 1 ? '' : 'not '}replaceable`
  if (replaceable === meetings.length) return `${all}, all of them replaceable`
  return `${all}, ${replaceable === 0 ? 'none' : say(replaceable)} of them replaceable`
}

/** What the title counts: meetings that come back. */
export const isRecurringMeeting = (series: AuditedSeries): boolean =>
  series.type !== 'not-a-meeting' && isRecurring(series)

/** `Four weeks from Mon 8 June`. */
export function windowInWords({ from, to }: Window): string {
  const days = dayNumber(to) - dayNumber(from)
  const length =
    days % 7 === 0
      ? counted(days / 7, 'week', 'weeks', number)
      : counted(days, 'day', 'days', number)
  return `${capital(length)} from ${dayInWords(from)}`
}

/** What the returned hours are taken from, and whose they are: `Of 37.5 between ten people; yours 3.1–4.6 h. …` */
export function ofHowMany(plan: Plan, me: string | null = null): string {
  const people = new Set(
    plan.series
      .filter(({ type }) => type !== 'not-a-meeting')
      .flatMap((one) => one.people.map(personKey)),
  )
  const between = people.size > 1 ? ` between ${number(people.size)} people` : ''
  const yours = me !== null && people.has(me) ? `; yours ${hoursRange(shareOf(plan, me))}` : ''
  const sentence = `Of ${hours(plan.before.personMinutes)}${between}${yours}. An estimate, net of the writing and reading.`
  const uncounted = plan.series.filter(isUncounted).length
  return uncounted === 0 ? sentence : `${sentence} ${notCounted(uncounted)}`
}

const notCounted = (meetings: number): string =>
  meetings === 1
    ? 'One meeting names nobody and is not counted.'
    : `${capital(number(meetings))} meetings name nobody and are not counted.`

/** Replaceable, but nobody said how many take part, so its hours are in no figure. */
const isUncounted = ({ verdict, headcount }: PlannedSeries) =>
  verdict === 'convert' && headcount === null

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** In words up to twelve, then in digits. */
export const number = (count: number): string => NUMBERS[count] ?? thousands(count)

/** Digits with a comma at the thousands: `1,250`. */
export const thousands = (count: number): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',')

const counted = (count: number, one: string, many: string, say = thousands): string =>
  `${say(count)} ${count === 1 ? one : many}`

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

// Adding 0 turns -0 into 0.
const tenths = (minutes: number): number => Math.round(minutes / 6) / 10 + 0

const signed = (amount: number): string => amount.toFixed(1).replace('-', '−')

const pad = (minutes: number): string => String(minutes).padStart(2, '0')
