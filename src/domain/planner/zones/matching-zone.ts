import { type Observance, type Onset, onsetsOf } from './observance-onsets.ts'
import { knownZones } from './windows-zones.ts'
import { currentInstants, offsetMinutes } from './zone-offsets.ts'

/**
 * The IANA zone that keeps the same time as a VTIMEZONE's observances over the current years, or null.
 * Those that switch at the same minute come before those that switch within a day of it (some
 * programs round), and then `preferred` zones before the best known.
 */
export function matchingZone(
  observances: readonly Observance[],
  preferred: readonly string[],
): string | null {
  const onsets = allOnsets(observances)
  if (onsets === null) return null
  const instants = instantsToCompare(onsets, observances)
  if (instants === null) return null
  const agrees = (zone: string, at: Temporal.Instant): boolean =>
    offsetMinutes(zone, at) === offsetAt(onsets, at)
  const expected = instants.map((at) => ({ at, offset: offsetAt(onsets, at) }))
  const candidates = [...new Set([...preferred, ...knownZones])].filter((zone) =>
    expected.every(({ at, offset }) => offsetMinutes(zone, at) === offset),
  )
  const exact = candidates.find((zone) =>
    onsetsWithin(onsets, instants).every(
      ({ at }) => agrees(zone, at) && agrees(zone, at.subtract({ minutes: 1 })),
    ),
  )
  return exact ?? candidates[0] ?? null
}

/** No zone's clocks changed as often, or by as many rules; more are a hostile file's, and explain nothing. */
export const mostObservances = 400
const mostRules = 40
/** Morocco's clocks change four times a year. */
const mostCompared = 24

/** All onsets in order, or null where one can't be read: half a VTIMEZONE matches the wrong zone. */
function allOnsets(observances: readonly Observance[]): readonly Onset[] | null {
  const rules = observances.filter(({ rule }) => rule !== null)
  if (observances.length > mostObservances || rules.length > mostRules) return null
  const read = observances.map(onsetsOf)
  const onsets = read.flatMap((each) => each ?? [])
  if (onsets.length === 0 || read.includes(null)) return null
  return onsets.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
}

function offsetAt(onsets: readonly Onset[], instant: Temporal.Instant): number | undefined {
  const last = onsets.findLast(({ at }) => Temporal.Instant.compare(at, instant) <= 0)
  return last?.offsetTo ?? onsets[0]?.offsetFrom
}

/** The current instants that the file speaks about, and a day before and after each onset among them, unless too many. */
function instantsToCompare(
  onsets: readonly Onset[],
  observances: readonly Observance[],
): readonly Temporal.Instant[] | null {
  const [from, to] = spanOf(onsets, observances)
  const instants = [from, ...currentInstants, to].filter(
    (instant) =>
      Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, to) <= 0,
  )
  const within = onsetsWithin(onsets, instants)
  if (within.length > mostCompared) return null
  const around = within.flatMap(({ at }) => [at.subtract({ hours: 24 }), at.add({ hours: 24 })])
  return [...instants, ...around]
}

/**
 * The current years, but only from a month before the first onset (some programs describe no more than
 * the year of the event), and where onsets are listed instead of ruled to a month after the last. A list
 * that ends before them is compared from its last two years on: either clocks stopped changing then, as in
 * Moscow, or the list just stops, and then no zone fits.
 */
function spanOf(
  onsets: readonly Onset[],
  observances: readonly Observance[],
): readonly [Temporal.Instant, Temporal.Instant] {
  const [first, last] = [onsets.at(0)?.at ?? currentFrom, onsets.at(-1)?.at ?? currentTo]
  const monthBefore = first.subtract({ hours: 30 * 24 })
  const monthAfter = last.add({ hours: 30 * 24 })
  const isListed = onsets.length > 1 && observances.every(({ rule }) => rule === null)
  const endsInThem = isListed && Temporal.Instant.compare(last, currentFrom) > 0
  const endsBeforeThem = isListed && !endsInThem && Temporal.Instant.compare(last, longPast) > 0
  if (endsBeforeThem) return [last.subtract({ hours: 2 * 366 * 24 }), currentTo]
  const beginsAfterThem = Temporal.Instant.compare(monthBefore, currentTo) > 0
  return [
    Temporal.Instant.compare(monthBefore, currentFrom) > 0 ? monthBefore : currentFrom,
    beginsAfterThem || (endsInThem && Temporal.Instant.compare(monthAfter, currentTo) < 0)
      ? monthAfter
      : currentTo,
  ]
}

const onsetsWithin = (
  onsets: readonly Onset[],
  instants: readonly Temporal.Instant[],
): readonly Onset[] => {
  const [from, to] = [instants.at(0), instants.at(-1)]
  if (from === undefined || to === undefined) return []
  return onsets.filter(
    ({ at }) => Temporal.Instant.compare(from, at) < 0 && Temporal.Instant.compare(at, to) < 0,
  )
}

const currentFrom = Temporal.Instant.from('2024-01-01T00:00Z')
// Whoever's clocks stopped changing by then is told by today's offset: programs differ in older history.
const longPast = Temporal.Instant.from('2000-01-01T00:00Z')
const currentTo = Temporal.Instant.from('2026-12-31T00:00Z')
