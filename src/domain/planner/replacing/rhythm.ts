import type { Occurrence, SeriesFacts } from '../series.ts'
import { dayNumber, weekdayOf } from '../timetable/epoch-minutes.ts'

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
    weekdays: inOrder(usual(days.map(weekdayOf))),
    weeks: weeksBetween(days),
    time: usual(occurrences.map(({ start }) => start.slice(11, 16)))[0] || null,
  }
}

function rhythmOfRule(rule: string, { start }: Occurrence): Rhythm | null {
  const parts = new Map(
    rule
      .split(';')
      .map((part) => part.split('='))
      .map(([k, v]) => [k, v ?? '']),
  )
  const weeks = weeksOf(parts.get('FREQ') ?? '', Number(parts.get('INTERVAL') ?? 1))
  if (weeks === null || /COUNT|UNTIL/.test(rule)) return null
  const named =
    weeks < 4 ? (parts.get('BYDAY') ?? '').split(',').map((day) => codes.indexOf(day)) : []
  const weekdays = named.filter((day) => day >= 0).map((day) => day + 1)
  return {
    weekdays: weekdays.length > 0 ? inOrder(weekdays) : [weekdayOf(dayNumber(start))],
    weeks,
    time: start.slice(11, 16) || null,
  }
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Weeks from one time to the next, a month counted as four. */
function weeksOf(frequency: string, interval: number): number | null {
  const weeks = { WEEKLY: 1, MONTHLY: 4, YEARLY: 52 }[frequency]
  return weeks === undefined ? null : weeks * interval
}

const inOrder = (weekdays: readonly number[]) => weekdays.toSorted((one, other) => one - other)

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
