import type { CalendarEvent } from '../calendar.ts'
import type { EventPart } from './event-groups.ts'
import { originalStarts, readMaster } from './original-starts.ts'
import type { Master } from './original-starts.ts'
import type { RuleStarts } from './rule-starts.ts'
import { segmentsOf } from './tail-segments.ts'
import type { Segment } from './tail-segments.ts'
import { day, wallOn, zoneSpread } from './wall-time.ts'
import type { Clock, Wall } from './wall-time.ts'
import type { Bounds } from './window-bounds.ts'

/** A time that an event takes up within the window, on the clock of whatever says so. */
export interface Placed {
  readonly clock: Clock
  readonly wall: Wall
  /** Epoch milliseconds; on other clocks than zoned ones the wall again. */
  readonly instant: number
  readonly minutes: number
  /** The master, the change of the tail or the single override that says so. */
  readonly event: CalendarEvent
}

/** A part's regular occurrences in the window, and whether its rule could be expanded at all. */
export interface PlacedPart {
  readonly placed: readonly Placed[]
  readonly expanded: boolean
}

/** Where a master's own starts fall, less those whose original start an override names. */
export function placeRegular(
  part: EventPart & { readonly master: CalendarEvent },
  bounds: Bounds,
  { startsOf, isOverridden }: { startsOf: RuleStarts; isOverridden: (instant: number) => boolean },
): PlacedPart {
  const read = readMaster(part.master, bounds.clockOf)
  const segments = segmentsOf(read, part.overrides, bounds.clockOf)
  const found = segments.map((segment) => placeSegment(read, segment, bounds, startsOf))
  const startsOnly = { ...read, rule: 'unread' as const }
  const expanded = read.rule !== 'unread' && !found.includes(null)
  const kept = expanded
    ? found
    : segments.map((segment) => placeSegment(startsOnly, segment, bounds, startsOf))
  const placed = kept.flatMap((starts) => starts ?? [])
  return {
    expanded,
    placed: placed.filter(({ original }) => !isOverridden(original)).filter(isWithin(bounds)),
  }
}

/** The times that single overrides take up in the window, wherever their original start was. */
export const placeOverrides = (
  overrides: readonly CalendarEvent[],
  bounds: Bounds,
): readonly Placed[] =>
  overrides
    .filter((override) => !override.cancelled)
    .map((event) => {
      const clock = bounds.clockOf(event.start)
      const wall = wallOn(clock, event.start)
      return { clock, wall, instant: clock.instantAt(wall), minutes: event.minutes, event }
    })
    .filter(isWithin(bounds))

function placeSegment(
  master: Master,
  segment: Segment,
  bounds: Bounds,
  startsOf: RuleStarts,
): readonly (Placed & { readonly original: number })[] | null {
  if (segment.event.cancelled) return []
  const { clock, shift, event } = segment
  const span = {
    from: Math.max(segment.from, bounds.fromDay - shift - margin),
    to: Math.min(segment.to, bounds.toDay - shift + margin),
  }
  if (span.from >= span.to) return []
  const starts = originalStarts(master, span, startsOf)
  return (
    starts?.map((start) => {
      const wall = start.wall + shift
      const instant = clock.instantAt(wall)
      return {
        clock,
        wall,
        instant,
        event,
        original: start.instant,
        minutes: start.minutes ?? event.minutes,
      }
    }) ?? null
  )
}

const margin = zoneSpread + day

/** A time that no zone explains could be anywhere within a day or so of what is written. */
const isWithin =
  ({ from, to, fromDay, toDay }: Bounds) =>
  ({ clock, instant, wall }: Placed): boolean => {
    if (clock.kind === 'zoned') return instant >= from && instant < to
    const slack = clock.kind === 'unresolved' ? zoneSpread : 0
    return wall >= fromDay - slack && wall < toDay + slack
  }
