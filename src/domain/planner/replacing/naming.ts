import { personName } from '../person.ts'
import type { SeriesFacts } from '../series.ts'

/**
 * What a meeting is about, for the titles of what replaces it: `P1` of *Daily meeting for P1*. A title
 * that is made of meeting words alone, as *Meeting 1* or *Weekly sync*, stays as it is.
 */
export function subjectOf(title: string): string {
  const told = title.replace(/\s+/gu, ' ').trim()
  const about = strip(told)
  return /\p{L}/u.test(about) && !WEEKDAY.test(about) ? about : told || 'Untitled meeting'
}

/** What the titles of twins have in common: `Stand-up` of *Stand-up EMEA* and *Stand-up (APAC friendly)*. */
export function sharedTitle(titles: readonly string[]): string {
  const [first = [], ...others] = titles.map((title) => title.replace(BRACKETS, ' ').split(/\s+/u))
  const shared = first.filter((word) => others.every((words) => words.includes(word))).join(' ')
  return /\p{L}/u.test(shared) ? shared.replace(EDGES, '') : (titles[0] ?? '')
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/gu

/** `M – A`: those who meet, whoever the plan is for first. Of a private meeting nobody is told who meets. */
export function pairOf({ people, title, private: hidden }: SeriesFacts, me: string | null): string {
  if (hidden) return '– private meeting'
  const mine = people.filter((person) => person.email === me || person.name === me)
  const others = people.filter((person) => !mine.includes(person))
  const names = [...mine, ...others].map(personName)
  return names.length > 0 ? names.join(' – ') : subjectOf(title).replace(ONES, '')
}

function strip(title: string): string {
  const stripped = title.replace(LEADING, '').replace(TRAILING, '').replace(EDGES, '').trim()
  return stripped === title ? title : strip(stripped)
}

/** What the page's own title begins with already. */
const ONES = /^1(?::|-|-on-|on)1s?[\s:–—-]+(?=\S)/iu

const WORDS = [
  'daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|recurring|regular',
  'stand-?up|stand up|scrum|huddle|meetings?|sync|call|check-?in|catch-?up|status|update',
  'report|ideas|retro(?:spective)?|brainstorm(?:ing)?|demo|office hours|planning|jour fixe|besprechung|réunion',
].join('|')

/** `Friday` of *Demo Friday* says when, not what about. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu

const LEADING = new RegExp(
  `^(?:(?:${WORDS}|for|on|about|of|with|the|our|mit|für|avec|pour|de|con|para)\\b[\\s:–—-]*)+`,
  'iu',
)
const TRAILING = new RegExp(`(?:[\\s:–—-]+(?:${WORDS}|for|of))+$`, 'iu')
const EDGES = /^[\s:–—|/,.&+-]+|[\s:–—|/,.&+-]+$/gu
