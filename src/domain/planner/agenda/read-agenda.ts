import { saysDaily } from '../classifying/said-signs.ts'
import type { Dropped, Flag, Person } from '../calendar.ts'
import { clockTime } from '../dates/clock-time.ts'
import { weeksIn } from '../dates/day-number.ts'
import { weekdayName } from '../dates/day-words.ts'
import { sortedWeekdays } from '../dates/weekdays.ts'
import type { Window } from '../plan.ts'
import type { SeriesFacts } from '../series.ts'
import type { AgendaLine } from './agenda-lines.ts'
import { agendaEntries, type AgendaEntry } from './entries.ts'
import { lengthOfEntry } from './entry-length.ts'
import { wordsOfEntry, type EntryWords } from './entry-words.ts'
import { datesOn, occurrencesAt, ruleFor, weekdayFrom } from './entry-occurrences.ts'

/** What the owner of an agenda is called where nobody said who they are. */
export const OWNER = 'me'

/** An agenda is pasted by hand; more than this is something else. */
const LONGEST_AGENDA = 100_000

/**
 * Reads a pasted agenda or day plan, `9:30 Daily P1 (A, B, C, D)` (planner.md §1), as series in the zone
 * of the window. A daily recurs from Monday to Friday, everything else weekly on the weekday of its heading,
 * or else on the window's first working day. Whoever pasted it takes part in each entry that names or counts
 * people, as its organizer. Null where no line has a time.
 */
export function readAgenda(
  text: string,
  window: Window,
  me: string | null = null,
): ReadAgenda | null {
  const { entries, introduction, impossible } = agendaEntries(text.slice(0, LONGEST_AGENDA))
  if (entries.length === 0) return null
  const drafts = entries.map((entry, index) => draftOf(entry, entries[index + 1]))
  const merged = [...Map.groupBy(drafts, sameMeeting).values()].flatMap(together)
  const uids = new Map<string, number>()
  const read = merged.map((draft) => seriesOf(draft, uidOf(draft, uids), window, me))
  const tooLong = text.length > LONGEST_AGENDA ? [tooLongFlag] : []
  const dayless = merged.find(({ days }) => days.length === 0)
  const seldom = merged.find(({ entry }) => entry.everyWeeks > 1)
  return {
    series: read.map(({ series }) => series),
    flags: [
      ...tooLong,
      ...introductionFlags(introduction),
      ...(dayless ? [weekdayFlag(dayless, window)] : []),
      ...(seldom ? [firstWeekFlag(seldom)] : []),
      ...read.flatMap(({ flags }) => flags),
    ],
    dropped: impossible.map(({ line, text }) => ({
      line,
      why: `“${shortened(text)}” begins with a time that no clock shows.`,
    })),
  }
}

/** An agenda's entries as series, what was assumed of them, and the lines that were lost. */
export interface ReadAgenda {
  readonly series: readonly SeriesFacts[]
  readonly flags: readonly Flag[]
  readonly dropped: readonly Dropped[]
}

interface Draft {
  readonly entry: AgendaEntry
  readonly words: EntryWords
  readonly minutes: number
  readonly lengthAssumed: boolean
  readonly days: readonly number[]
}

function draftOf(entry: AgendaEntry, next: AgendaEntry | undefined): Draft {
  const words = wordsOfEntry(entry)
  const { minutes, assumed } = lengthOfEntry(entry, words.minutes, next)
  const days = words.days.length > 0 ? words.days : entry.days
  return { entry, words, minutes, lengthAssumed: assumed, days }
}

/** The same under several headings is one series on several weekdays. */
const sameMeeting = ({ entry, words, minutes, days }: Draft) =>
  JSON.stringify([
    entry.start,
    minutes,
    words.title,
    words.people,
    words.headcount,
    entry.below,
    entry.everyWeeks,
    days.length > 0 ? '' : entry.line,
  ])

function together(drafts: readonly Draft[]): readonly Draft[] {
  const days = sortedWeekdays(drafts.flatMap((draft) => draft.days))
  return drafts.slice(0, 1).map((first) => {
    const daily = days.length <= 1 && saysDaily(first.words.title)
    return { ...first, days: daily ? [1, 2, 3, 4, 5] : days }
  })
}

