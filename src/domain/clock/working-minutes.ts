import { type Rejection, reject } from '../kernel/rejection.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { hoursEndOn, MINUTE, type Stretch, workOn } from './working-day.ts'

/**
 * How many of the minutes between two instants somebody works, with a fraction where the instants have
 * seconds; 0 where `to` isn't after `from`.
 */
export function workingMinutes(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendar: WorkingCalendar,
): number {
  const end = to.epochMilliseconds
  let worked = 0
  // Where clocks go back over midnight, a day begins before the last one's wall time is over.
  const lastDay = dateIn(calendar.zone, to).add({ days: 1 })
  for (const stretch of workFrom(from, calendar, lastDay)) {
    if (stretch.from >= end) break
    worked += Math.min(stretch.to, end) - stretch.from
  }
  return worked / MINUTE
}

/**
 * The instant by which that many working minutes have passed since `from`: at the end of a stretch of
 * work rather than the start of the next. With 0 minutes it is the next working minute. A rejection
 * where they don't pass within ten years.
 */
export function addWorkingMinutes(
  from: Temporal.Instant,
  minutes: number,
  calendar: WorkingCalendar,
): Temporal.Instant | Rejection {
  if (!(minutes >= 0)) return notAnAmount
  let left = Math.round(minutes * MINUTE)
  for (const stretch of workFrom(from, calendar, horizon(from, calendar))) {
    const length = stretch.to - stretch.from
    if (left === 0 && stretch.from === from.epochMilliseconds) return from
    if (left <= length) return Temporal.Instant.fromEpochMilliseconds(stretch.from + left)
    left -= length
  }
  return neverWorks(from, calendar)
}

/** `from` where it is working time, else the start of the next; a rejection as above. */
export const nextWorkingMinute = (
  from: Temporal.Instant,
  calendar: WorkingCalendar,
): Temporal.Instant | Rejection => addWorkingMinutes(from, 0, calendar)

/** The working time from an instant on, in order, up to the end of `lastDay`. */
export function* workFrom(
  from: Temporal.Instant,
  calendar: WorkingCalendar,
  lastDay: Temporal.PlainDate,
): Generator<Stretch & { readonly date: Temporal.PlainDate }> {
  const begin = from.epochMilliseconds
  const end = hoursEndOn(calendar)
  let date = dateIn(calendar.zone, from)
  while (
    Temporal.PlainDate.compare(date, lastDay) <= 0 &&
    (end === null || date.toString() < end)
  ) {
    for (const stretch of workOn(date, calendar)) {
      if (stretch.to > begin) yield { ...stretch, from: Math.max(stretch.from, begin), date }
    }
    date = date.add({ days: 1 })
  }
}

/** The last day that a search from an instant looks at: longer than any leave, and still instant. */
export const horizon = (from: Temporal.Instant, { zone }: WorkingCalendar): Temporal.PlainDate =>
  dateIn(zone, from).add({ years: 10 })

/** What is answered where the search up to `horizon` found too little work. */
export const neverWorks = (from: Temporal.Instant, calendar: WorkingCalendar): Rejection =>
  reject(
    'conflict',
    'clock.never-works',
    `This working calendar has too little working time in the ten years from ${dateIn(calendar.zone, from).toString()}: give it hours, or end a leave.`,
  )

const dateIn = (zone: string, instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate()

const notAnAmount = reject(
  'invalid',
  'clock.invalid-minutes',
  'Working minutes to add have to be 0 or more.',
)
