/** When an entry says it starts and ends, in minutes after midnight, and what else it says. */
export interface TimedText {
  readonly start: number
  /** Null where it names no end; may lie past midnight. */
  readonly end: number | null
  /** Whether it says which half of the day it means: `9 am`, `14:00`, `09:00`. */
  readonly definite: boolean
  readonly rest: string
}

/**
 * Reads the time at the beginning of a text: `9:30`, `9.30`, `10h30`, `9 Uhr`, `9 am`, `9時半`, and ranges
 * of them. Null where there is none, or one that no clock shows.
 */
export function timeAtStart(text: string): TimedText | null {
  const range = rangeAtStart.exec(text)
  if (range) return timedRange(range, text)
  const hours = bareHours.exec(text)
  if (hours) return betweenHours(hours, text)
  const single = timeFirst.exec(text)
  const time = single && clockTime(groupsOf(single))
  if (!single || !time?.marked) return null
  const { minutes: start, definite } = time
  return { start, end: null, definite, rest: afterTime(text, single[0].length) }
}

/** Whether a text begins as a time does, though perhaps with one that no clock shows: `25:00 Review`. */
export const beginsWithTime = (text: string): boolean => /^\d{1,3}:\d{2}(?![\d:])/.test(text)

/** Reads the time at the end of a text: `Planning, 9:30–10:00`, `Retro at 15:00`. */
export function timeAtEnd(text: string): TimedText | null {
  const found = timeLast.exec(text)
  const timed = found && timeAtStart(found[2] ?? '')
  if (!found || !timed || timed.rest !== '') return null
  return { ...timed, rest: text.slice(0, found.index).trim() }
}

function timedRange(range: RegExpExecArray, text: string): TimedText | null {
  const groups = groupsOf(range)
  const to = clockTime({ hour: groups['hour2'], minute: groups['minute2'], half: groups['half2'] })
  const from = clockTime({ hour: groups['hour'], minute: groups['minute'], half: groups['half'] })
  if (!from || !to) return null
  const start = startBefore(from.minutes, groups['half'], to.minutes, groups['half2'])
  const rest = afterTime(text, range[0].length)
  return {
    start,
    end: endAfter(start, to.minutes),
    definite: from.definite || !!groups['half2'],
    rest,
  }
}

/** `9-10 Stand-up`: hours that a working day has, and nothing that is counted behind them. */
function betweenHours(hours: RegExpExecArray, text: string): TimedText | null {
  const [from, to] = [Number(hours[1]) * 60, Number(hours[2]) * 60]
  if (from < 360 || to > 1320 || to <= from || to - from > 240) return null
  return { start: from, end: to, definite: true, rest: afterTime(text, hours[0].length) }
}

/** `1–2 pm` means one in the afternoon, `11–1 pm` eleven in the morning. */
function startBefore(start: number, half: string | undefined, end: number, endHalf?: string) {
  const afternoon = start + 720
  const meansAfternoon = !half && isAfternoon(endHalf) && start < 720 && afternoon < end
  return meansAfternoon ? afternoon : start
}

/** `12:30–1:30` ends an hour later, not thirteen; `23:30–0:30` past midnight. */
function endAfter(start: number, end: number): number {
  if (end > start) return end
  return end + 720 > start && end + 720 - start <= 240 ? end + 720 : end + 1440
}

function clockTime({ hour, minute, half }: Readonly<Record<string, string | undefined>>) {
  const written = Number(hour)
  const minutes = minute === '半' ? 30 : Number(minute ?? 0)
  if (written > 24 || minutes > 59 || (isHalf(half) && (written > 12 || written === 0))) return null
  const hours = isHalf(half) ? (written % 12) + (isAfternoon(half) ? 12 : 0) : written % 24
  const definite = isHalf(half) || written > 12 || !!hour?.startsWith('0') || !!half
  // `1h planning` says how long it takes, not when.
  const marked = minute !== undefined || (half !== undefined && (half !== 'h' || written >= 6))
  return { minutes: hours * 60 + minutes, definite, marked }
}

const isAfternoon = (half: string | undefined) => /^p/i.test(half ?? '')
const isHalf = (half: string | undefined) => /^[ap]/i.test(half ?? '')

function afterTime(text: string, length: number): string {
  return text.slice(length).replace(/^[\s:,|)\]–—-]+/, '')
}

/** Node 22 refuses a group name that stands twice, so each gets a number of its own. */
function numbered(source: string): string {
  let count = 0
  return source.replace(/\(\?<(\w+)>/g, (_, name: string) => `(?<${name}_${count++}>`)
}

/** What `numbered` groups found, under the names they had. */
function groupsOf({ groups = {} }: RegExpExecArray): Readonly<Record<string, string | undefined>> {
  const found = Object.entries(groups).filter(([, value]) => value !== undefined)
  return Object.fromEntries(found.map(([name, value]) => [name.replace(/_\d+$/, ''), value]))
}

const clock = (n: '' | '2') =>
  String.raw`(?<hour${n}>\d{1,2})(?:(?:[:.]|h|時)(?<minute${n}>\d{2}|半)分?(?:\s?(?<half${n}>uhr|[ap]\.?m\b\.?|h\b))?|` +
  String.raw`\s?(?<half${n}>uhr|[ap]\.?m\b\.?|h\b|時))`
const bare = (n: '' | '2') => String.raw`(?<hour${n}>\d{1,2})`
const opening = String.raw`^\(?\[?(?:(?:from|at|von|ab|um|de|à|a las|desde las|las) )?`
const until = String.raw`\s*(?:[-–—~〜]|to |until |bis |à |a las |a |から)\s*`
/** Neither a longer number, a date (`9.10.`) nor a word that begins with digits may go on from a time. */
const ends = String.raw`(?![\p{L}\p{N}]|[.:/]\d|\.\s?\p{L}|-\p{L})(?:まで)?`

const timeFirst = new RegExp(numbered(`${opening}${clock('')}${ends}`), 'iu')
const rangeAtStart = new RegExp(
  numbered(
    `${opening}(?:${clock('')}${until}${clock('2')}|${clock('')}[-–—]${bare('2')}|` +
      `${bare('')}${until}${clock('2')})${ends}`,
  ),
  'iu',
)
const bareHours =
  /^(\d{1,2})\s?[-–—]\s?(\d{1,2}) (?=\p{L})(?!(?:min|m|h|hours?|stunden|people|persons?|personen|leute|personnes|personas|topics?|items?|uhr|am|pm)(?!\p{L}))/iu
const timeLast =
  /(?:[\s,(–—-]|(?:^|\s)(?:at|um|à|a las)\s)+(\(?)((?:\d{1,2}(?:[:.h]\d{2}|\s?(?:[ap]m|uhr|h))(?:\s?[ap]m)?)(?:\s*[-–—]\s*\d{1,2}(?:[:.h]\d{2}|\s?(?:[ap]m|uhr|h))?(?:\s?[ap]m)?)?)\)?$/iu
