import type { Window, WorkingHours } from '../plan.ts'
import type { Occurrence } from '../series.ts'

/** Who decides which days are working days, and from when on something can open. */
export interface Opening {
  readonly window: Window
  readonly hours: WorkingHours
}

/**
 * The next time that something opens `days` working days before its slot, at the slot's own clock time in
 * the window's zone; the first that isn't before the window, or null. RFC 3339 with the zone in brackets.
 */
export function nextOpening(
  occurrences: readonly Occurrence[],
  days: number,
  { window, hours }: Opening,
): string | null {
  const from = windowStart(window).epochMilliseconds
  for (const { start } of occurrences) {
    const slot = slotIn(start, window.zone)
    const date = workingDayBefore(slot.toPlainDate(), days, hours)
    const opens = date.toZonedDateTime({ timeZone: window.zone, plainTime: slot.toPlainTime() })
    if (opens.epochMilliseconds >= from) return opens.toString({ smallestUnit: 'second' })
  }
  return null
}

/** The `count`th working day from the first day of the window, which counts where it is one. */
export function workingDayFrom({ window, hours }: Opening, count: number): Temporal.PlainDate {
  let date = Temporal.PlainDate.from(window.from)
  for (let left = count; ; date = date.add({ days: 1 }))
    if (isWorkingDay(date, hours) && --left <= 0) return date
}

/** Midnight at which the window opens. */
const windowStart = ({ from, zone }: Window): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(from).toZonedDateTime(zone)

function workingDayBefore(date: Temporal.PlainDate, days: number, hours: WorkingHours) {
  let found = date
  for (let left = days; left > 0;) {
    found = found.subtract({ days: 1 })
    if (isWorkingDay(found, hours)) left -= 1
  }
  return found
}

const slotIn = (start: string, zone: string): Temporal.ZonedDateTime =>
  start.length === 10
    ? Temporal.PlainDate.from(start).toZonedDateTime(zone)
    : Temporal.Instant.from(start).toZonedDateTimeISO(zone)

// Without a single weekday to work on, every day counts: nothing would ever open.
const isWorkingDay = (date: Temporal.PlainDate, { weekdays, holidays }: WorkingHours): boolean =>
  !weekdays.some((weekday) => weekday >= 1 && weekday <= 7) ||
  (weekdays.includes(date.dayOfWeek) && !holidays.includes(date.toString()))
