import { expandRule, withinReach } from './expanding.ts'
import type { Workload } from './expanding.ts'
import { weekdayCodes } from '../dates/weekdays.ts'
import { weekOf, weekdayIndex } from './rule-pattern.ts'
import { startsADay } from './rule.ts'
import type { Rule } from './rule.ts'
import { day, hour, midnightOf, minute, plainOf, wallAsWritten } from './wall-time.ts'
import type { Wall } from './wall-time.ts'

/**
 * The moment of a rule's COUNTth start, so that a counted rule can be expanded from the window on like
 * any other; Infinity where it has no COUNT or where that lies at or after `to`. The rule is spelled
 * out. Null where counting takes more work than one file is worth.
 */
export function lastByCount(rule: Rule, start: Wall, to: Wall, work: Workload): Wall | null {
  const { count, frequency, interval } = rule
  if (count === null || start >= to || count > mostStarts(rule, start, to)) return Infinity
  if (frequency === 'HOURLY') return start + (count - 1) * interval * hour
  if (frequency === 'MINUTELY') return start + (count - 1) * interval * minute
  if (!isLimited(rule)) {
    if (frequency === 'WEEKLY') return lastInWeeks(rule, start, count)
    if (frequency === 'DAILY' && rule.byDay.length === 0)
      return start + (count - 1) * interval * day
  }
  if (isOncePerPeriod(rule)) return lastInMonths(rule, start, count, work)
  const starts = expandRule(withinReach(rule, start, to), start, to, work, count)
  if (starts === null) return null
  return starts.length < count ? Infinity : (starts.at(-1) ?? Infinity)
}

/** No rule of this reader starts more often than that before `to`. */
function mostStarts(rule: Rule, start: Wall, to: Wall): number {
  const days = (to - midnightOf(start)) / day + 1
  if (rule.frequency === 'HOURLY') return (days * 24) / rule.interval
  if (rule.frequency === 'MINUTELY') return (days * 1440) / rule.interval
  return (days * startsADay(rule)) / (rule.frequency === 'DAILY' ? rule.interval : 1) + 1
}

const isLimited = (rule: Rule): boolean =>
  rule.byMonth.length + rule.byMonthDay.length + rule.bySetPos.length + rule.byHour.length > 0

function lastInWeeks(rule: Rule, start: Wall, count: number): Wall {
  const week = weekOf(start, rule.weekStart)
  const first = (weekdayIndex(start) - weekdayCodes.indexOf(rule.weekStart) + 7) % 7
  const offsets = weekdayCodes
    .flatMap((weekday, index) => (rule.byDay.includes(weekday) ? [index] : []))
    .map((index) => (index - weekdayCodes.indexOf(rule.weekStart) + 7) % 7)
    .toSorted((left, right) => left - right)
  const before = offsets.filter((offset) => offset < first).length
  const index = before + count - 1
  const weeks = Math.floor(index / offsets.length) * rule.interval
  const offset = offsets[index % offsets.length] ?? 0
  return week + (weeks * 7 + offset) * day + (start - midnightOf(start))
}

/** True where each month or year has exactly one start: the second Tuesday, the 15th, the 3rd of May. */
function isOncePerPeriod(rule: Rule): boolean {
  const months = rule.frequency === 'YEARLY' ? 1 : 0
  const limited = rule.bySetPos.length + rule.byHour.length + rule.byYearDay.length > 0
  if (limited || rule.byWeekNo.length > 0 || rule.byMonth.length !== months) return false
  if (rule.byDay.length + rule.byMonthDay.length !== 1) return false
  const [date = 0] = rule.byMonthDay
  return date === 0 ? /^-?[1-4]../.test(rule.byDay[0] ?? '') : Math.abs(date) <= 28
}

/** The last moment of the period of the COUNTth start: nothing else of the rule lies in it. */
function lastInMonths(rule: Rule, start: Wall, count: number, work: Workload): Wall | null {
  const began = plainOf(start).with(rule.frequency === 'YEARLY' ? { month: 1, day: 1 } : { day: 1 })
  const first = midnightOf(wallAsWritten({ kind: 'floating', local: began }))
  const missed = expandRule(withinReach(rule, first, start), first, midnightOf(start), work)
  if (missed === null) return null
  const unit = rule.frequency === 'YEARLY' ? 12 : 1
  const months = unit * (rule.interval * (count - 1 + missed.length) + 1)
  return midnightOf(wallAsWritten({ kind: 'floating', local: began.add({ months }) })) - 1
}
