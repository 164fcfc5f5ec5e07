import { stretch } from '#domain/planner/phrases.ts'
import type { Block, Plan, Timetable, TimetableDay } from '#domain/planner/plan.ts'

/** Somebody's week before and after, with its side-heads in words. */
export interface Weeks {
  readonly timetable: Timetable
  readonly before: string
  readonly after: string
  /** The focus time of each, `18 h free in stretches of two hours or more`. */
  readonly focusBefore: string
  readonly focusAfter: string
}

/** The week of whoever the plan is for, else of whoever is in most of its meetings; null where nobody is named. */
export function weeksOf(plan: Plan, me: string | null): Weeks | null {
  const [timetable] = plan.timetables
  if (timetable === undefined) return null
  const { person } = timetable
  const whose = me === null ? `${nameOf(plan.series, person)}’s` : 'Your'
  const focus = (minutes: Readonly<Record<string, number>>) => stretch(minutes[person] ?? 0)
  return {
    timetable,
    before: `${whose} week before`,
    after: 'And after',
    focusBefore: `${focus(plan.before.focusMinutes)} free in stretches of two hours or more`,
    focusAfter: `${focus(plan.after.focusMinutes)} free in stretches of two hours or more`,
  }
}

function nameOf(series: Plan['series'], person: string): string {
  const known = series.flatMap(({ people }) => people).find(({ email }) => email === person)
  return known?.name || person
}

/** Days that have something to show: Monday to Friday, and a weekend where something happens on it. */
export const shownDays = (days: readonly TimetableDay[]): readonly TimetableDay[] =>
  days.filter(({ date, blocks }) => weekday(date) <= 5 || blocks.length > 0)

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export const weekdayName = (date: string): string => names[weekday(date) - 1] ?? ''

const weekday = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek

/** From and until, in hours of the day. */
export type HourSpan = readonly [number, number]

/** The whole hours that these days need, from the first block to the last; nine to six where there is none. */
export function hourSpan(days: readonly TimetableDay[]): HourSpan {
  const blocks = days.flatMap((day) => day.blocks.map(minutesOfBlock))
  if (blocks.length === 0) return [9, 18]
  const from = Math.min(...blocks.map(([start]) => start))
  const until = Math.max(...blocks.map(([, end]) => end))
  return [Math.floor(from / 60), Math.ceil(until / 60)]
}

/** What stands in a block; free time says how long it is. */
export function blockLabel(block: Block): string {
  const [start, end] = minutesOfBlock(block)
  return block.what === 'focus' ? stretch(end - start) : block.label
}

/** From and until in minutes since midnight. */
export const minutesOfBlock = ({ start, end }: Block): readonly [number, number] => [
  minutesOfDay(start),
  Math.max(minutesOfDay(start), minutesOfDay(end)),
]

const minutesOfDay = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
