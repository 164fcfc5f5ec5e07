import type { Occurrence } from '../series.ts'
import { dayNumber, weekdayOf } from '../timetable/epoch-minutes.ts'

/** When a series is held, read from its occurrences, in the wall time they are written in. */
export interface Rhythm {
  /** ISO weekdays, in order; those that only a moved occurrence fell on are left out. */
  readonly weekdays: readonly number[]
  /** 1 is every week, 2 every other week; 4 and more is about once a month. */
  readonly weeks: number
  /** `09:30`, the most usual one; null for all-day occurrences. */
  readonly time: string | null
}

/** The rhythm of these occurrences, or null where there are fewer than two. */
export function rhythmOf(occurrences: readonly Occurrence[]): Rhythm | null {
  if (occurrences.length < 2) return null
  const days = occurrences.map(({ start }) => dayNumber(start))
  return {
    weekdays: usual(days.map(weekdayOf)).sort((one, other) => one - other),
    weeks: weeksBetween(days),
    time: usual(occurrences.map(({ start }) => start.slice(11, 16)))[0] || null,
  }
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
