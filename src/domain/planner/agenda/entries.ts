import { agendaLines, piecesOf, type AgendaLine } from './agenda-lines.ts'
import { isPart } from './agenda-parts.ts'
import { bracketWords } from './bracket-words.ts'
import { everyFewWeeks } from './every-few-weeks.ts'
import { beginsWithTime, timeAtEnd, timeAtStart, type TimedText } from './time-of-day.ts'
import { weekdaysAtStart, weekdaysOfHeading } from './weekdays.ts'

/** A line with a time, and the lines below it that belong to it. */
export interface AgendaEntry {
  readonly line: number
  /** ISO weekdays that it or the heading above it names; empty where none does. */
  readonly days: readonly number[]
  /** Weeks from one time to the next, as it or its heading says: 2 for `every other Thursday`. */
  readonly everyWeeks: number
  /** In minutes after midnight, as `end`, which may lie past the next one. */
  readonly start: number
  readonly end: number | null
  /** Whether the afternoon is assumed: `1:30` below `11:00`. */
  readonly afternoonAssumed: boolean
  /** What it says beside its time. */
  readonly text: string
  readonly below: readonly string[]
}

/** The entries of an agenda in the order of the text, and the lines that belong to none. */
export interface AgendaEntries {
  /** None where no line has a time. */
  readonly entries: readonly AgendaEntry[]
  /** What stands before the first entry and is no heading. */
  readonly introduction: readonly AgendaLine[]
  /** Lines that begin with a time no clock shows: `25:00 Review`. */
  readonly impossible: readonly AgendaLine[]
}

/** Reads what begins with a time; where no line does, what ends with one. */
export function agendaEntries(text: string): AgendaEntries {
  const lines = agendaLines(text)
  const leading = entriesBy(lines, (line) => timeAtStart(line))
  return leading.entries.length > 0 ? leading : entriesBy(lines, shortTimeAtEnd)
}

type Open = Omit<AgendaEntry, 'below'> & { readonly below: string[] }

function entriesBy(
  lines: readonly AgendaLine[],
  read: (line: string) => TimedText | null,
): AgendaEntries {
  const entries: Open[] = []
  const introduction: AgendaLine[] = []
  const impossible: AgendaLine[] = []
  let heading: Schedule = { days: [], everyWeeks: 1 }
  for (const whole of lines) {
    const { line, text } = whole
    const { timed, schedule } = text.length > LONGEST_ENTRY ? prose : wordsOf(text, read)
    const above = entries.at(-1)
    if (schedule && !timed) heading = schedule
    else if (timed && !continues(above, timed))
      entries.push(entryOf(timed, { line, above, ...(schedule ?? withOwnWeeks(heading, text)) }))
    else if (!timed && beginsWithTime(text)) impossible.push(whole)
    else if (above) above.below.push(text)
    else introduction.push(whole)
  }
  return { entries, introduction, impossible }
}

interface Schedule {
  readonly days: readonly number[]
  readonly everyWeeks: number
}

const prose = { timed: null, schedule: null }

/** The time of a line and the weekdays it names; weekdays without a time are a heading. */
function wordsOf(
  text: string,
  read: (line: string) => TimedText | null,
): { readonly timed: TimedText | null; readonly schedule: Schedule | null } {
  const { weeks: everyWeeks, rest } = everyFewWeeks(text)
  const named = weekdaysAtStart(rest)
  const timed = read(named?.rest ?? rest)
  const days = named && timed ? named.days : timed ? null : weekdaysOfHeading(rest)
  return { timed, schedule: days && { days, everyWeeks } }
}

const withOwnWeeks = ({ days, everyWeeks }: Schedule, text: string): Schedule => ({
  days,
  everyWeeks: Math.max(everyWeeks, everyFewWeeks(text).weeks),
})

/** `9:30–9:40 Status` below `9:30–10:00 Daily` is a part of the daily. */
function continues(above: Open | undefined, timed: TimedText): boolean {
  if (above?.end === null || above?.end === undefined || timed.end === null) return false
  const inside = timed.start >= above.start && timed.end <= above.end
  return inside && timed.end - timed.start < above.end - above.start
}

function entryOf(
  timed: TimedText,
  { line, days, everyWeeks, above }: Schedule & { line: number; above: Open | undefined },
): Open {
  const earlier = above && above.days.join() === days.join() ? above.start : null
  const afternoonAssumed = meansAfternoon(timed, earlier)
  const shift = afternoonAssumed ? 12 * HOUR : 0
  return {
    line,
    days,
    everyWeeks,
    start: timed.start + shift,
    end: timed.end === null ? null : timed.end + shift,
    afternoonAssumed,
    ...withPartsBelow(timed.rest),
  }
}

/** Nobody means one to six at night, nor seven in the morning below a later time of the same day. */
function meansAfternoon({ start, definite }: TimedText, earlier: number | null): boolean {
  if (definite || start < HOUR) return false
  return start < 6 * HOUR || (start < 8 * HOUR && earlier !== null && start < earlier)
}

/** `Daily (10 min yesterday/today by A; 20 min topics)` says in brackets what others write below. */
function withPartsBelow(rest: string): { text: string; below: string[] } {
  const found = brackets.exec(rest)
  const pieces = piecesOf(found?.[1] ?? '').map((piece) => piece.trim())
  const listing = bracketWords(found?.[1] ?? '').understood
  if (found && !listing && pieces.some((piece) => isPart(piece)))
    return { text: rest.replace(found[0], ' ').trim(), below: pieces }
  const colon = rest.indexOf(': ')
  const after = rest.slice(colon + 1).trim()
  if (colon > 0 && isPart(after)) return { text: rest.slice(0, colon), below: [after] }
  return { text: rest, below: [] }
}

/** A sentence that happens to end in a time is prose. */
function shortTimeAtEnd(line: string): TimedText | null {
  const timed = timeAtEnd(line)
  return timed && timed.rest !== '' && timed.rest.split(' ').length <= 8 ? timed : null
}

const HOUR = 60

/** What is longer is prose, whatever it begins with. */
const LONGEST_ENTRY = 500

const brackets = /\(([^()]*)\)/
