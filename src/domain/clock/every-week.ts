import type { HourRange } from './hour-range.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The calendar of somebody who works the same hours on each of their weekdays, since ever. */
export function everyWeek(week: {
  readonly zone: string
  readonly weekdays: readonly number[]
  readonly hours: readonly HourRange[]
  readonly holidays?: readonly string[]
}): WorkingCalendar {
  const weekly = Object.fromEntries(week.weekdays.map((weekday) => [weekday, week.hours]))
  return {
    zone: week.zone,
    schedules: [{ from: null, weekly }],
    holidays: week.holidays ?? [],
    leave: [],
  }
}
