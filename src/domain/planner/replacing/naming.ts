import type { SeriesFacts } from '../series.ts'

/**
 * What a meeting is about, for the titles of what replaces it: `P1` of *Daily meeting for P1*. A title
 * that is made of meeting words alone, as *Meeting 1* or *Weekly sync*, stays as it is.
 */
export function subjectOf(title: string): string {
  const told = title.replace(/\s+/gu, ' ').trim()
  const about = strip(told)
  return /\p{L}/u.test(about) ? about : told || 'Untitled meeting'
}

/** `M – A`: those who meet, whoever the plan is for first. */
export function pairOf({ people, title }: SeriesFacts, me: string | null): string {
  const mine = people.filter((person) => person.email === me || person.name === me)
  const others = people.filter((person) => !mine.includes(person))
  const names = [...mine, ...others].map(({ name, email }) => name || email || '?')
  return names.length > 0 ? names.join(' – ') : subjectOf(title)
}

function strip(title: string): string {
  const stripped = title.replace(LEADING, '').replace(TRAILING, '').replace(EDGES, '').trim()
  return stripped === title ? title : strip(stripped)
}

const WORDS = [
  'daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|recurring|regular',
  'stand-?up|stand up|scrum|huddle|meetings?|sync|call|check-?in|catch-?up|status|update',
  'retro(?:spective)?|brainstorm(?:ing)?|demo|office hours|planning|jour fixe|besprechung|réunion',
].join('|')

const LEADING = new RegExp(`^(?:(?:${WORDS}|for|on|about|of|with|the|our)\\b[\\s:–—-]*)+`, 'iu')
const TRAILING = new RegExp(`(?:[\\s:–—-]+(?:${WORDS}|for|of))+$`, 'iu')
const EDGES = /^[\s:–—|/,.&+-]+|[\s:–—|/,.&+-]+$/gu
