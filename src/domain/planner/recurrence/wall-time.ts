import type { EventTime } from '../calendar.ts'

/**
 * Wall time as milliseconds since 1970-01-01T00:00 on that same wall: comparing and adding numbers
 * is what keeps thousands of series out of the window cheap.
 */
export type Wall = number

/** In milliseconds, as are `hour` and `day`. */
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
/** No two zones are further apart than from UTC−12 to UTC+14. */
export const zoneSpread = 26 * hour

/**
 * What a series is timed by. On a `date` clock a wall is its date's midnight, and an instant is the
 * same number; an `unresolved` one has no instants, and is only ever compared by its wall.
 */
export interface Clock {
  readonly kind: 'date' | 'zoned' | 'unresolved'
  /** IANA; meaningless unless zoned. */
  readonly zone: string
  /** Epoch milliseconds; in a gap of the clock the offset before it counts, in an overlap the earlier. */
  readonly instantAt: (wall: Wall) => number
  /** RFC 3339 with the zone in brackets. */
  readonly textAt: (instant: number) => string
}

/** The clock of an event that starts then. */
export type ClockOf = (time: EventTime) => Clock

/** The clocks of one file; floating times run in `shownIn`. Meetings share most of their times. */
export function clocks(shownIn: string): ClockOf {
  const clockNamed = remembered((name: string) => makeClock(name, shownIn))
  return (time) => clockNamed(time.kind === 'zoned' ? time.zone : `(${time.kind})`)
}

function makeClock(name: string, shownIn: string): Clock {
  const kind = name === '(date)' ? 'date' : name === '(unresolved)' ? 'unresolved' : 'zoned'
  const zone = name.startsWith('(') ? shownIn : name
  const zoned = (wall: Wall) => plainOf(wall).toZonedDateTime(zone).epochMilliseconds
  return {
    kind,
    zone,
    instantAt: kind === 'zoned' ? remembered(zoned) : (wall) => wall,
    textAt: remembered((instant: number) => zonedAt(instant, zone).toString()),
  }
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = find(key)
    known.set(key, value)
    return value
  }
}

const zonedAt = (instant: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

/** The wall time as written, in whatever zone it was. A date is its midnight. */
export const wallAsWritten = (time: EventTime): Wall =>
  (time.kind === 'date' ? time.date : time.local).toZonedDateTime('UTC').epochMilliseconds

/** The wall time that this clock shows at that time; a floating time is taken as its own. */
export function wallOn(clock: Clock, time: EventTime): Wall {
  const written = wallAsWritten(time)
  if (clock.kind === 'date') return midnightOf(written)
  if (clock.kind === 'unresolved' || time.kind !== 'zoned' || time.zone === clock.zone)
    return written
  return wallAtInstant(clock, time.local.toZonedDateTime(time.zone).epochMilliseconds)
}

/** The wall time that this clock shows at an instant, in epoch milliseconds. */
export function wallAtInstant(clock: Clock, instant: number): Wall {
  if (clock.kind !== 'zoned') return instant
  return zonedAt(instant, clock.zone).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds
}

/** The same wall time as Temporal writes it. */
export const plainOf = (wall: Wall): Temporal.PlainDateTime => epoch.add({ milliseconds: wall })

/** The midnight that begins the day of this moment, on the same wall. */
export const midnightOf = (wall: Wall): Wall => Math.floor(wall / day) * day

const epoch = new Temporal.PlainDateTime(1970, 1, 1)
