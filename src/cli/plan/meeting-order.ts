import { isRecurringMeeting, number } from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'

export interface OrderedMeetings {
  /** What can change, by its hours, then what comes back and is kept. */
  readonly shown: readonly PlannedSeries[]
  /** Single events that are kept. */
  readonly single: readonly PlannedSeries[]
  /** What isn't a meeting at all. */
  readonly noMeetings: readonly PlannedSeries[]
}

/** A plan's series in the order of the table; what nothing is to be done about is left to a line under it. */
export function orderMeetings(series: readonly PlannedSeries[]): OrderedMeetings {
  const ordered = series.toSorted(
    (one, other) =>
      Number(isSettled(one)) - Number(isSettled(other)) || other.scheduled - one.scheduled,
  )
  const shown = ordered.filter((one) => !isSettled(one) || isRecurringMeeting(one))
  const rest = ordered.filter((one) => !shown.includes(one))
  return {
    shown,
    single: rest.filter(({ type }) => type !== 'not-a-meeting'),
    noMeetings: rest.filter(({ type }) => type === 'not-a-meeting'),
  }
}

const isSettled = ({ verdict, question }: PlannedSeries): boolean =>
  verdict === 'keep' && question === null

/** What stands under the table about the rest, sentence by sentence. */
export const sayAside = ({ single, noMeetings }: OrderedMeetings): readonly string[] => [
  ...say(single, 'single event is kept', 'single events are kept'),
  ...say(noMeetings, 'entry is no meeting', 'entries are no meetings'),
]

const mostNamed = 4

function say(series: readonly PlannedSeries[], one: string, many: string): readonly string[] {
  if (series.length === 0) return []
  const count = number(series.length)
  const sentence = `${count.charAt(0).toUpperCase()}${count.slice(1)} ${series.length === 1 ? one : many}`
  const titles = [...new Set(series.map(({ title }) => title))].filter((title) => title !== '')
  if (titles.length === 0) return [`${sentence}.`]
  const others = titles.length > mostNamed ? ' and others' : ''
  return [`${sentence}: ${titles.slice(0, mostNamed).join(', ')}${others}.`]
}
