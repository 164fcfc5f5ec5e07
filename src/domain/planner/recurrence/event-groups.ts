import { compareText } from '../../kernel/compare-text.ts'
import type { CalendarEvent, EventTime } from '../calendar.ts'

/** What one UID says: a master, or none where only instances of it came in, and its overrides. */
export interface EventPart {
  readonly master: CalendarEvent | null
  readonly overrides: readonly CalendarEvent[]
}

/** One entry of the plan: the parts that Google split a series into, or the single part of any other. */
export interface EventGroup {
  /** Without Google's suffix. */
  readonly uid: string
  readonly parts: readonly EventPart[]
}

/**
 * Sorts events into entries, by UID so that the file's order doesn't matter. Of several that claim the
 * same place the highest SEQUENCE counts, then the latest stamp. A part whose master is cancelled is
 * left out, with its overrides.
 */
export function groupEvents(events: readonly CalendarEvent[]): readonly EventGroup[] {
  const byUid = Map.groupBy(events, (event) => event.uid)
  const uids = [...byUid.keys()].toSorted(compareText)
  const entries = Map.groupBy(uids, withoutSplit)
  return [...entries].map(([uid, members]) => ({
    uid,
    parts: members.map((member) => partOf(byUid.get(member) ?? [])).filter(isHeld),
  }))
}

/** `abc_R20210922T190000@google.com` continues `abc@google.com` from that start on. */
const withoutSplit = (uid: string): string =>
  uid.endsWith('@google.com') ? uid.replace(/_R\d{8}(T\d{6}Z?)?(?=@google\.com$)/, '') : uid

function partOf(events: readonly CalendarEvent[]): EventPart {
  if (events.length === 1) return split(events)
  const places = Map.groupBy(events, placeOf)
  return split([...places.values()].flatMap((rivals) => rivals.toSorted(latestFirst).slice(0, 1)))
}

const split = (events: readonly CalendarEvent[]): EventPart => ({
  master: events.find((event) => event.recurrenceId === null) ?? null,
  overrides: events.filter((event) => event.recurrenceId !== null),
})

const isHeld = ({ master }: EventPart): boolean => !(master?.cancelled ?? false)

const placeOf = (event: CalendarEvent): string =>
  event.recurrenceId === null ? '' : `${event.range} ${written(event.recurrenceId)}`

/** The same moment in another zone is the same place. */
function written(time: EventTime): string {
  if (time.kind === 'date') return time.date.toString()
  if (time.kind !== 'zoned') return time.local.toString()
  return time.local.toZonedDateTime(time.zone).toInstant().toString()
}

/** The last resorts only make the answer independent of the file's order. */
const latestFirst = (left: CalendarEvent, right: CalendarEvent): number =>
  right.sequence - left.sequence ||
  compareText(right.stamp, left.stamp) ||
  compareText(contentOf(right), contentOf(left)) ||
  right.line - left.line

const contentOf = (event: CalendarEvent): string =>
  [written(event.start), event.minutes, event.rule, event.title, event.description].join(' ')
