import { parseRule, type Rule } from '../recurrence/rule.ts'
import type { Occurrence, SeriesFacts } from '../series.ts'
import { dayNumber, weekdayOf } from '../dates/day-number.ts'
import { sortedWeekdays, weekdayOfCode } from '../dates/weekdays.ts'

type Held = Pick<SeriesFacts, 'occurrences' | 'rule'>

/** When a series is held, read from its occurrences, in the wall time they are written in. */
export interface Rhythm {
  /** ISO weekdays, in order; those that only a moved occurrence fell on are left out. */
  readonly weekdays: readonly number[]
  /** 1 is every week, 2 every other week; 4 and more is about once a month. */
  readonly weeks: number
  /** `09:30`, the most usual one; null for all-day occurrences. */
  readonly time: string | null
}

/** The rhythm of a series: of its occurrences, or of its rule where a window shows only one of them. */
export function rhythmOf({ occurrences, rule }: Held): Rhythm | null {
  const [first, second] = occurrences
  if (!second) return first && rule !== null ? rhythmOfRule(rule, first) : null
  const days = occurrences.map(({ start }) => dayNumber(start))
  return {
    weekdays: sortedWeekdays(usual(days.map(weekdayOf))),
    weeks: weeksBetween(days),
    time: usual(occurrences.map(({ start }) => start.slice(11, 16)))[0] || null,
  }
}

function rhythmOfRule(text: string, { start }: Occurrence): Rhythm | null {
  const rule = parseRule(text)
  if (rule === null || rule.count !== null || rule.until !== null) return null
  const weeks = weeksOf(rule)
  if (weeks === null) return null
  const named = weeks < 4 ? rule.byDay.flatMap((day) => weekdayOfCode(day) ?? []) : []
  return {
    weekdays: named.length > 0 ? sortedWeekdays(named) : [weekdayOf(dayNumber(start))],
    weeks,
    time: start.slice(11, 16) || null,
  }
}

/** Weeks from one time to the next, a month counted as four. */
function weeksOf({ frequency, interval }: Rule): number | null {
  if (frequency === 'WEEKLY') return interval
  if (frequency === 'MONTHLY') return 4 * interval
  return frequency === 'YEARLY' ? 52 * interval : null
}

/** Values that come up at least half as often as the commonest, commonest first. */
function usual<Value>(values: readonly Value[]): Value[] {
  const times = new Map<Value, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  const ranked = [...times].sort(([, one], [, other]) => other - one)
  const most = ranked[0]?.[1] ?? 0
  return ranked.filter(([, count]) => count * 2 >= most).map(([value]) => value)
}

function weeksBetween(days: readonly number[]): number {
  const weeks = [...new Set(days.map((day) => Math.floor((day + 3) / 7)))]
  weeks.sort((one, other) => one - other)
  const gaps = weeks.slice(1).map((week, index) => week - (weeks[index] ?? week))
  return gaps.length > 0 ? Math.min(...gaps) : 1
}
