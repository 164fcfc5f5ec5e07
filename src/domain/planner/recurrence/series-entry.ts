import type { CalendarEvent } from '../calendar.ts'
import type { Occurrence, SeriesFacts } from '../series.ts'
import type { Placed } from './placing.ts'
import { minute, plainOf } from './wall-time.ts'
import type { Bounds } from './window-bounds.ts'

/** More occurrences than that in one window are not listed. */
export const mostOccurrences = 2_000

/** The facts of one entry. */
export function seriesEntry(
  uid: string,
  { placed, running, master }: Described,
  bounds: Bounds,
): SeriesFacts {
  const occurrences = placed
    .filter(({ clock }) => clock.kind !== 'unresolved')
    .slice(0, mostOccurrences)
  const isPrivate = master.private || running.private
  const invited = running.peopleKnown ? running : master
  return {
    uid,
    line: master.line,
    title: isPrivate ? 'Busy' : running.title || master.title,
    description: isPrivate ? '' : running.description || master.description,
    location: isPrivate ? '' : running.location || master.location,
    private: isPrivate,
    zone: zoneOf(running, bounds),
    rule: master.rule,
    occurrences: occurrences.map(occurrenceOf),
    timesAWeek: occurrences.length / bounds.weeks,
    minutes: usualLength(occurrences) ?? running.minutes,
    allDay: running.start.kind === 'date',
    free: running.free,
    outOfOffice: running.outOfOffice,
    people: invited.people,
    peopleKnown: invited.peopleKnown,
    mailingLists: invited.mailingLists,
    declined: invited.declined,
    headcount: null,
  }
}

/** What the facts of an entry are taken from. */
export interface Described {
  /** What it takes up in the window, in order; none where its rule is listed unexpanded. */
  readonly placed: readonly Placed[]
  /** What says how the series runs: its master, or the change of its tail that holds last. */
  readonly running: CalendarEvent
  /** What says the rest, and who is in it where `running` doesn't. */
  readonly master: CalendarEvent
}

function zoneOf({ start }: CalendarEvent, bounds: Bounds): string | null {
  if (start.kind === 'unresolved') return null
  return start.kind === 'zoned' ? start.zone : bounds.zone
}

function occurrenceOf({ clock, wall, instant, minutes: length }: Placed): Occurrence {
  if (clock.kind === 'date') {
    const start = plainOf(wall).toPlainDate()
    const days = Math.max(1, Math.ceil(length / 1440))
    return { start: start.toString(), end: start.add({ days }).toString() }
  }
  return { start: clock.textAt(instant), end: clock.textAt(instant + length * minute) }
}

/** The most frequent length; of several the one that comes first. */
function usualLength(placed: readonly Placed[]): number | null {
  const times = new Map<number, number>()
  for (const { minutes } of placed) times.set(minutes, (times.get(minutes) ?? 0) + 1)
  const most = Math.max(...times.values())
  return [...times].find(([, count]) => count === most)?.[0] ?? null
}
