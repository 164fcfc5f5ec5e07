import type { SeriesFacts } from '../series.ts'

/** How many people take part; null where the calendar doesn't say, as with a mailing list. */
export function headcountOf(facts: SeriesFacts): number | null {
  if (facts.headcount !== null) return facts.headcount
  return facts.peopleKnown && facts.mailingLists.length === 0 ? facts.people.length : null
}

/** Whether it is more than a single event. */
export const isRecurring = ({ rule, occurrences }: SeriesFacts): boolean =>
  rule !== null || occurrences.length > 1

/** Whether it is held again: a window may show one occurrence of what goes on after it. */
export const comesBack = (facts: SeriesFacts): boolean =>
  isRecurring(facts) && (facts.occurrences.length !== 1 || goesOn(facts))

const goesOn = ({ rule }: SeriesFacts) => rule !== null && !/(?:COUNT|UNTIL)=/i.test(rule)

/** `once a week`, `5 times a week`, `every 2 weeks`. */
export function timesInWords(timesAWeek: number): string {
  if (timesAWeek <= 0) return 'now and then'
  if (timesAWeek < 0.75) return `every ${Math.max(2, Math.round(1 / timesAWeek))} weeks`
  const times = Math.round(timesAWeek)
  if (times === 1) return 'once a week'
  return times === 2 ? 'twice a week' : `${times} times a week`
}
