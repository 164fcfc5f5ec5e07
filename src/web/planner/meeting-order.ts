import { isRecurringMeeting } from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'

/** Uids in the order of the table: what can change by its hours, then what is kept, then what is no recurring meeting. */
export function orderMeetings(series: readonly PlannedSeries[]): {
  readonly first: readonly string[]
  readonly rest: readonly string[]
} {
  const ordered = series.toSorted(
    (one, other) => rank(one) - rank(other) || other.scheduled - one.scheduled,
  )
  const uids = (wanted: readonly PlannedSeries[]) => wanted.map(({ uid }) => uid)
  return {
    first: uids(ordered.filter((one) => !isAside(one))),
    rest: uids(ordered.filter(isAside)),
  }
}

const rank = ({ verdict, question }: PlannedSeries) =>
  verdict === 'keep' && question === null ? 1 : 0

/** Single events, and what is no meeting at all: nothing to replace, but there to be corrected. */
const isAside = (series: PlannedSeries) =>
  series.question === null && series.verdict === 'keep' && !isRecurringMeeting(series)
