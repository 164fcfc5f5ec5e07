import type { Block, PlannedSeries } from '../plan.ts'
import { type Span, spansOf } from './span.ts'
import { dayAt, type WorkingDay } from './working-time.ts'

/** A block of somebody's day, still in epoch minutes. */
export interface Slot {
  readonly what: Exclude<Block['what'], 'focus'>
  readonly uid: string | null
  readonly label: string
  readonly span: Span
  /** Whether it breaks free time; one's own time for work doesn't. */
  readonly breaks: boolean
}

const OWN_WORK = /^(?:focus|fokus|work|hold)\b|deep work/iu
const AWAY = /^(?:ooo|out of (?:the )?office)\b/iu

/** How a series stands on a timetable before anything changes; null where it takes no time of anybody's. */
function slotKind(series: PlannedSeries): Pick<Slot, 'what' | 'breaks'> | null {
  if (series.free || series.allDay) return null
  if (series.type === 'not-a-meeting') return { what: 'own', breaks: !isOwnWork(series) }
  return { what: staysLive(series) ? 'kept' : 'meeting', breaks: true }
}

/** Whether people still meet for it after the plan. */
export const staysLive = ({ verdict }: PlannedSeries): boolean =>
  verdict === 'keep' || verdict === 'shrink'

/** Whether the whole day is off by this series. */
export const isAway = (series: PlannedSeries): boolean =>
  series.allDay && (series.outOfOffice || AWAY.test(series.title))

/** Puts each of these slots on every day that it touches. */
export function spread(days: readonly WorkingDay[], slots: readonly Slot[]): Slot[][] {
  const byDay: Slot[][] = days.map(() => [])
  for (const slot of slots) {
    const [from, until] = slot.span
    const first = Math.max(0, dayAt(days, from))
    for (let index = first; index < days.length; index += 1) {
      const day = days[index]
      if (!day || day.start >= Math.max(until, from + 1)) break
      if (day.end > from) byDay[index]?.push(slot)
    }
  }
  return byDay
}

/** The slots of one series' occurrences. */
export function slotsOf(series: PlannedSeries): readonly Slot[] {
  const kind = slotKind(series)
  if (!kind) return []
  const { uid, title: label, occurrences } = series
  return spansOf(occurrences).map((span) => ({ ...kind, uid, label, span }))
}

/** The indices of the days that these all-day series take off. */
export function daysOff(
  days: readonly WorkingDay[],
  away: readonly PlannedSeries[],
): ReadonlySet<number> {
  const off = new Set<number>()
  for (const { occurrences } of away)
    for (const { start, end } of occurrences)
      for (const [index, { date }] of days.entries())
        if (date === start || (date > start && date < end)) off.add(index)
  return off
}

const isOwnWork = ({ title }: PlannedSeries): boolean => OWN_WORK.test(title)
