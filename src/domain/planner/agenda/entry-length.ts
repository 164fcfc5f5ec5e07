import { agendaParts } from './agenda-parts.ts'
import type { AgendaEntry } from './entries.ts'

/** How long an entry lasts, in minutes, and whether that is only assumed. */
export interface EntryLength {
  readonly minutes: number
  readonly assumed: boolean
}

/**
 * What it states; else until the next entry of its day starts, unless that is hours away; else the sum of
 * its parts; else half an hour.
 */
export function lengthOfEntry(
  entry: AgendaEntry,
  stated: number | null,
  next: AgendaEntry | undefined,
): EntryLength {
  if (entry.end !== null) return { minutes: entry.end - entry.start, assumed: false }
  if (stated !== null) return { minutes: stated, assumed: false }
  const sameDay = next && next.days.join() === entry.days.join()
  const gap = sameDay ? next.start - entry.start : 0
  if (gap > 0 && gap <= LONGEST_GAP) return { minutes: gap, assumed: gap > USUAL_GAP }
  const parts = agendaParts(entry.below.join('\n'))
  const sum = parts.reduce((all, { minutes }) => all + minutes, 0)
  return sum > 0 ? { minutes: sum, assumed: false } : { minutes: HALF_AN_HOUR, assumed: true }
}

/** Until here people leave the end out, because the next entry says it. */
const USUAL_GAP = 60
const LONGEST_GAP = 120
const HALF_AN_HOUR = 30
