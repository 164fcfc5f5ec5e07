import type { Person } from '#domain/planner/calendar.ts'
import {
  becomes,
  hoursReturned,
  hoursTaken,
  number,
  typeNames,
  when,
  whyAsked,
} from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'
import type { MeetingType } from '#domain/planner/series.ts'

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
  /** What the table alone would leave open: why it isn't replaced, or whose tasks it shares. */
  readonly why: string | null
  readonly kept: boolean
}

export const meetingRow = (series: PlannedSeries): MeetingRow => ({
  title: series.title === '' ? 'Untitled' : series.title,
  when: when(series),
  hours: hoursTaken(series),
  type: typeNames[series.type],
  confidence: series.question === null ? series.confidence : `${series.confidence}: asks you`,
  becomes: becomes(series),
  returned: hoursReturned(series),
  question: sayQuestion(series),
  because: series.because,
  outside: sayOutside(series),
  why: sayWhy(series),
  kept: series.verdict === 'keep',
})

/** The question, and why the planner doesn't know. */
function sayQuestion(series: PlannedSeries): string | null {
  const why = whyAsked(series)
  return why === null || series.question === null ? series.question : `${series.question} ${why}`
}

function sayWhy(series: PlannedSeries): string | null {
  const { verdict, type, question, because, replacement } = series
  const shares =
    verdict === 'convert' && replacement.rituals.length + replacement.tasks.length === 0
  const notReplaced = verdict === 'shrink' || (verdict === 'keep' && !keptByNature.has(type))
  return shares || (notReplaced && question === null) ? because : null
}

const keptByNature: ReadonlySet<MeetingType> = new Set([
  'crisis',
  'sensitive',
  'external',
  'social',
  'working-session',
  'not-a-meeting',
])

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
