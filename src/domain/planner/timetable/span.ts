import type { Occurrence } from '../series.ts'
import { epochMinutes } from '../dates/epoch-minutes.ts'

/** From and until, in minutes since 1970 in UTC. */
export type Span = readonly [from: number, until: number]

// An audit never changes, and a plan is made of it again at each key press: its times are parsed once.
const parsed = new WeakMap<readonly Occurrence[], readonly Span[]>()

/** The spans of these occurrences, in their order. */
export function spansOf(occurrences: readonly Occurrence[]): readonly Span[] {
  const known = parsed.get(occurrences)
  if (known) return known
  const spans = occurrences.map(({ start, end }): Span => [epochMinutes(start), epochMinutes(end)])
  parsed.set(occurrences, spans)
  return spans
}

/**
 * What is left of these ranges once the busy spans are taken out. The ranges are in order and don't touch;
 * the busy spans needn't be. Plain loops: it runs for each day of each person at each edit.
 */
export function freeStretches(ranges: readonly Span[], busy: readonly Span[]): readonly Span[] {
  const taken = inOrder(busy) ? busy : busy.toSorted(byStart)
  const free: Span[] = []
  for (const [from, until] of ranges) {
    let at = from
    for (const [start, end] of taken) {
      if (start >= until) break
      if (end <= at) continue
      if (start > at) free.push([at, start])
      at = end
    }
    if (at < until) free.push([at, until])
  }
  return free
}

/** Minutes in stretches of at least this many. */
export const focusIn = (stretches: readonly Span[], shortest: number): number =>
  stretches.reduce((sum, [from, until]) => sum + focusOf(until - from, shortest), 0)

/** The minutes of a stretch as focus: all of them, or none where it is too short. */
export const focusOf = (minutes: number, shortest: number): number =>
  minutes >= shortest ? minutes : 0

/** Where two sets of stretches overlap; each in order. */
export const overlapOf = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  some.flatMap(([from, until]) =>
    others.flatMap(([start, end]): readonly Span[] =>
      Math.max(from, start) < Math.min(until, end)
        ? [[Math.max(from, start), Math.min(until, end)]]
        : [],
    ),
  )

function inOrder(spans: readonly Span[]): boolean {
  let last = -Infinity
  for (const [start] of spans) {
    if (start < last) return false
    last = start
  }
  return true
}

const byStart = ([one]: Span, [other]: Span) => one - other
