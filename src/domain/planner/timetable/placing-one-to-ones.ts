import type { PlannedSeries } from '../plan.ts'
import { freeOn, occupy, type PersonalCalendar } from './calendars.ts'
import { focusOf, overlapOf, type Span, spansOf } from './span.ts'
import { dayAt } from './working-time.ts'

/** Placements are tried on the five minutes. */
const STEP = 5

/**
 * Puts every second occurrence of a one-to-one where it costs its people the least focus, on its own day;
 * where they share no free time it stays at its slot.
 */
export function placeOneToOne(
  series: PlannedSeries,
  people: readonly PersonalCalendar[],
  typicalFrom: string,
  focusStretch: number,
): void {
  for (const span of liveSpans(series, typicalFrom)) {
    const placed = bestPlacement(span, people, focusStretch) ?? span
    for (const calendar of people)
      occupy(calendar, dayAt(calendar.days, placed[0]), {
        what: 'kept',
        uid: series.uid,
        label: series.title,
        span: placed,
        breaks: true,
      })
  }
}

/** Every second one, counted so that the typical week, which stands for all of them, shows it. */
function liveSpans({ occurrences }: PlannedSeries, typicalFrom: string): readonly Span[] {
  const shown = occurrences.findIndex(({ start }) => start.slice(0, 10) >= typicalFrom)
  const parity = Math.max(0, shown) % 2
  return spansOf(occurrences).filter((_, index) => index % 2 === parity)
}

/** Of all placements in everybody's free time, the one that leaves most focus; the latest on a tie. */
function bestPlacement(
  [start, end]: Span,
  people: readonly PersonalCalendar[],
  focusStretch: number,
): Span | null {
  const free = people.map((calendar) => freeAround(calendar, start))
  const first = people[0]
  const day = first?.days[dayAt(first.days, start)]
  if (!day) return null

  const shared = free.reduce(overlapOf, [[day.start, day.end]])
  let best: { readonly span: Span; readonly lost: number } | null = null
  for (const span of placementsIn(shared, end - start)) {
    const lost = free.reduce((sum, stretches) => sum + focusLost(stretches, span, focusStretch), 0)
    if (!best || lost < best.lost || (lost === best.lost && span[0] > best.span[0]))
      best = { span, lost }
  }
  return best?.span ?? null
}

/** Somebody's free time on that day and those beside it: theirs may begin before or end after. */
function freeAround(calendar: PersonalCalendar, start: number): readonly Span[] {
  const day = dayAt(calendar.days, start)
  return [day - 1, day, day + 1].flatMap((index) => freeOn(calendar, 'after', index))
}

const placementsIn = (stretches: readonly Span[], minutes: number): readonly Span[] =>
  stretches.flatMap(([from, until]) => {
    const last = until - minutes
    const count = last < from ? 0 : Math.floor((last - from) / STEP) + 1
    const spans = Array.from({ length: count }, (_, index): Span => {
      const at = from + index * STEP
      return [at, at + minutes]
    })
    return count > 0 ? [...spans, [last, until] as const] : []
  })

function focusLost(stretches: readonly Span[], [from, until]: Span, shortest: number): number {
  const around = stretches.find(([start, end]) => start <= from && until <= end)
  if (!around) return 0
  const [start, end] = around
  const left = focusOf(from - start, shortest) + focusOf(end - until, shortest)
  return focusOf(end - start, shortest) - left
}