function uidOf({ entry, words }: Draft, taken: Map<string, number>): string {
  const title = words.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  const uid = `agenda-${clockTime(entry.start).replace(':', '')}-${title}`
  const before = taken.get(uid) ?? 0
  taken.set(uid, before + 1)
  return before === 0 ? uid : `${uid}-${before + 1}`
}

function seriesOf(draft: Draft, uid: string, window: Window, me: string | null) {
  const { entry, words, minutes } = draft
  const days = draft.days.length > 0 ? draft.days : [weekdayFrom(window)]
  const { everyWeeks } = entry
  const dates = datesOn(days, window, everyWeeks)
  const occurrences = occurrencesAt(dates, entry.start, minutes, window)
  const people = peopleOf(words, me)
  const series: SeriesFacts = {
    uid,
    line: entry.line,
    title: words.title,
    description: entry.below.join('\n'),
    location: '',
    private: false,
    zone: window.zone,
    rule: ruleFor(days, everyWeeks),
    occurrences,
    timesAWeek: occurrences.length / weeksIn(window),
    minutes,
    allDay: false,
    free: false,
    outOfOffice: false,
    people,
    peopleKnown: words.people.length > 0,
    mailingLists: [],
    declined: [],
    headcount: headcountOf(words, people),
  }
  return { series, flags: flagsOf(draft, uid) }
}

/** Those it names are counted where they are used; a count is kept where it names nobody, or not all. */
function headcountOf({ people, headcount, more }: EntryWords, counted: readonly Person[]) {
  if (people.length === 0) return headcount
  const said = Math.max(headcount ?? 0, more > 0 ? counted.length + more : 0)
  return said > counted.length ? said : null
}

function peopleOf({ people, headcount }: EntryWords, me: string | null): readonly Person[] {
  if (people.length === 0 && headcount === null) return []
  const owner: Person = { ...personNamed(me ?? OWNER), role: 'organizer' }
  const others = people.filter((name) => name.toLowerCase() !== (me ?? OWNER).toLowerCase())
  return [owner, ...others.map(personNamed)]
}

const personNamed = (name: string): Person => ({
  name,
  email: name.includes('@') ? name.toLowerCase() : null,
  role: 'required',
})

function flagsOf({ entry, words, ...draft }: Draft, uid: string): Flag[] {
  const at = `“${words.title}”`
  const flag = (problem: string, what: string): Flag => ({ line: entry.line, uid, problem, what })
  return [
    ...(draft.lengthAssumed
      ? [flag('agenda.length-assumed', `${at} names no end; ${draft.minutes} minutes are assumed.`)]
      : []),
    ...(entry.afternoonAssumed
      ? [flag('agenda.afternoon-assumed', `${at} is taken to start at ${clockTime(entry.start)}.`)]
      : []),
  ]
}

/** What an agenda says before its first time belongs to no meeting: it is said once that it wasn't read. */
function introductionFlags(lines: readonly AgendaLine[]): Flag[] {
  const [first] = lines
  if (!first) return []
  const more = lines.length - 1
  const others = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'line' : 'lines'}`
  const what = `“${shortened(first.text)}”${others}, before the first time, ${more === 0 ? 'belongs' : 'belong'} to no meeting.`
  return [{ line: first.line, uid: null, problem: 'agenda.introduction', what }]
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** Once for all, on the first line that names none. */
function weekdayFlag({ entry: { line } }: Draft, window: Window): Flag {
  const day = weekdayName(weekdayFrom(window))
  const what = `No weekday is named here; what isn’t daily is assumed to be on ${day}s.`
  return { line, uid: null, problem: 'agenda.weekday-assumed', what }
}

/** Once for all: which of the weeks it is, an agenda doesn't say. */
const firstWeekFlag = ({ entry: { line } }: Draft): Flag => ({
  line,
  uid: null,
  problem: 'agenda.week-assumed',
  what: 'What isn’t held every week is assumed to begin in the first week.',
})

const tooLongFlag: Flag = {
  line: null,
  uid: null,
  problem: 'agenda.too-long',
  what: 'Only the first 100,000 characters of the agenda were read.',
}
