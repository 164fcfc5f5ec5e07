import { RRuleTemporal } from 'rrule-temporal'
import { startsADay } from './rule.ts'
import type { Frequency, Rule } from './rule.ts'
import { day, plainOf } from './wall-time.ts'
import type { Wall } from './wall-time.ts'

/** What is left of the work that one file may cause. */
export interface Workload {
  /** In units of roughly 10 µs. */
  expanding: number
  starts: number
}

/**
 * What a file of 20,000 series that all go on needs, and more. A hostile one runs out of it, rather than
 * of time or memory.
 */
export const workload = (): Workload => ({ expanding: 30_000, starts: 400_000 })

/**
 * When a rule starts something, from the moment `first` to before `to`, in order. `first` is taken as
 * DTSTART and need not match the rule. Wall times are expanded as if in UTC, so that no change of
 * clocks moves, drops or doubles one. With `count`, at most so many. Null where the work is used up.
 */
export function expandRule(
  rule: Rule,
  first: Wall,
  to: Wall,
  work: Workload,
  count?: number,
): readonly Wall[] | null {
  const periods = Math.ceil(periodsIn(rule, first, to) / rule.interval) + 2
  work.expanding -= 5 + Math.ceil(Math.min(periods, mostPeriods) * effort(rule))
  if (work.expanding < 0 || periods > mostPeriods) return null
  const library = new RRuleTemporal({
    ...partsFor(rule),
    ...(count === undefined ? {} : { count }),
    dtstart: utc(first),
    // Without an end the library searches a rule that never matches to its limit, and then throws.
    until: utc(to - 1),
    tzid: 'UTC',
    maxIterations: mostPeriods * 2,
    cache: false,
  })
  return library.all().map((moment) => moment.epochMilliseconds)
}

/** The same rule, its INTERVAL no longer than matters before `to`: longer ones overflow the library. */
export const withinReach = (rule: Rule, first: Wall, to: Wall): Rule => ({
  ...rule,
  interval: Math.min(rule.interval, Math.max(1, Math.ceil(periodsIn(rule, first, to)) + 1)),
})

const periodsIn = (rule: Rule, first: Wall, to: Wall): number =>
  (to - first) / (periodDays[rule.frequency] * day)

const mostPeriods = 5_000
const periodDays: Readonly<Record<Frequency, number>> = {
  YEARLY: 365,
  MONTHLY: 28,
  WEEKLY: 7,
  DAILY: 1,
  HOURLY: 1 / 24,
  MINUTELY: 1 / 1440,
}

/** How much work one period is, measured: a weekday of a whole year costs the most. */
function effort(rule: Rule): number {
  const dates =
    Math.max(1, rule.byMonthDay.length, rule.byYearDay.length) *
    Math.max(1, rule.byDay.length * 5, rule.byWeekNo.length) *
    Math.max(rule.frequency === 'YEARLY' ? 12 : 1, rule.byMonth.length)
  return 1 + Math.min(dates, periodDays[rule.frequency]) * startsADay(rule) * 0.2
}

const utc = (moment: Wall) => plainOf(moment).toZonedDateTime('UTC')

function partsFor(rule: Rule) {
  return {
    freq: rule.frequency,
    interval: rule.interval,
    wkst: rule.weekStart,
    ...named('byMonth', rule.byMonth),
    ...named('byMonthDay', rule.byMonthDay),
    ...named('byYearDay', rule.byYearDay),
    ...named('byWeekNo', rule.byWeekNo),
    ...named('byDay', rule.byDay),
    ...named('bySetPos', rule.bySetPos),
    ...named('byHour', rule.byHour),
    ...named('byMinute', rule.byMinute),
    ...named('bySecond', rule.bySecond),
  }
}

/** The library reads an empty list as a part that nothing matches. */
const named = <Part extends string, Value>(part: Part, list: readonly Value[]) =>
  list.length > 0 ? { [part]: [...list] } : {}
