import { everyWeek } from '../../clock/every-week.ts'
import type { WorkingCalendar } from '../../clock/working-calendar.ts'
import { MINUTE, workOn } from '../../clock/working-day.ts'
import { clockTime } from '../dates/clock-time.ts'
import type { Choices, Window, WorkingHours } from '../plan.ts'
import type { Span } from './span.ts'

/** One local day of somebody's: when it begins and ends, and when they work on it. */
export interface WorkingDay {
  readonly date: string
  readonly zone: string
  readonly start: number
  readonly end: number
  /** Merged and in order; empty on a day off. */
  readonly ranges: readonly Span[]
}

/** The working days of a person by e-mail or name, over the window and a day on either side of it. */
export type WorkingTimes = (person: string) => readonly WorkingDay[]

/** Whoever the choices don't name works as the planner's owner does. */
export const hoursOf = (person: string, { hours, people }: Choices): WorkingHours =>
  Object.hasOwn(people, person) ? (people[person] ?? hours) : hours

/** Everybody's working days, computed once for all who work the same hours. */
export function workingTimes(window: Window, choices: Choices): WorkingTimes {
  const known = new Map<WorkingHours, readonly WorkingDay[]>()
  return (person) => {
    const own = hoursOf(person, choices)
    const found = known.get(own) ?? daysOf(window, own)
    known.set(own, found)
    return found
  }
}

function daysOf({ from, to }: Window, hours: WorkingHours): readonly WorkingDay[] {
  const calendar = everyWeek(hours)
  const last = Temporal.PlainDate.from(to)
  const days: WorkingDay[] = []
  let date = Temporal.PlainDate.from(from).subtract({ days: 1 })
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    days.push(dayOf(date, calendar))
  return days
}

function dayOf(date: Temporal.PlainDate, calendar: WorkingCalendar): WorkingDay {
  const { zone } = calendar
  return {
    date: date.toString(),
    zone,
    start: midnight(date, zone),
    end: midnight(date.add({ days: 1 }), zone),
    ranges: merged(workOn(date, calendar).map(({ from, to }) => [from / MINUTE, to / MINUTE])),
  }
}

const midnight = (date: Temporal.PlainDate, zone: string): number =>
  date.toZonedDateTime(zone).epochMilliseconds / MINUTE

function merged(ranges: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const [from, until] of ranges.toSorted(([one], [other]) => one - other)) {
    const last = found.at(-1)
    if (last && last[1] >= from) found[found.length - 1] = [last[0], Math.max(last[1], until)]
    else if (until > from) found.push([from, until])
  }
  return found
}

/** The index of the day that this minute falls on, or -1 where it is beyond them. */
export function dayAt(days: readonly WorkingDay[], minute: number): number {
  const first = days[0]
  if (!first) return -1
  // Days of a DST change are an hour off: the guess is at most one day away.
  const guess = Math.floor((minute - first.start) / 1440)
  for (const index of [guess, guess - 1, guess + 1]) {
    const day = days[index]
    if (day && day.start <= minute && minute < day.end) return index
  }
  return -1
}

/** Wall time in the day's zone: `09:30`; `24:00` for the midnight that ends it. */
export function wallTime(day: WorkingDay, minute: number): string {
  if (minute >= day.end) return '24:00'
  if (minute <= day.start) return '00:00'
  if (day.end - day.start === 1440) return clockTime(Math.floor(minute - day.start))
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(minute * MINUTE))
  return instant.toZonedDateTimeISO(day.zone).toPlainTime().toString({ smallestUnit: 'minute' })
}
