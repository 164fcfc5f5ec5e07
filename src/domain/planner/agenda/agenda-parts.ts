import { typeOfLine } from '../classifying/said-signs.ts'
import type { AgendaPart } from '../series.ts'
import { agendaLines } from './agenda-lines.ts'
import { lengthIn } from './length.ts'
import { namedAfter, namesIn } from './names.ts'
import { timeAtStart } from './time-of-day.ts'

/**
 * The parts that an agenda gives minutes to, each classified on its own: `10 min yesterday/today by A, B`,
 * `Updates (10 min)`, `9:30–9:40 Status`. Lines without minutes are no parts.
 */
export function agendaParts(text: string): readonly AgendaPart[] {
  if (!mayStateLength.test(text)) return []
  const lines = agendaLines(text.slice(0, READ_OF_AGENDA))
  return lines.flatMap((line, index) => partOf(line.text, lines[index + 1]?.text ?? ''))
}

/** Whether a line gives minutes to something, as the lines below an entry do. */
export const isPart = (line: string): boolean => partOf(line, '').length > 0

function partOf(line: string, next: string): readonly AgendaPart[] {
  const timed = timedPart(line, next) ?? statedPart(line)
  if (!timed || !letter.test(timed.text) || label.test(timed.text)) return []
  return [{ type: typeOfLine(timed.text), ...withPeople(timed) }]
}

interface TimedPart {
  readonly minutes: number
  readonly text: string
}

function timedPart(line: string, next: string): TimedPart | null {
  const time = timeAtStart(line)
  const end = time && (time.end ?? timeAtStart(next)?.start ?? null)
  if (!time || end === null || end <= time.start || end - time.start > LONGEST) return null
  return { minutes: end - time.start, text: time.rest }
}

function statedPart(line: string): TimedPart | null {
  const length = lengthIn(line)
  if (!length || line.length > LONGEST_LINE) return null
  const before = line.slice(0, length.start).replace(opening, '').trim()
  const after = line.slice(length.end).replace(closing, '').trim()
  if (before !== '' && after !== '' && !namesSomebody(after)) return null
  const text = before === '' ? after : `${before} ${after}`.trim()
  return { minutes: length.minutes, text }
}

/** Behind the minutes of a part may still stand whose they are: `Updates – 10 min (Ana)`. */
const namesSomebody = (text: string) =>
  namedAfter(text).length > 0 || namesIn(lastBrackets.exec(text)?.[1] ?? '').length > 0

function withPeople({ minutes, text }: TimedPart) {
  const bracketed = lastBrackets.exec(text)
  const listed = bracketed ? namesIn(bracketed[1] ?? '') : []
  if (bracketed && listed.length > 0)
    return { minutes, text: text.slice(0, bracketed.index).trim(), people: listed }
  const people = namedAfter(text)
  const by = people.length > 0 ? text.search(byWhom) : -1
  return { minutes, text: by > 0 ? text.slice(0, by).trim() : text, people }
}

const mayStateLength = /\d\s?(?:m|h|s|['’′:.]|分|時)/iu
const letter = /\p{L}/u
const label = /^(?:duration|length|total|time|dauer|länge|durée|duración|所要時間)\s*:?$/iu
const opening = /[\s:,([–—~-]+$|^(?:ca\.?|about|~|etwa|environ|unos)\s*$/iu
const closing = /^[\s:,)\].–—-]+/
const lastBrackets = /\(([^()]*)\)$/
const byWhom = /(?<![\p{L}\p{N}])(?:by|von|par|por)\s+\S/iu
const READ_OF_AGENDA = 10_000
const LONGEST_LINE = 200
/** Longer stretches are not parts of a meeting but meetings of a day. */
const LONGEST = 240
