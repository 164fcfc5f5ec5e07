import type { Classification, MeetingType, SeriesFacts } from '../series.ts'
import { comesBack, headcountOf } from './shape.ts'

/**
 * The one thing to ask about a series, the most important first: its zone, what it is for, who is in it.
 * Nothing is asked about single events, private time and what is kept as it is, except the zone: without one an event
 * has no place in the plan at all.
 */
export function questionAbout(
  facts: SeriesFacts,
  { type, confidence }: Pick<Classification, 'type' | 'confidence'>,
): string | null {
  const title = facts.private ? 'Busy' : facts.title || 'untitled'
  const name = `“${title}”`
  if (facts.zone === null && !facts.allDay) return `Which time zone is ${name} in?`
  if (!comesBack(facts) || leftAlone.has(type) || isOwnAppointment(facts, type)) return null
  if (confidence === 'low') return `What is ${name} mostly for?`
  if (headcountOf(facts) !== null) return null
  const [list] = facts.mailingLists
  if (list !== undefined) return `How many people does ${list} reach?`
  return `Who is in ${name}? Nobody is named.`
}

/** Private, with nothing said about it and nobody named in it: the plan leaves it alone. */
const isOwnAppointment = (facts: SeriesFacts, type: MeetingType): boolean =>
  facts.private &&
  type === 'general' &&
  facts.mailingLists.length === 0 &&
  headcountOf(facts) === null

/** Kept as it is, or no meeting: the plan is the same whatever the answer. */
const leftAlone: ReadonlySet<MeetingType> = new Set([
  'sensitive',
  'crisis',
  'not-a-meeting',
  'external',
  'social',
  'working-session',
])
