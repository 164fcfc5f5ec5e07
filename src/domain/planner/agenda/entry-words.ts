import { bracketWords, type BracketWords } from './bracket-words.ts'
import type { AgendaEntry } from './entries.ts'
import { withoutHowOften } from './every-few-weeks.ts'
import { lengthIn } from './length.ts'
import { countOfPeople, namedAfter, namesIn } from './names.ts'

/** What the words of an entry say: `Daily P1 (A, B, C, D) 15 min` is `Daily P1`, four people, 15 minutes. */
export interface EntryWords {
  readonly title: string
  readonly people: readonly string[]
  readonly headcount: number | null
  /** How many more there are than it names. */
  readonly more: number
  readonly minutes: number | null
  readonly days: readonly number[]
}

/** Takes people, counts, lengths and weekdays in brackets out of the title; `with Ana` stays in it. */
export function wordsOfEntry({ text, below }: AgendaEntry): EntryWords {
  const read: BracketWords[] = []
  const open = cellsInBrackets(text).replace(brackets, (whole, inside: string) => {
    const words = bracketWords(inside)
    read.push(words)
    return words.understood ? ' ' : whole
  })
  const { title, minutes, people } = edgesOf(withoutHowOften(open))
  const count = countOfPeople(title)
  const named = [...read.flatMap((words) => words.people), ...people]
  return {
    title: tidy(count === null ? title : title.replace(countAtEnd, ' ')),
    people: [
      ...new Set([...named, ...[title, ...below].flatMap(namedAfter), ...besideOnes(title)]),
    ],
    headcount: read.find(({ headcount }) => headcount !== null)?.headcount ?? count,
    more: read.reduce((sum, words) => sum + words.more, 0),
    minutes: read.find((words) => words.minutes !== null)?.minutes ?? minutes,
    days: read.flatMap(({ days }) => days),
  }
}

/** Of a row in a table, the first cell that holds words is the title: `30 min | Planning | Ana, Ben`. */
function cellsInBrackets(text: string): string {
  if (!text.includes('|')) return text
  const cells = text.split('|').map((cell) => cell.trim())
  const title = cells.findIndex((cell) => cell !== '' && !isLength(cell))
  const bracketed = cells.map((cell, index) => (index === title ? cell : `(${cell})`))
  return bracketed.filter((cell) => cell !== '()').join(' ')
}

/** A length before or behind a title, and initials behind its colon, are no part of it. */
function edgesOf(text: string): {
  title: string
  minutes: number | null
  people: readonly string[]
} {
  const length = lengthIn(text)
  const last = length !== null && text.slice(length.end).trim() === ''
  const first = length !== null && text.slice(0, length.start).trim() === ''
  const rest = last ? text.slice(0, length.start) : text.slice(first ? length.end : 0)
  const minutes = first || last ? (length?.minutes ?? null) : null
  const colon = rest.lastIndexOf(':')
  const people = colon > 0 ? namesIn(rest.slice(colon + 1)) : []
  const initials = people.length > 1 && people.every(({ length: letters }) => letters <= 2)
  return initials
    ? { title: rest.slice(0, colon), minutes, people }
    : { title: rest, minutes, people: [] }
}

/** `1:1 Anna` needs no `with`. */
function besideOnes(title: string): readonly string[] {
  const [other, ...more] = ones.test(title) ? namesIn(title.replace(ones, ' ').trim()) : []
  return other !== undefined && more.length === 0 ? [other] : []
}

const isLength = (cell: string) => {
  const length = lengthIn(cell)
  return length !== null && length.start === 0 && length.end === cell.length
}

const tidy = (title: string) =>
  title
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,|–—-]+/, '')
    .replace(/[\s:,|–—-]+$/, '')

const brackets = /[([]([^()[\]]*)[)\]]/g
const countAtEnd = /[,–—-]?\s*\d{1,3}\s?\p{L}+$/u
const ones = /^\s*(?:1:1|1-1|1-on-1|1on1)\s|\s(?:1:1|1-1|1-on-1|1on1)\s*$/i
