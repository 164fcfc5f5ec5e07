import { lastByCount } from './counting.ts'
import { expandRule, withinReach, workload } from './expanding.ts'
import type { Workload } from './expanding.ts'
import { namesTimes, periodBefore, spellOut } from './rule-pattern.ts'
import type { Rule } from './rule.ts'
import { day, hour, midnightOf, minute } from './wall-time.ts'
import type { Wall } from './wall-time.ts'

/** From this moment to before that one. */
export interface Span {
  readonly from: Wall
  readonly to: Wall
}

/**
 * Says when a rule starts something within a span, given its DTSTART and the last moment that its
 * UNTIL allows. In order; null where that takes more work than one file is worth.
 */
export type RuleStarts = (rule: Rule, start: Wall, last: Wall, span: Span) => readonly Wall[] | null

/** The maker of one file's starts. It keeps what it expanded: weekly meetings share few patterns. */
export function ruleStarts(): RuleStarts {
  const known = new Map<string, readonly Wall[] | null>()
  const work = workload()
  return (rule, start, last, span) => {
    if (work.starts <= 0) return null
    const pattern = spellOut(rule, start)
    const counted = lastByCount(pattern, start, Math.min(span.to, last + 1), work)
    if (counted === null) return null
    const within = {
      from: Math.max(span.from, start),
      to: Math.min(span.to, last + 1, counted + 1),
    }
    if (within.from >= within.to) return []
    const starts = isSubDaily(pattern)
      ? steps(pattern, start, within)
      : daysOfPattern(pattern, start, span, { known, work })
    const inSpan = starts?.filter((moment) => moment >= within.from && moment < within.to)
    work.starts -= inSpan?.length ?? 0
    return inSpan ?? null
  }
}

function daysOfPattern(
  pattern: Rule,
  start: Wall,
  span: Span,
  { known, work }: { known: Map<string, readonly Wall[] | null>; work: Workload },
): readonly Wall[] | null {
  const days = { from: midnightOf(span.from), to: midnightOf(span.to) + day }
  const first = periodBefore(pattern, start, days.from)
  if (first >= days.to) return []
  const shape = { ...withinReach(pattern, first, days.to), count: null, until: null }
  const key = JSON.stringify([shape, first, days])
  const found = known.get(key) ?? expandRule(shape, first, days.to, work)
  known.set(key, found)
  const time = namesTimes(pattern) ? 0 : start - midnightOf(start)
  return time === 0 ? found : (found?.map((moment) => moment + time) ?? null)
}

const isSubDaily = (rule: Rule): boolean =>
  rule.frequency === 'HOURLY' || rule.frequency === 'MINUTELY'

function steps(rule: Rule, start: Wall, span: Span): readonly Wall[] {
  const step = rule.interval * (rule.frequency === 'HOURLY' ? hour : minute)
  const first = start + Math.ceil((span.from - start) / step) * step
  const moments: Wall[] = []
  for (let moment = first; moment < span.to; moment += step) moments.push(moment)
  return moments
}
