import { personKey } from '../person.ts'
import type { PlannedSeries } from '../plan.ts'
import type { AuditedSeries } from '../series.ts'
import { type Span, spansOf } from './span.ts'
import { dayAt, type WorkingDay, type WorkingTimes } from './working-time.ts'

/** Whose working hours a meeting misses, and how often in the window. Lunch counts as outside. */
export function outsideHours(
  series: AuditedSeries,
  working: WorkingTimes,
): PlannedSeries['outsideHours'] {
  if (series.type === 'not-a-meeting' || series.allDay || series.free) return []
  const spans = spansOf(series.occurrences)
  const missed = new Map<readonly WorkingDay[], number>()
  return series.people.flatMap((person) => {
    const days = working(personKey(person))
    const occurrences = missed.get(days) ?? spans.filter((span) => !covers(days, span)).length
    missed.set(days, occurrences)
    return occurrences > 0 ? [{ person: personKey(person), occurrences }] : []
  })
}

const covers = (days: readonly WorkingDay[], [from, until]: Span): boolean =>
  !!days[dayAt(days, from)]?.ranges.some(
    ([start, end]) => start <= from && from < end && until <= end,
  )
