import { weekdayName } from '../dates/day-words.ts'
import type { Rhythm } from './rhythm.ts'

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
