import { z } from 'zod/mini'
import { isRejection, type Rejection, reject } from '../kernel/rejection.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { type Stretch, workOn } from './working-day.ts'
import { addWorkingMinutes, horizon, neverWorks, workFrom } from './working-minutes.ts'

/** How soon an ask needs an answer. */
export const Urgency = z.enum(['normal', 'urgent'])
export type Urgency = z.infer<typeof Urgency>

/**
 * When an ask falls due for somebody (product.md, *Asks and clocks*). `urgent` is 240 of their working
 * minutes. `normal` is the same clock time on their next working day, counted from the first working
 * minute after asking and clamped to their hours: before or between them to the start of the next,
 * after them to the end of the day. Asking later never makes it due sooner. A rejection where they
 * don't work within ten years.
 */
export function dueAt(
  asked: Temporal.Instant,
  urgency: Urgency,
  calendar: WorkingCalendar,
): Temporal.Instant | Rejection {
  if (urgency === 'urgent') return addWorkingMinutes(asked, URGENT_MINUTES, calendar)
  const lastDay = horizon(asked, calendar)
  const [first] = workFrom(asked, calendar, lastDay)
  if (first === undefined) return neverWorks(asked, calendar)
  const [next] = workFrom(startOfNextDay(first.date, calendar), calendar, lastDay)
  if (next === undefined) return neverWorks(asked, calendar)
  const moment = atClockTime(next.date, clockTime(first, calendar), calendar)
  return clamped(moment, workOn(next.date, calendar))
}

const startOfNextDay = (date: Temporal.PlainDate, { zone }: WorkingCalendar): Temporal.Instant =>
  date.add({ days: 1 }).toZonedDateTime(zone).toInstant()

/** When everybody's ask of that instant has fallen due: the latest of theirs, or the first rejection. */
export function windowEndsAt(
  asked: Temporal.Instant,
  urgency: Urgency,
  calendars: readonly WorkingCalendar[],
): Temporal.Instant | Rejection {
  let latest: Temporal.Instant | null = null
  for (const calendar of calendars) {
    const due = dueAt(asked, urgency, calendar)
    if (isRejection(due)) return due
    if (latest === null || Temporal.Instant.compare(due, latest) > 0) latest = due
  }
  return latest ?? nobodyAsked
}

const URGENT_MINUTES = 240

/**
 * Milliseconds of wall time since the midnight of its date. In an hour that DST repeats, the second
 * time counts as its end: else asking later could make the answer due sooner.
 */
function clockTime(
  { from, date }: { readonly from: number; readonly date: Temporal.PlainDate },
  { zone }: WorkingCalendar,
): number {
  const now = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  const change = now.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const shown = wallTime(now)
  const shownBefore =
    change === null
      ? shown
      : change.epochMilliseconds + change.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e6
  return Math.max(shown, shownBefore) - date.toZonedDateTime('UTC').epochMilliseconds
}

/** What the wall clock shows, as if it were UTC, in epoch milliseconds. */
const wallTime = (moment: Temporal.ZonedDateTime): number =>
  moment.epochMilliseconds + moment.offsetNanoseconds / 1e6

/** When the clock shows that time on a date; where DST skips it, the moment of the change. */
function atClockTime(
  date: Temporal.PlainDate,
  milliseconds: number,
  { zone }: WorkingCalendar,
): number {
  const wall = date.toPlainDateTime().add({ milliseconds })
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds
  const change = earlier.getTimeZoneTransition('next')
  return (change ?? later).epochMilliseconds
}

/** The nearest moment from there on that is worked, or else the end of the day's work. */
function clamped(moment: number, work: readonly Stretch[]): Temporal.Instant {
  const next = work.find(({ to }) => moment < to)
  const due = next === undefined ? (work.at(-1)?.to ?? moment) : Math.max(moment, next.from)
  return Temporal.Instant.fromEpochMilliseconds(due)
}

const nobodyAsked = reject('invalid', 'clock.nobody-asked', 'A window needs somebody who is asked.')
