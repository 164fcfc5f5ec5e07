import type { HourRange } from './hour-range.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A time without a break in it, in epoch milliseconds; `to` is no longer part of it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * When somebody works on one date of their own zone, in order and without overlap. A moment is worked
 * when the wall clock then shows one of the hours: what DST skips is not worked, what it repeats is
 * worked twice, and a date that the zone skipped (Apia, 30 December 2011) is empty.
 */
export function workOn(date: Temporal.PlainDate, calendar: WorkingCalendar): readonly Stretch[] {
  const hours = hoursOn(date, prepared(calendar))
  if (hours.length === 0) return []
  const start = date.toZonedDateTime(calendar.zone)
  const end = date.add({ days: 1 }).toZonedDateTime(calendar.zone)
  const midnight = date.toZonedDateTime('UTC').epochMilliseconds
  return stretchesOfOneOffset(start, end).flatMap(({ from, to, offset }) =>
    hours.flatMap((range) => {
      const stretch = {
        from: Math.max(from, midnight - offset + range.from * MINUTE),
        to: Math.min(to, midnight - offset + range.to * MINUTE),
      }
      return stretch.from < stretch.to ? [stretch] : []
    }),
  )
}

/** In milliseconds. */
export const MINUTE = 60_000

/** A day cut where the zone's offset changes. */
function stretchesOfOneOffset(
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
): readonly (Stretch & { readonly offset: number })[] {
  if (start.epochMilliseconds >= end.epochMilliseconds) return []
  const whole = {
    from: start.epochMilliseconds,
    to: end.epochMilliseconds,
    offset: start.offsetNanoseconds / 1e6,
  }
  if (start.offsetNanoseconds === end.offsetNanoseconds) return [whole]
  const change = start.getTimeZoneTransition('next')
  if (change === null || change.epochMilliseconds >= whole.to) return [whole]
  return [{ ...whole, to: change.epochMilliseconds }, ...stretchesOfOneOffset(change, end)]
}

/** Minutes of the day, from … to. */
type Minutes = Stretch

function hoursOn(date: Temporal.PlainDate, calendar: Prepared): readonly Minutes[] {
  const day = date.toString()
  if (calendar.holidays.has(day)) return []
  const schedule = calendar.schedules.find(({ from }) => from === null || from <= day)
  const weekly = schedule?.weekly[date.dayOfWeek] ?? []
  return calendar.leave
    .filter(({ from, to }) => from <= day && day <= to)
    .reduce<readonly Minutes[]>(
      (left, { hours }) => (hours === null ? [] : without(left, hours)),
      weekly,
    )
}

/** The ISO date from which on no schedule has hours any more; null where the last one has some. */
export function hoursEndOn(calendar: WorkingCalendar): string | null {
  let end: string | null = null
  for (const { from, weekly } of prepared(calendar).schedules) {
    if (weekly.some((ranges) => ranges.length > 0)) return end
    end = from ?? ''
  }
  return ''
}

const without = (hours: readonly Minutes[], taken: readonly Minutes[]): readonly Minutes[] =>
  taken.reduce<readonly Minutes[]>(
    (left, gone) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, gone.from) },
          { from: Math.max(from, gone.to), to },
        ])
        .filter(({ from, to }) => from < to),
    hours,
  )

/** A calendar with its hours as minutes, the latest schedule first. */
interface Prepared {
  readonly schedules: readonly {
    readonly from: string | null
    /** By ISO weekday. */
    readonly weekly: readonly (readonly Minutes[])[]
  }[]
  readonly holidays: ReadonlySet<string>
  readonly leave: readonly {
    readonly from: string
    readonly to: string
    readonly hours: readonly Minutes[] | null
  }[]
}

function prepared(calendar: WorkingCalendar): Prepared {
  const known = preparedBefore.get(calendar)
  if (known !== undefined) return known
  const fresh: Prepared = {
    schedules: calendar.schedules
      .toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1))
      .map(({ from, weekly }) => ({
        from,
        weekly: [[], ...weekdays.map((weekday) => inMinutes(weekly[weekday] ?? []))],
      })),
    holidays: new Set(calendar.holidays),
    leave: calendar.leave.map(({ from, to, hours }) => ({
      from,
      to,
      hours: hours === undefined ? null : inMinutes(hours),
    })),
  }
  preparedBefore.set(calendar, fresh)
  return fresh
}

// Calendars are plain data that is asked about many times over.
const preparedBefore = new WeakMap<WorkingCalendar, Prepared>()

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

const inMinutes = (ranges: readonly HourRange[]): readonly Minutes[] =>
  ranges
    .map(([from, to]) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
    .toSorted((one, other) => one.from - other.from)

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
