import { questionAbout } from '../classifying/question.ts'
import type { Choice } from '../plan.ts'
import type { AuditedSeries } from '../series.ts'

/** A series as its owner sees it: what the calendar says, with their own answers over it. */
export interface ChosenSeries extends AuditedSeries {
  /** How many people take part; null where nobody said. */
  readonly headcount: number | null
}

/** Puts a person's answers over what a series says of itself. A private series keeps no words at all. */
export function chosen(series: AuditedSeries, choice: Choice): ChosenSeries {
  const { people = series.people } = choice
  const counted = {
    ...series,
    ...(choice.type === undefined ? {} : saidSo(series, choice.type)),
    people,
    peopleKnown: series.peopleKnown || choice.people !== undefined,
    headcount: countedPeople(series, choice),
  }
  const words = series.private ? { title: 'Busy', description: '', location: '' } : {}
  return { ...counted, ...words, question: questionLeft(counted, choice) }
}

function countedPeople(series: AuditedSeries, { people, headcount }: Choice): number | null {
  if (headcount !== undefined) return headcount
  if (people) return people.length
  // A mailing list counts as one until somebody says how many read it.
  const count = series.people.length + series.mailingLists.length
  const known = series.peopleKnown || series.mailingLists.length > 0
  return series.headcount ?? (known ? count : null)
}

const saidSo = (series: AuditedSeries, type: AuditedSeries['type']) => ({
  type,
  confidence: 'high' as const,
  evidence: ['you said so'],
  parts: type === series.type ? series.parts : [],
})

/** An answer ends the question it answers; another may be open behind it. */
function questionLeft(series: AuditedSeries, { type, people, headcount }: Choice): string | null {
  const counted = people !== undefined || headcount !== undefined
  if (type === undefined && !counted) return series.question
  // A mailing list was counted as one, which answers nothing.
  const uncounted = series.mailingLists.length > 0 ? { ...series, headcount: null } : series
  return questionAbout(counted ? { ...series, mailingLists: [] } : uncounted, series)
}
