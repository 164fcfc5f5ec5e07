import type { PlannedSeries } from '../plan.ts'
import type { Attendance } from './attendance.ts'
import { daysOff, isAway, type Slot, slotsOf, spread, staysLive } from './occupation.ts'
import { freeStretches, type Span } from './span.ts'
import type { WorkingDay, WorkingTimes } from './working-time.ts'

/** One person's days over the window, as they are and as they become. */
export interface PersonalCalendar {
  readonly person: string
  readonly series: readonly PlannedSeries[]
  readonly days: readonly WorkingDay[]
  /** Indices of days out of office. */
  readonly off: ReadonlySet<number>
  readonly before: readonly (readonly Slot[])[]
  /** Filled day by day while the plan is laid out, by `occupy` alone. */
  readonly after: readonly Slot[][]
  /** What `freeOn` found, by day. */
  readonly free: Readonly<Record<'before' | 'after', (readonly Span[] | undefined)[]>>
}

/** Everybody's days: after the plan, what stays live is still there and nothing has been added yet. */
export function calendarsOf(
  series: readonly PlannedSeries[],
  people: readonly Attendance[],
  working: WorkingTimes,
): readonly PersonalCalendar[] {
  const slots = series.map(slotsOf)
  return people.map((attendance) => {
    const days = working(attendance.person)
    const own = attendance.series.flatMap((index) => series[index] ?? [])
    const stays = (index: number) => {
      const meeting = series[index]
      return meeting !== undefined && staysLive(meeting)
    }
    const slotsAt = (indices: readonly number[]) =>
      indices.flatMap((index) => slots[index] ?? []).sort(byStart)
    return {
      person: attendance.person,
      series: own,
      days,
      off: daysOff(days, own.filter(isAway)),
      before: spread(days, slotsAt(attendance.series)),
      after: spread(days, slotsAt(attendance.series.filter(stays))),
      free: { before: [], after: [] },
    }
  })
}

/** The free stretches of a person's working hours on a day, before or after the plan. */
export const freeOn = (
  calendar: PersonalCalendar,
  when: 'before' | 'after',
  index: number,
): readonly Span[] => (calendar.free[when][index] ??= findFree(calendar, when, index))

/** Puts a slot on somebody's day after the plan. */
export function occupy(calendar: PersonalCalendar, index: number, slot: Slot): void {
  calendar.after[index]?.push(slot)
  const free = calendar.free.after[index]
  if (free && slot.breaks) calendar.free.after[index] = freeStretches(free, [slot.span])
}

function findFree(
  { days, off, ...slots }: PersonalCalendar,
  when: 'before' | 'after',
  index: number,
): readonly Span[] {
  const day = days[index]
  if (!day || off.has(index) || day.ranges.length === 0) return []
  const busy: Span[] = []
  for (const { breaks, span } of slots[when][index] ?? []) if (breaks) busy.push(span)
  return freeStretches(day.ranges, busy)
}

const byStart = ({ span: [one] }: Slot, { span: [other] }: Slot) => one - other
