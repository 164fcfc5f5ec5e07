import type { Calendar, Flag } from '#domain/planner/calendar.ts'
import type { Window } from '#domain/planner/plan.ts'
import { readCalendar } from '#domain/planner/reading/read-calendar.ts'
import { expandCalendar } from '#domain/planner/recurrence/expand-calendar.ts'
import type { SeriesFacts } from '#domain/planner/series.ts'

/** The lines of one VEVENT, without its BEGIN and END. */
export type EventLines = readonly string[]

/** Four whole weeks from a Monday. */
export const fourWeeks: Window = { from: '2025-06-02', to: '2025-06-30', zone: 'Europe/Berlin' }

/** The file that these events make, read. */
export function calendarOf(events: readonly EventLines[]): Calendar {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT'])
  const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
  const calendar = readCalendar(text, { preferredZones: [] })
  if ('code' in calendar) throw new Error(calendar.reason)
  return calendar
}

export const seriesOf = (
  events: readonly EventLines[],
  window: Window = fourWeeks,
): readonly SeriesFacts[] => expandCalendar(calendarOf(events), window).series

/** The starts of everything in the window, in order of the series. */
export const startsOf = (
  events: readonly EventLines[],
  window: Window = fourWeeks,
): readonly string[] =>
  seriesOf(events, window).flatMap(({ occurrences }) => occurrences.map(({ start }) => start))

/** What expanding these events flags; what reading them flags is left out. */
export const flagsOf = (
  events: readonly EventLines[],
  window: Window = fourWeeks,
): readonly Flag[] => expandCalendar(calendarOf(events), window).flags
