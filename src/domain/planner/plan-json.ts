import type { Estimate, Plan, PlannedSeries } from './plan.ts'

/** The object that `adjourn plan --json` prints (planner.md §7): its keys, in its order. */
export type PlanJson = ReturnType<typeof planJson>

/**
 * A plan for programs. Times are RFC 3339 with the zone in brackets, durations minutes with at most two
 * decimals, person-minutes and focus minutes a week.
 */
export const planJson = ({ window, series, before, after, flags, dropped }: Plan) => ({
  window: {
    from: midnight(window.from, window.zone),
    to: midnight(window.to, window.zone),
    zone: window.zone,
  },
  series: series.map(seriesJson),
  before: {
    personMinutes: rounded(before.personMinutes),
    focusMinutes: roundedEach(before.focusMinutes),
  },
  after: {
    personMinutes: estimateJson(after.personMinutes),
    focusMinutes: roundedEach(after.focusMinutes),
  },
  flags: flags.map(({ line, uid, problem, what }) => ({ line, uid, problem, what })),
  dropped: dropped.map(({ line, why }) => ({ line, why })),
})

const seriesJson = (series: PlannedSeries) => ({
  uid: series.uid,
  title: series.private ? 'Busy' : series.title,
  zone: series.zone,
  rule: series.rule,
  occurrences: series.occurrences.map(({ start, end }) => ({ start, end })),
  minutes: rounded(series.minutes),
  people: series.people.map(({ name, email, role }) => ({ name, email, role })),
  type: series.type,
  confidence: series.confidence,
  evidence: series.evidence,
  verdict: series.verdict,
  replacement: { rituals: series.replacement.rituals, tasks: series.replacement.tasks },
  returned: estimateJson(series.returned),
  twins: series.twins,
  question: series.question,
})

const midnight = (date: string, zone: string): string =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toString()

const estimateJson = ({ low, middle, high }: Estimate): Estimate => ({
  low: rounded(low),
  middle: rounded(middle),
  high: rounded(high),
})

const roundedEach = (minutes: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(minutes).map(([person, each]) => [person, rounded(each)]))

// Adding 0 turns -0 into 0.
const rounded = (minutes: number): number => Math.round(minutes * 100) / 100 + 0
