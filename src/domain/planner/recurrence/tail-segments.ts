import type { CalendarEvent } from '../calendar.ts'
import { wallInSeries } from './original-starts.ts'
import type { Master } from './original-starts.ts'
import { wallOn } from './wall-time.ts'
import type { Clock, ClockOf, Wall } from './wall-time.ts'

/** A stretch of a series that runs in one way: as its master says, or as THISANDFUTURE changed it. */
export interface Segment {
  /** The original starts it holds: from this wall time of the master's to before that one. */
  readonly from: Wall
  readonly to: Wall
  /** What says how it runs: the master, or the override that changed the tail. */
  readonly event: CalendarEvent
  readonly clock: Clock
  /** How far its starts lie from the original ones. */
  readonly shift: number
}

/** The segments of a series in order. Each change of the tail is measured from the original start it names. */
export function segmentsOf(
  master: Master,
  overrides: readonly CalendarEvent[],
  clockOf: ClockOf,
): readonly Segment[] {
  const changes = overrides
    .filter((override) => override.range === 'this-and-future')
    .map((override) => changeOf(master, override, clockOf))
    .toSorted((left, right) => left.from - right.from)
  const begun = { from: -Infinity, event: master.event, clock: master.clock, shift: 0 }
  return [begun, ...changes].map((segment, index) => ({
    ...segment,
    to: changes[index]?.from ?? Infinity,
  }))
}

function changeOf(master: Master, event: CalendarEvent, clockOf: ClockOf): Omit<Segment, 'to'> {
  const from = wallInSeries(master.event, master.clock, event.recurrenceId ?? event.start)
  const own = clockOf(event.start)
  // A start in UTC is how some programs write any time: the tail still follows the series' own clock.
  const isBareUtc = own.zone === 'UTC' && own.kind === 'zoned' && master.clock.kind === 'zoned'
  const clock = isBareUtc ? master.clock : own
  return { from, event, clock, shift: wallOn(clock, event.start) - from }
}

/** What an override's RECURRENCE-ID names, as `OriginalStart.instant` does. */
export function namedInstant(
  series: CalendarEvent,
  clockOf: ClockOf,
  { recurrenceId, start }: CalendarEvent,
): number {
  const clock = clockOf(series.start)
  return clock.instantAt(wallInSeries(series, clock, recurrenceId ?? start))
}
