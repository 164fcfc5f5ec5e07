import type { CalendarEvent } from '../calendar.ts'
import type { EventGroup } from './event-groups.ts'
import { untilDate } from './rule.ts'
import { day, plainOf, wallAsWritten, zoneSpread } from './wall-time.ts'
import type { Bounds } from './window-bounds.ts'

/**
 * True where a look at the dates alone shows that nothing of it falls into the window. Most events of a
 * real calendar are over: they are let go here, before anything is expanded.
 */
export const isOutOfWindow = ({ parts }: EventGroup, bounds: Bounds): boolean =>
  parts.every(
    ({ master, overrides }) =>
      overrides.length === 0 && (master === null || isClearlyOut(master, bounds)),
  )

/** The same of one master: it begins after the window, or ends for good before it. */
export function isClearlyOut({ start, rule, added }: CalendarEvent, bounds: Bounds): boolean {
  if (added.length > 0) return false
  const wall = wallAsWritten(start)
  if (wall >= bounds.toDay + zoneSpread) return true
  if (rule === null) return wall < bounds.fromDay - zoneSpread
  const until = untilDate(rule)
  return until !== '' && until < compact(bounds.fromDay - zoneSpread - day)
}

const compact = (wall: number): string => plainOf(wall).toPlainDate().toString().replaceAll('-', '')
