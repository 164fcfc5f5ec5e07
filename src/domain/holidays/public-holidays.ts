import type { HolidaysTypes } from 'date-holidays'
import { isoDate } from '../kernel/iso-date.ts'
import { isRejection, type Rejection, reject } from '../kernel/rejection.ts'
import { holidaysOf } from './holiday-places.ts'

/** Which place's holidays are asked for, and between which days. */
export interface HolidayQuery {
  /** ISO 3166-1: `DE`. */
  readonly country: string
  /** ISO 3166-2 with or without the country (`BY`, `DE-BY`), a part of one (`BY-A`), or null. */
  readonly region: string | null
  /** The first and the last day, ISO 8601. */
  readonly from: string
  readonly to: string
}

/**
 * The days off by law of a place between two days, both included: sorted ISO dates of its own calendar,
 * for the holidays of a working calendar. Half days (Christmas Eve from noon) aren't among them, nor
 * bank, school or optional holidays. Moon calendars are estimates, as the library says. A rejection
 * for an unknown place lists the known ones.
 */
export async function publicHolidays(query: HolidayQuery): Promise<readonly string[] | Rejection> {
  const years = yearsOf(query)
  if ('kind' in years) return years
  const holidays = await holidaysOf(query.country, query.region)
  if (isRejection(holidays)) return holidays
  const days = years.flatMap((year) => holidays.getHolidays(year).flatMap(wholeDays))
  return [...new Set(days)].filter((day) => query.from <= day && day <= query.to).toSorted()
}

/** One more before the first: a holiday of several days may reach over New Year. */
function yearsOf({ from, to }: HolidayQuery): readonly number[] | Rejection {
  const [first, last] = [isoDate(from), isoDate(to)]
  if (first === null || last === null) return notDates
  if (from > to || first.year < firstYear || last.year > lastYear) return notInRange
  return Array.from({ length: last.year - first.year + 2 }, (_, index) => first.year - 1 + index)
}

/**
 * Each date that a holiday takes as a whole. The library's `start` and `end` are instants that begin
 * the evening before in moon calendars; only its text names the civil day.
 */
function wholeDays({ date, start, end }: HolidaysTypes.Holiday): readonly string[] {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(date) ?? []
  if (day === undefined || time !== '00:00') return []
  // A day in which clocks go forward has 23 hours.
  const hours = (end.getTime() - start.getTime()) / 3_600_000 + 1
  return Array.from({ length: Math.max(1, Math.floor(hours / 24)) }, (_, index) =>
    Temporal.PlainDate.from(day).add({ days: index }).toString(),
  )
}

// Where the library's tables of moon calendars begin and end.
const firstYear = 1970
const lastYear = 2080

const notDates = reject(
  'invalid',
  'holidays.invalid-date',
  'The first and the last day have to be dates like 2025-06-09.',
)

const notInRange = reject(
  'invalid',
  'holidays.invalid-range',
  `The first day has to be before the last, and both from ${firstYear} to ${lastYear}.`,
)
