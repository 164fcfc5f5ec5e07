import type { Person } from '#domain/planner/calendar.ts'
import { becomes, hours, hoursRange, number, typeNames, when } from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'

/** One meeting in words, for the terminal and the page alike. Not yet safe to print: titles are as written. */
export interface MeetingRow {
  readonly title: string
  readonly when: string
  readonly hours: string
  readonly type: string
  readonly confidence: string
  readonly becomes: string
  readonly returned: string
  readonly question: string | null
  /** Why it is kept or converted. */
  readonly because: string
  /** Whose working hours it misses, or null. */
  readonly outside: string | null
  readonly kept: boolean
}

export const meetingRow = (series: PlannedSeries): MeetingRow => ({
  title: series.title === '' ? 'Untitled' : series.title,
  when: when(series),
  hours: series.headcount === null ? '?' : hours(series.scheduled),
  type: typeNames[series.type],
  confidence: series.question === null ? series.confidence : `${series.confidence}: asks you`,
  becomes: becomes(series),
  returned: series.headcount === null ? '?' : hoursRange(series.returned),
  question: series.question,
  because: series.because,
  outside: sayOutside(series),
  kept: series.verdict === 'keep',
})

const mostNamed = 3

/** `outside the hours of Ana and Bo`; nothing where it is so for everybody, as over lunch. */
function sayOutside({ outsideHours, people }: PlannedSeries): string | null {
  if (outsideHours.length === 0 || outsideHours.length === people.length) return null
  const names = outsideHours.slice(0, mostNamed).map(({ person }) => nameIn(people, person))
  const more = outsideHours.length - names.length
  const last = more > 0 ? `${number(more)} more` : names.pop()
  const listed = names.length > 0 ? `${names.join(', ')} and ${last ?? ''}` : (last ?? '')
  return `outside the hours of ${listed}`
}

const nameIn = (people: readonly Person[], person: string): string =>
  people.find(({ email }) => email === person)?.name || person
