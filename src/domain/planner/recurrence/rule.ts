import { weekdayCodes, type WeekdayCode } from '../dates/weekdays.ts'

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'] as const
export type Frequency = (typeof frequencies)[number]

/** An RRULE that this reader understands in full. Empty lists are parts that it doesn't name. */
export interface Rule {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  /** As written: `20250605`, `20250605T093000` or `20250605T073000Z`. */
  readonly until: string | null
  readonly weekStart: WeekdayCode
  readonly byMonth: readonly number[]
  readonly byMonthDay: readonly number[]
  readonly byYearDay: readonly number[]
  readonly byWeekNo: readonly number[]
  /** `MO`, `2TU`, `-1FR`. */
  readonly byDay: readonly string[]
  readonly bySetPos: readonly number[]
  readonly byHour: readonly number[]
  readonly byMinute: readonly number[]
  readonly bySecond: readonly number[]
}

const numberLists = {
  BYMONTH: { least: 1, most: 12 },
  BYMONTHDAY: { least: -31, most: 31 },
  BYYEARDAY: { least: -366, most: 366 },
  BYWEEKNO: { least: -53, most: 53 },
  BYSETPOS: { least: -366, most: 366 },
  BYHOUR: { least: 0, most: 23 },
  BYMINUTE: { least: 0, most: 59 },
  BYSECOND: { least: 0, most: 59 },
} as const
type ListPart = keyof typeof numberLists

const knownParts = new Set([
  ...Object.keys(numberLists),
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'BYDAY',
])

/**
 * Reads an RRULE's value (RFC 5545 §3.3.10). Null where it can't be expanded without guessing: RSCALE,
 * SECONDLY, a value out of range, a part that its frequency forbids, a part that nobody knows.
 */
export function parseRule(text: string): Rule | null {
  const parts = partsOf(text)
  if (parts === null) return null
  const rule = {
    frequency: frequencies.find((frequency) => frequency === parts.get('FREQ')) ?? null,
    interval: positive(parts.get('INTERVAL') ?? '1'),
    weekStart: weekdayCodes.find((code) => code === (parts.get('WKST') ?? 'MO')) ?? null,
    byMonth: numbers(parts, 'BYMONTH'),
    byMonthDay: numbers(parts, 'BYMONTHDAY'),
    byYearDay: numbers(parts, 'BYYEARDAY'),
    byWeekNo: numbers(parts, 'BYWEEKNO'),
    byDay: daysIn(parts.get('BYDAY')),
    bySetPos: numbers(parts, 'BYSETPOS'),
    byHour: numbers(parts, 'BYHOUR'),
    byMinute: numbers(parts, 'BYMINUTE'),
    bySecond: numbers(parts, 'BYSECOND'),
  }
  if (!isComplete(rule) || contradictsItself(rule)) return null
  return withEnd(rule, parts.get('COUNT'), parts.get('UNTIL'))
}

/** The date of an UNTIL as eight digits, without reading the rest of the rule; '' where it has none. */
export const untilDate = (text: string): string => /UNTIL=(\d{8})/.exec(text)?.[1] ?? ''

function partsOf(text: string): ReadonlyMap<string, string> | null {
  const parts = new Map<string, string>()
  for (const part of text.split(';').map((written) => written.trim())) {
    if (part === '') continue
    const [name = '', value = ''] = part.split('=').map((side) => side.trim())
    if (!knownParts.has(name) || value === '' || parts.has(name)) return null
    parts.set(name, value)
  }
  return parts
}

function positive(text: string): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : 0
  return value > 0 ? value : null
}

function numbers(parts: ReadonlyMap<string, string>, part: ListPart): readonly number[] | null {
  const { least, most } = numberLists[part]
  const written = listed(parts.get(part))
  const values = written.map((item) => (/^[+-]?\d{1,3}$/.test(item) ? Number(item) : Number.NaN))
  const fits = (value: number) => value >= least && value <= most && (value !== 0 || least === 0)
  return values.every(fits) ? ascending(values) : null
}

function daysIn(text: string | undefined): readonly string[] | null {
  const days = listed(text).map((item) => item.replace(/^\+/, ''))
  const isDay = (item: string) => /^(-?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/.test(item)
  return days.every(isDay) ? [...new Set(days)].toSorted() : null
}

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const ascending = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].toSorted((left, right) => left - right)

type Endless = Omit<Rule, 'count' | 'until'>

const isComplete = (rule: { [part in keyof Endless]: Endless[part] | null }): rule is Endless =>
  Object.values(rule).every((value) => value !== null)

/** The combinations that RFC 5545 §3.3.10 forbids, and sub-daily rules closer than an hour. */
function contradictsItself(rule: Endless): boolean {
  const { frequency } = rule
  const numbered = rule.byDay.some((item) => item.length > 2)
  if (frequency === 'HOURLY' || frequency === 'MINUTELY') return isBeyondReason(rule)
  return (
    (rule.byWeekNo.length > 0 && frequency !== 'YEARLY') ||
    (rule.byYearDay.length > 0 && frequency !== 'YEARLY') ||
    (rule.byMonthDay.length > 0 && frequency === 'WEEKLY') ||
    (numbered && frequency !== 'MONTHLY' && frequency !== 'YEARLY') ||
    (numbered && rule.byWeekNo.length > 0) ||
    (rule.bySetPos.length > 0 && !limitsAnything(rule)) ||
    startsADay(rule) > 48
  )
}

/** Sub-daily rules are read as plain steps of an hour or more. */
const isBeyondReason = (rule: Endless): boolean =>
  limitsAnything(rule) ||
  rule.bySetPos.length > 0 ||
  (rule.frequency === 'MINUTELY' && rule.interval < 60)

const limitsAnything = (rule: Endless): boolean =>
  [rule.byMonth, rule.byMonthDay, rule.byYearDay, rule.byWeekNo, rule.byDay].some(isNamed) ||
  [rule.byHour, rule.byMinute, rule.bySecond].some(isNamed)

const isNamed = (list: readonly unknown[]): boolean => list.length > 0

/** How often a day that the rule hits has a start: BYHOUR × BYMINUTE × BYSECOND. */
export const startsADay = (rule: Endless): number =>
  Math.max(1, rule.byHour.length) *
  Math.max(1, rule.byMinute.length) *
  Math.max(1, rule.bySecond.length)

function withEnd(rule: Endless, countText?: string, untilText?: string): Rule | null {
  const count = countText === undefined ? null : positive(countText)
  const until = untilText ?? null
  if (countText !== undefined && count === null) return null
  if (until !== null && !isMoment(until)) return null
  return { ...rule, count, until }
}

function isMoment(text: string): boolean {
  const fields = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(text)
  if (fields === null) return false
  const [month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = fields.slice(2).map(orZero)
  return (
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= 31 &&
    hours < 24 &&
    minutes < 60 &&
    seconds < 61
  )
}

const orZero = (digits: string | undefined): number => Number(digits ?? 0)
