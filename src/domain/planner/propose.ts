import { asynchronousCost } from './costing/asynchronous.ts'
import { chosen } from './costing/choosing.ts'
import { combine, zero, atEachRate, total } from './costing/estimate.ts'
import { judge } from './costing/verdict.ts'
import type { Audit, Choice, Choices, Plan, PlannedSeries } from './plan.ts'
import { adoptionOf } from './replacing/adoption.ts'
import type { Opening } from './replacing/openings.ts'
import { noReplacement, replacementFor } from './replacing/replacement.ts'
import { shareTwins } from './replacing/sharing.ts'
import type { AuditedSeries } from './series.ts'
import { weeksIn } from './dates/day-number.ts'
import { outsideHours } from './timetable/outside-hours.ts'
import { spansOf } from './timetable/span.ts'
import { weeksOf } from './timetable/timetables.ts'
import { workingTimes } from './timetable/working-time.ts'

/**
 * What to do about each meeting of an audit, given a person's choices: the tasks that replace it, what that
 * costs and returns a week, and the weeks before and after. Pure, and fast enough to call on every edit.
 */
export function propose(audit: Audit, choices: Choices): Plan {
  const { window, me, flags, dropped } = audit
  const opening: Opening = { window, hours: choices.hours }
  const working = workingTimes(window, choices)
  const planned = audit.series.map((audited): PlannedSeries => {
    const { uid } = audited
    const choice = Object.hasOwn(choices.series, uid) ? choices.series[uid] : undefined
    const costed = costOf(audited, choice ?? {}, choices, audit)
    const converts = costed.verdict === 'convert'
    const replacement = converts ? replacementFor(costed, me, opening) : noReplacement
    return { ...costed, replacement, outsideHours: outsideHours(costed, working) }
  })
  const series = shareTwins(planned)
  const weeks = weeksOf(series, me, window, choices, working)
  const scheduled = series.reduce((sum, one) => sum + one.scheduled, 0)

  return {
    window,
    series,
    before: { personMinutes: scheduled, focusMinutes: weeks.before },
    after: {
      personMinutes: total(series.map(({ asynchronous }) => asynchronous)),
      focusMinutes: weeks.after,
    },
    returned: total(series.map(({ returned }) => returned)),
    timetables: weeks.timetables,
    opens: adoptionOf(series, opening),
    flags,
    dropped,
  }
}

/** A series with its verdict and its figures, person-minutes a week. */
function costOf(
  audited: AuditedSeries,
  choice: Choice,
  { assumptions }: Choices,
  { window }: Audit,
): Omit<PlannedSeries, 'replacement' | 'outsideHours'> {
  const series = chosen(audited, choice)
  const weeks = weeksIn(window)
  const people = series.type === 'not-a-meeting' ? 0 : (series.headcount ?? 0)
  const minutes = spansOf(series.occurrences).reduce((sum, [from, until]) => sum + until - from, 0)
  const scheduled = (minutes * people) / weeks
  const perWeek = series.occurrences.length / weeks
  const cost = people === 0 ? zero : asynchronousCost(series, people, assumptions)
  const converted = combine(cost, atEachRate(perWeek), (each, times) => each * times)
  const gain = combine(atEachRate(scheduled), converted, (before, after) => before - after)

  const judgement = judge(series, choice, gain)
  const outcome = {
    keep: atEachRate(scheduled),
    shrink: atEachRate(scheduled),
    convert: converted,
    drop: zero,
  }
  const asynchronous = outcome[judgement.verdict]
  const returned = combine(atEachRate(scheduled), asynchronous, (before, after) => before - after)
  return { ...series, ...judgement, scheduled, asynchronous, returned }
}
