import { dayNumber, weekdayOf } from './day-number.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** `Thursday` of ISO weekday 4. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''

/** `Thu 4 June` of an ISO date, or of whatever begins with one. */
export function dayInWords(date: string): string {
  const weekday = weekdayName(weekdayOf(dayNumber(date))).slice(0, 3)
  return `${weekday} ${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`
}

/** `Thu 4 June, 10:30` of RFC 3339 text, in the wall time it is written in; of a bare date the day alone. */
export const momentInWords = (text: string): string =>
  text.length > 10 ? `${dayInWords(text)}, ${text.slice(11, 16)}` : dayInWords(text)
