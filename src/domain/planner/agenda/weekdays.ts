import { sortedWeekdays } from '../dates/weekdays.ts'
import { fold } from '../classifying/words-in-text.ts'

/** ISO weekdays that a heading names, 1 is Monday: `Thursday`, `Mon–Fri`, `Every day`; null for other lines. */
export function weekdaysOfHeading(line: string): readonly number[] | null {
  if (line.length > LONGEST_HEADING) return null
  return weekdaysNamed(line) ?? dayOfDate(folded(line))
}

/** The same without a date: `Thursday 5 June` names more than a weekday. */
export function weekdaysNamed(line: string): readonly number[] | null {
  if (line.length > LONGEST_HEADING) return null
  const text = folded(line)
  if (everyDay.has(text)) return workdays
  const range = dayRange.exec(text)
  if (range) return daysBetween(dayNamed(range[1] ?? ''), dayNamed(range[2] ?? ''))
  const days = wordsOf(text).map(dayNamed)
  const known = days.filter((day) => day !== null)
  return known.length > 0 && known.length === days.length ? sortedWeekdays(known) : null
}

/** The weekdays that a line begins with, and the rest of it: `Thu 9:30 Planning`. */
export function weekdaysAtStart(line: string): { days: readonly number[]; rest: string } | null {
  const found = leadingWords.exec(line)
  const words = found?.[0] ?? ''
  const days = found && weekdaysOfHeading(words.replace(/[\s,:–-]+$/, ''))
  return days ? { days, rest: line.slice(words.length) } : null
}

function dayOfDate(text: string): readonly number[] | null {
  const [first, ...date] = wordsOf(text)
  const day = dayNamed(first ?? '')
  const dated = date.some((word) => /^\d/.test(word)) && date.every((word) => datePart.test(word))
  return day !== null && dated ? [day] : null
}

const folded = (line: string) =>
  fold(line)
    .replace(/[:\s]+$/, '')
    .replace(/^(?:every|each|on|jeden|am|chaque|le|cada|el) /, '')

const wordsOf = (text: string) => text.split(listed).filter((word) => word !== '')

function daysBetween(first: number | null, last: number | null): readonly number[] | null {
  if (first === null || last === null) return null
  const count = ((last - first + 7) % 7) + 1
  return sortedWeekdays(Array.from({ length: count }, (_, day) => ((first - 1 + day) % 7) + 1))
}

function dayNamed(word: string): number | null {
  const name = word.replace(/\.$/, '')
  return dayNames.get(name) ?? (name.endsWith('s') ? dayNames.get(name.slice(0, -1)) : null) ?? null
}

const names = [
  'monday mon montag mo lundi lun lunes 月曜日 月曜 月',
  'tuesday tue tues dienstag di mardi mar martes 火曜日 火曜 火',
  'wednesday wed mittwoch mi mercredi mer miércoles mié 水曜日 水曜 水',
  'thursday thu thur thurs donnerstag do jeudi jeu jueves jue 木曜日 木曜 木',
  'friday fri freitag fr vendredi ven viernes vie 金曜日 金曜 金',
  'saturday sat samstag sa samedi sam sábado sáb 土曜日 土曜 土',
  'sunday sun sonntag so dimanche dim domingo dom 日曜日 日曜 日',
]

const dayNames: ReadonlyMap<string, number> = new Map(
  names.flatMap((day, index) => day.split(' ').map((name) => [fold(name), index + 1] as const)),
)

const workdays = [1, 2, 3, 4, 5]

/** Of a plan for work: nobody means their Sunday by `every day`. */
const everyDay: ReadonlySet<string> = new Set(
  [
    'day, days, daily, weekday, weekdays, workday, workdays, working day, working days, all week',
    'tag, täglich, werktags, wochentags, werktag, jeden tag, tous les jours, jour, jours ouvrés, en semaine',
    'quotidien, todos los días, día, diario, a diario, días laborables, entre semana, 毎日, 平日',
  ].flatMap((list) => list.split(', ').map(fold)),
)

const dayRange = /^(\p{L}+)\.?(?:\s?[-–—~〜]\s?| (?:to|through|bis|a|al) |から)(\p{L}+)\.?$/u
const listed = /[\s,/&+]+|(?<=\s)(?:and|und|et|y|e)(?=\s)/
const datePart =
  /^(?:\d[\d./-]*(?:st|nd|rd|th|er)?|de|the|of|(?:jan|feb|fev|ene|mar|apr|avr|abr|ma[iy]|ju[ln]|juin|juil|ago|aug|aout|sep|okt|oct|nov|de[czs]|dic)[a-z]*\.?)$/
const leadingWords =
  /^(?:(?:every|each|jeden|chaque|cada) )?\p{L}+\.?(?:\s?[-–/&,]\s?\p{L}+\.?)*(?=[\s,:–-]+(?:(?:at|um|à|a las|from|von|ab) )?\(?\d)[\s,:–-]+/iu
const LONGEST_HEADING = 60
