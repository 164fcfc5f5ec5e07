import { weekdayOfCode } from '../dates/weekdays.ts'

/** One STANDARD or DAYLIGHT part of a VTIMEZONE. */
export interface Observance {
  /** DTSTART: wall time under `offsetFrom`; null where it is missing or unreadable. */
  readonly start: Temporal.PlainDateTime | null
  /** Minutes ahead of UTC before each onset; local mean times have fractions. */
  readonly offsetFrom: number
  /** Minutes ahead of UTC from each onset on. */
  readonly offsetTo: number
  /** The RRULE's value, or null for a single onset. */
  readonly rule: string | null
}

/** From this instant on, wall time is that many minutes ahead of UTC. */
export interface Onset {
  readonly at: Temporal.Instant
  readonly offsetFrom: number
  readonly offsetTo: number
}

/**
 * When the observance begins, over the current years and those before them, or over its last years where it ended earlier: six at most.
 * Null where its rule isn't a yearly one that can be read, or where it needs a start and has none.
 */
export function onsetsOf(observance: Observance): readonly Onset[] | null {
  const { start, offsetFrom, offsetTo, rule } = observance
  if (![offsetFrom, offsetTo].every((offset) => Math.abs(offset) <= 24 * 60)) return null
  const begins = start ?? longAgo
  const onset = (local: Temporal.PlainDateTime): Onset => ({
    at: local
      .toZonedDateTime('UTC')
      .toInstant()
      .subtract({ seconds: Math.round(offsetFrom * 60) }),
    offsetFrom,
    offsetTo,
  })
  if (rule === null) return [onset(begins)]
  const yearly = readYearly(rule, begins)
  if (yearly === null) return null
  const years = Array.from(
    { length: yearsOfOnsets },
    (_, back) => Math.min(yearly.lastYear, lastYearOfOnsets) - back,
  )
  const onsets = years
    .filter((year) => year >= begins.year)
    .flatMap((year) => dayIn(year, yearly) ?? [])
    .map((day) => day.toPlainDateTime(begins.toPlainTime()))
    .filter((local) => Temporal.PlainDateTime.compare(local, begins) >= 0)
    .map(onset)
    .filter(({ at }) => yearly.until === null || Temporal.Instant.compare(at, yearly.until) <= 0)
  // A rule that ended before its first day still leaves the start itself.
  return onsets.length > 0 ? onsets : [onset(begins)]
}

/** `BYMONTH=3;BYDAY=-1SU`, or days of the month, of which the first on `weekday` counts. */
interface Yearly {
  readonly month: number
  readonly ordinal: number | null
  readonly weekday: number | null
  readonly monthDays: readonly number[]
  readonly until: Temporal.Instant | null
  readonly lastYear: number
}

function readYearly(rule: string, start: Temporal.PlainDateTime): Yearly | null {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  )
  for (const [name, value] of parts) if (!readable(name, value)) return null
  const [, ordinal = '', weekday = ''] =
    /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)?$/.exec(parts.get('BYDAY') ?? '') ?? []
  const until = readUntil(parts.get('UNTIL') ?? '')
  const count = Number(parts.get('COUNT') ?? Infinity)
  return {
    month: Number(parts.get('BYMONTH') ?? start.month),
    ordinal: ordinal === '' ? null : Number(ordinal),
    weekday: weekdayOfCode(weekday),
    monthDays:
      parts.get('BYMONTHDAY')?.split(',').map(Number) ?? (weekday === '' ? [start.day] : []),
    until,
    lastYear: Math.min(until?.toZonedDateTimeISO('UTC').year ?? Infinity, start.year + count - 1),
  }
}

const readable = (name: string, value: string): boolean =>
  readableParts.get(name)?.test(value) ?? false

const readableParts: ReadonlyMap<string, RegExp> = new Map([
  ['', /^$/],
  ['FREQ', /^YEARLY$/],
  ['INTERVAL', /^1$/],
  ['COUNT', /^[1-9]\d{0,3}$/],
  ['UNTIL', /^\d{8}(?:T\d{6}Z?)?$/],
  ['BYMONTH', /^(?:[1-9]|0[1-9]|1[0-2])$/],
  ['BYDAY', /^[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)$/],
  ['BYMONTHDAY', /^[1-9]\d?(?:,[1-9]\d?)*$/],
  ['WKST', /^(?:MO|TU|WE|TH|FR|SA|SU)$/],
])

/** A bare date includes that day. */
function readUntil(value: string): Temporal.Instant | null {
  const [, date = '', time = '235959'] = /^(\d{8})(?:T(\d{6}))?/.exec(value) ?? []
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('UTC').toInstant()
  } catch {
    return null
  }
}

function dayIn(year: number, rule: Yearly): Temporal.PlainDate | null {
  const first = Temporal.PlainDate.from({ year, month: rule.month, day: 1 })
  const days = Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index }))
    .filter((day) => rule.monthDays.length === 0 || rule.monthDays.includes(day.day))
    .filter((day) => rule.weekday === null || day.dayOfWeek === rule.weekday)
  return (
    days.at(rule.ordinal === null ? 0 : rule.ordinal > 0 ? rule.ordinal - 1 : rule.ordinal) ?? null
  )
}

// The years that zones are compared over (`currentInstants`), and some on either side.
const lastYearOfOnsets = 2027
const yearsOfOnsets = 6

// Where nothing says since when, always: Outlook's 1601.
const longAgo = Temporal.PlainDateTime.from('1601-01-01T00:00')
