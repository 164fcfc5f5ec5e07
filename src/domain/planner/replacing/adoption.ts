import type { PlannedSeries } from '../plan.ts'
import { compareText } from '../../kernel/compare-text.ts'
import { momentInWords } from '../dates/day-words.ts'
import { updates } from './forms.ts'
import { nextOpening, type Opening, workingDayFrom } from './openings.ts'

/**
 * What adopting opens, in order of time: the next opening of each ritual and, on the tenth working day
 * counted from the window's first, the review of the plan.
 */
export function adoptionOf(
  series: readonly PlannedSeries[],
  opening: Opening,
): readonly { readonly when: string; readonly what: string }[] {
  const first = workingDayFrom(opening, 1).toString()
  const openings = series.flatMap(({ occurrences, replacement }) => [
    ...replacement.tasks.map(({ title }) => ({ at: first, what: title })),
    ...replacement.rituals.flatMap(({ title, opens, window }) => {
      if (opens !== null) return [{ at: opens, what: title }]
      const slot = nextOpening(occurrences, 0, opening)?.slice(0, 10)
      // The others open for a time that lies beyond the window.
      if (slot === undefined || window !== updates.window) return []
      return [{ at: slot, what: `${title}: at each one’s start of day` }]
    }),
  ])
  const review = { at: workingDayFrom(opening, 10).toString(), what: 'Review of this plan' }
  return (openings.length > 0 ? [...openings, review] : [])
    .toSorted((one, other) => compareText(one.at, other.at))
    .map(({ at, what }) => ({ when: momentInWords(at), what }))
}
