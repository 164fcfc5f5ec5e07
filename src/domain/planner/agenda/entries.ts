import { agendaLines, piecesOf, type AgendaLine } from './agenda-lines.ts'
import { isPart } from './agenda-parts.ts'
import { bracketWords } from './bracket-words.ts'
import { timeAtEnd, timeAtStart, type TimedText } from './time-of-day.ts'
import { weekdaysAtStart, weekdaysOfHeading } from './weekdays.ts'

/** A line with a time, and the lines below it that belong to it. */
export interface AgendaEntry {
  readonly line: number
  /** ISO weekdays that it or the heading above it names; empty where none does. */
  readonly days: readonly number[]
  readonly start: number
  readonly end: number | null
  /** Whether the afternoon is assumed: `1:30` below `11:00`. */
  readonly afternoonAssumed: boolean
  /** What it says beside its time. */
  readonly text: string
  readonly below: readonly string[]
}

/** The entries of an agenda in the order of the text; none where no line has a time. */
export function agendaEntries(text: string): readonly AgendaEntry[] {
  const lines = agendaLines(text)
  const leading = entriesBy(lines, (line) => timeAtStart(line))
  return leading.length > 0 ? leading : entriesBy(lines, shortTimeAtEnd)
}

type Open = Omit<AgendaEntry, 'below'> & { readonly below: string[] }

function entriesBy(
  lines: readonly AgendaLine[],
  read: (line: string) => TimedText | null,
): readonly AgendaEntry[] {
  const entries: Open[] = []
  let heading: readonly number[] = []
  for (const { line, text } of lines) {
    const prose = text.length > LONGEST_ENTRY
    const named = prose ? null : weekdaysAtStart(text)
    const timed = prose ? null : read(named?.rest ?? text)
    const days = prose || timed ? null : weekdaysOfHeading(text)
    const above = entries.at(-1)
    if (days) heading = days
    else if (timed && !continues(above, timed))
      entries.push(entryOf(timed, { line, days: named?.days ?? heading, above }))
    else above?.below.push(text)
  }
  return entries
}

/** `9:30–9:40 Status` below `9:30–10:00 Daily` is a part of the daily. */
function continues(above: Open | undefined, timed: TimedText): boolean {
  if (above?.end === null || above?.end === undefined || timed.end === null) return false
  const inside = timed.start >= above.start && timed.end <= above.end
  return inside && timed.end - timed.start < above.end - above.start
}

function entryOf(
  timed: TimedText,
  { line, days, above }: { line: number; days: readonly number[]; above: Open | undefined },
): Open {
  const sameDay = above && above.days.join() === days.join()
  const early = timed.start >= 60 && timed.start < (sameDay ? 480 : 360)
  const afterAbove = sameDay ? timed.start < above.start : true
  const afternoonAssumed = !timed.definite && early && (afterAbove || timed.start < 360)
  const shift = afternoonAssumed ? 720 : 0
  return {
    line,
    days,
    start: timed.start + shift,
    end: timed.end === null ? null : timed.end + shift,
    afternoonAssumed,
    ...withPartsBelow(timed.rest),
  }
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

/** What is longer is prose, whatever it begins with. */
const LONGEST_ENTRY = 500

const brackets = /\(([^()]*)\)/
