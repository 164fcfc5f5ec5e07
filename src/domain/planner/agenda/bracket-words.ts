import { saysOnlyHowOften } from './every-few-weeks.ts'
import { lengthIn } from './length.ts'
import { countOfPeople, namesIn } from './names.ts'
import { weekdaysNamed } from './weekdays.ts'

/** What brackets behind a title say: `(A, B, C, D)`, `(3 people; 45 min)`, `(Mon–Wed)`. */
export interface BracketWords {
  readonly people: readonly string[]
  readonly headcount: number | null
  /** How many more there are than it names: `(Ana, Ben, +2)`. */
  readonly more: number
  readonly minutes: number | null
  readonly days: readonly number[]
  /** Whether that is all they say, so that they need not stay in the title. */
  readonly understood: boolean
}

/** Reads what stands between two brackets, or in one cell of a table. */
export function bracketWords(inside: string): BracketWords {
  const days = mayBeName.test(inside.trim()) ? null : weekdaysNamed(inside)
  if (days) return { ...nothing, days, understood: true }
  const items = inside
    .split(/[,;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const read = items.map(wordsOfItem)
  const understood = read.length > 0 && read.every((item) => item.understood)
  return {
    people: understood ? read.flatMap(({ people }) => people) : [],
    headcount: read.find(({ headcount }) => headcount !== null)?.headcount ?? null,
    more: read.reduce((sum, { more }) => sum + more, 0),
    minutes: read.find(({ minutes }) => minutes !== null)?.minutes ?? null,
    days: [],
    understood,
  }
}

function wordsOfItem(item: string): BracketWords {
  const headcount = countOfPeople(item)
  if (headcount !== null) return { ...nothing, headcount, understood: true }
  const length = lengthIn(item)
  const rest = length ? item.slice(0, length.start) + item.slice(length.end) : item
  if (length) return { ...nothing, minutes: length.minutes, understood: rest.trim() === '' }
  const others = uncounted.exec(item)
  const named = others ? item.slice(0, others.index).trim() : item
  const people = namesIn(named)
  const more = Number(others?.[1] ?? others?.[2] ?? 0)
  const names = people.length > 0 || (named === '' && more > 0)
  return { ...nothing, people, more: names ? more : 0, understood: names || saysOnlyHowOften(item) }
}

const nothing = { people: [], headcount: null, more: 0, minutes: null, days: [] }
/** `+2`, `Ana +2`, `2 others`, `und 3 weitere`. */
const uncounted =
  /(?:^|\s+)(?:\+\s?(\d{1,2})(?:\s\p{L}+)?|(?:(?:and|und|et|y)\s)?(\d{1,2})\s(?:others?|more|weitere|andere|autres|más|otros))$/iu
/** Short weekdays that people are called by. */
const mayBeName = /^(?:sam|mo|dom|so|do|mi)$/i
