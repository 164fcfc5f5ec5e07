import { isRecurringMeeting } from './phrases.ts'
import type { PlannedSeries } from './plan.ts'

/** A plan's series in the order in which people look at them. */
export interface OrderedMeetings {
  /** What can change, by its hours, then what comes back and is kept. */
  readonly shown: readonly PlannedSeries[]
  /** Kept single events, and what isn't a meeting: nothing to replace, but there to be corrected. */
  readonly aside: readonly PlannedSeries[]
}

/** Orders a plan's series as the table of meetings shows them, on the page and in the terminal alike. */
export function orderMeetings(series: readonly PlannedSeries[]): OrderedMeetings {
  const ordered = series.toSorted(
    (one, other) =>
      Number(isSettled(one)) - Number(isSettled(other)) || other.scheduled - one.scheduled,
  )
  return {
    shown: ordered.filter((one) => !isAside(one)),
    aside: ordered.filter(isAside),
  }
}

const isSettled = ({ verdict, question }: PlannedSeries): boolean =>
  verdict === 'keep' && question === null

const isAside = (series: PlannedSeries): boolean => isSettled(series) && !isRecurringMeeting(series)
