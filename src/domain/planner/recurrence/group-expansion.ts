import type { CalendarEvent, Flag } from '../calendar.ts'
import type { SeriesFacts } from '../series.ts'
import type { EventGroup, EventPart } from './event-groups.ts'
import { isClearlyOut } from './out-of-window.ts'
import { placeOverrides, placeRegular } from './placing.ts'
import type { Placed } from './placing.ts'
import type { RuleStarts } from './rule-starts.ts'
import { mostOccurrences, seriesEntry } from './series-entry.ts'
import { namedInstant } from './tail-segments.ts'
import { wallAsWritten } from './wall-time.ts'
import type { Bounds } from './window-bounds.ts'

/** An entry of the plan, and when its first occurrence is or would be, in epoch milliseconds. */
export interface ExpandedGroup {
  readonly facts: SeriesFacts
  readonly first: number
  readonly flags: readonly Flag[]
}

/** Expands one entry; null where nothing of it falls into the window. */
export function expandGroup(
  group: EventGroup,
  bounds: Bounds,
  startsOf: RuleStarts,
): ExpandedGroup | null {
  const singles = group.parts.flatMap(singlesOf)
  const isOverridden = overriddenIn(group.parts, bounds)
  const series = group.parts
    .filter(hasMaster)
    .map((part) => ({ part, ...placeRegular(part, bounds, { startsOf, isOverridden }) }))
  const regular = inOrder(series.flatMap((each) => each.placed))
  const placed = inOrder(withoutDoubles([...placeOverrides(singles, bounds), ...regular]))
  const unread = series
    .filter(({ part, expanded }) => !expanded && !isClearlyOut(part.master, bounds))
    .map(({ part }) => part.master)
  if (placed.length + unread.length === 0) return null
  const masters = series.map(({ part }) => part.master)
  const running = regular.at(-1)?.event ?? unread[0] ?? latestOf(masters) ?? placed[0]?.event
  if (running === undefined) return null
  const master = masterOf(running, group.parts) ?? running
  return {
    facts: seriesEntry(group.uid, { placed, running, master }, bounds),
    first: placed[0]?.instant ?? wallAsWritten(running.start),
    flags: [
      ...unread.map((event) => notExpanded(group.uid, event)),
      ...(placed.length > mostOccurrences ? [tooMany(group.uid, master)] : []),
    ],
  }
}

type WithMaster = EventPart & { readonly master: CalendarEvent }

const hasMaster = (part: EventPart): part is WithMaster => part.master !== null

/** Overrides that stand for themselves: of a single instance, or of a series that isn't in the file. */
const singlesOf = ({ master, overrides }: EventPart): readonly CalendarEvent[] =>
  overrides.filter((override) => override.range === 'this' || master === null)

/** An override of a split series may name its instance under the UID of any of the parts. */
function overriddenIn(parts: readonly EventPart[], bounds: Bounds): (instant: number) => boolean {
  const masters = parts.filter(hasMaster).map(({ master }) => master)
  const instants = parts.flatMap((part) =>
    singlesOf(part).map((override) =>
      namedInstant(part.master ?? masters[0] ?? override, bounds.clockOf, override),
    ),
  )
  const named = new Set(instants)
  return (instant) => named.has(instant)
}

const inOrder = (placed: readonly Placed[]): readonly Placed[] =>
  placed.toSorted((left, right) => left.instant - right.instant)

function withoutDoubles(placed: readonly Placed[]): readonly Placed[] {
  const taken = new Map<number, Placed>()
  for (const each of placed) if (!taken.has(each.instant)) taken.set(each.instant, each)
  return [...taken.values()]
}

const latestOf = (masters: readonly CalendarEvent[]): CalendarEvent | undefined =>
  masters.toSorted((left, right) => wallAsWritten(left.start) - wallAsWritten(right.start)).at(-1)

const masterOf = (event: CalendarEvent, parts: readonly EventPart[]): CalendarEvent | null =>
  parts.find(({ master, overrides }) => master === event || overrides.includes(event))?.master ??
  null

const notExpanded = (uid: string, { line, rule }: CalendarEvent): Flag => ({
  line,
  uid,
  problem: 'rule.not-expanded',
  what: `Its rule “${rule ?? ''}” can’t be expanded; only its start is shown, if that lies in the window.`,
})

const tooMany = (uid: string, { line }: CalendarEvent): Flag => ({
  line,
  uid,
  problem: 'rule.too-many-occurrences',
  what: `It has more than ${mostOccurrences} occurrences in the window; only the first ones are planned.`,
})
