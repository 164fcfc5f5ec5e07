import { weekdayCodes } from '../dates/weekdays.ts'
import type { Window } from '../plan.ts'
import type { Occurrence } from '../series.ts'

/** The dates of a window that fall on these ISO weekdays, every so many weeks from the first one on. */
export function datesOn(
  days: readonly number[],
  { from, to }: Window,
  everyWeeks = 1,
): readonly Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = []
  const end = Temporal.PlainDate.from(to)
  let date = Temporal.PlainDate.from(from)
  let monday: Temporal.PlainDate | null = null
  while (Temporal.PlainDate.compare(date, end) < 0) {
    if (days.includes(date.dayOfWeek)) {
      monday ??= date.subtract({ days: date.dayOfWeek - 1 })
      const week = Math.floor(monday.until(date).days / 7)
      if (week % everyWeeks === 0) dates.push(date)
    }
    date = date.add({ days: 1 })
  }
  return dates
}

/** An occurrence on each date, from so many minutes after midnight, in the window's zone. */
export function occurrencesAt(
  dates: readonly Temporal.PlainDate[],
  start: number,
  minutes: number,
  { zone }: Window,
): readonly Occurrence[] {
  const time = { hour: Math.floor(start / 60), minute: start % 60 }
  return dates.map((date) => {
    const begins = date.toPlainDateTime(time).toZonedDateTime(zone)
    return { start: begins.toString(), end: begins.add({ minutes }).toString() }
  })
}

/** The first ISO weekday of the window that is a working day. */
export function weekdayFrom({ from }: Window): number {
  const day = Temporal.PlainDate.from(from).dayOfWeek
  return day > 5 ? 1 : day
}

/** The recurrence rule of a meeting on these ISO weekdays. */
export const ruleFor = (days: readonly number[], everyWeeks: number): string =>
  `FREQ=WEEKLY;${everyWeeks > 1 ? `INTERVAL=${everyWeeks};` : ''}BYDAY=${days.map((day) => weekdayCodes[day - 1] ?? '').join(',')}`
