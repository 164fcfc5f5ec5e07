import type { CalendarEvent, EventTime } from '../calendar.ts'
import { betweenWalls, byWall } from './between-walls.ts'
import type { RuleStarts, Span } from './rule-starts.ts'
import { parseRule } from './rule.ts'
import type { Rule } from './rule.ts'
import { day, midnightOf, wallAsWritten, wallAtInstant, wallOn } from './wall-time.ts'
import type { Clock, ClockOf, Wall } from './wall-time.ts'

/** A start that a master gives rise to, before any override moves it. */
export interface OriginalStart {
  readonly wall: Wall
  /** What EXDATE and RECURRENCE-ID name it by, in epoch milliseconds of the master's clock. */
  readonly instant: number
  /** Its own length, where an RDATE is written as a period. */
  readonly minutes: number | null
}

/** A master with its times read once, however many stretches of it are then looked at. */
export interface Master {
  readonly event: CalendarEvent
  readonly clock: Clock
  /** Null where it has none, `'unread'` where it can't be expanded. */
  readonly rule: Rule | 'unread' | null
  /** RDATEs and EXDATEs in order. */
  readonly added: readonly { readonly wall: Wall; readonly minutes: number | null }[]
  readonly excluded: readonly { readonly wall: Wall; readonly wholeDay: boolean }[]
}

/** Reads a master's rule and its RDATEs and EXDATEs, on its own clock. */
export function readMaster(event: CalendarEvent, clockOf: ClockOf): Master {
  const clock = clockOf(event.start)
  return {
    event,
    clock,
    rule: event.rule === null ? null : (parseRule(event.rule) ?? 'unread'),
    added: event.added
      .map(({ start, minutes }) => ({ wall: wallInSeries(event, clock, start), minutes }))
      .toSorted(byWall),
    excluded: event.excluded
      .map((time) => ({ wall: wallOn(clock, time), wholeDay: time.kind === 'date' }))
      .toSorted(byWall),
  }
}

/**
 * A master's starts within a span of its own wall time: its rule's or its only one, with its RDATEs,
 * without its EXDATEs. In order. Null where the rule takes more work than one file is worth.
 */
export function originalStarts(
  master: Master,
  span: Span,
  startsOf: RuleStarts,
): readonly OriginalStart[] | null {
  const regular = regularStarts(master, span, startsOf)
  if (regular === null) return null
  const ruled = regular.filter((wall) => wall >= span.from && wall < span.to)
  const lengths = new Map<Wall, number | null>(ruled.map((wall) => [wall, null]))
  for (const { wall, minutes } of betweenWalls(master.added, span.from, span.to))
    lengths.set(wall, minutes)
  const isExcluded = exclusions(master, span)
  return [...lengths]
    .map(([wall, minutes]) => ({ wall, minutes, instant: master.clock.instantAt(wall) }))
    .filter((start) => !isExcluded(start))
    .toSorted(byWall)
}

/** The last moment that a rule's UNTIL allows, on the clock of its master. A date allows all of its day. */
function lastByUntil(until: string | null, clock: Clock): Wall {
  if (until === null) return Infinity
  const fields = until.match(/\d\d/g)?.map(Number) ?? []
  const [century = 0, years = 0, month = 1, date = 1, hours, minutes = 0, seconds = 0] = fields
  const local = new Temporal.PlainDateTime(century * 100 + years, month, 1)
    .add({ days: date - 1 })
    .add({ hours: hours ?? 0, minutes, seconds })
  const written = wallAsWritten({ kind: 'floating', local })
  if (hours === undefined || clock.kind === 'date') return midnightOf(written) + day - 1
  return until.endsWith('Z') ? wallAtInstant(clock, written) : written
}

function regularStarts(
  { event, clock, rule }: Master,
  span: Span,
  startsOf: RuleStarts,
): readonly Wall[] | null {
  const start = wallOn(clock, event.start)
  if (rule === null || rule === 'unread') return [start]
  return startsOf(rule, start, lastByUntil(rule.until, clock), span)
}

/** A time of a series on its own clock. A date alone, as some write RDATE and RECURRENCE-ID, means the series' time. */
export function wallInSeries({ start }: CalendarEvent, clock: Clock, time: EventTime): Wall {
  const wall = wallOn(clock, time)
  if (time.kind !== 'date' || clock.kind === 'date') return wall
  const first = wallOn(clock, start)
  return wall + first - midnightOf(first)
}

/** A date excludes whatever starts on it; a time only what starts then, whatever zone it is written in. */
function exclusions(master: Master, span: Span): (start: OriginalStart) => boolean {
  const near = betweenWalls(master.excluded, span.from - day, span.to + day)
  if (near.length === 0) return () => false
  const dates = new Set(near.filter(({ wholeDay }) => wholeDay).map(({ wall }) => wall))
  const times = near.filter(({ wholeDay }) => !wholeDay)
  const instants = new Set(times.map(({ wall }) => master.clock.instantAt(wall)))
  return ({ wall, instant }) => instants.has(instant) || dates.has(midnightOf(wall))
}
