import { dayNumber, weekdayOf } from '../timetable/epoch-minutes.ts'
import type { Rhythm } from './rhythm.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat([
  'September',
  'October',
  'November',
  'December',
])

/** `Thursday` of ISO weekday 4. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''

/** `Thu 4 June` of an ISO date, or of whatever begins with one. */
export function dayInWords(date: string): string {
  const weekday = weekdayName(weekdayOf(dayNumber(date))).slice(0, 3)
  return `${weekday} ${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`
}

/** `Thu 4 June, 10:30` of RFC 3339 text, in the wall time it is written in. */
export const momentInWords = (text: string): string =>
  text.length > 10 ? `${dayInWords(text)}, ${text.slice(11, 16)}` : dayInWords(text)

/** `every working day`, `every Thursday`, `every other Friday`, `every month`; for a schedule. */
export function recurrenceInWords(rhythm: Rhythm | null): string {
  if (!rhythm) return 'once'
  const { weekdays, weeks } = rhythm
  if (weeks >= 4) return weeks < 8 ? 'every month' : weeks < 50 ? 'every few months' : 'every year'
  const every = ['every', 'every other', 'every third'][weeks - 1] ?? 'every'
  if (weekdays.join('') === '12345') return `${every} ${weeks === 1 ? 'working day' : 'week'}`
  if (weekdays.length === 7) return 'every day'
  return `${every} ${listed(weekdays.map(weekdayName))}`
}

/** `Monday, Wednesday and Friday`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`
