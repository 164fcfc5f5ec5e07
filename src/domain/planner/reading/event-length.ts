import type { EventTime } from '../calendar.ts'
import { readDuration } from './duration.ts'
import { readTime, zoneOfStart, type TimeContext } from './event-times.ts'
import { drop, flag } from './findings.ts'
import type { Property } from './property.ts'
import { minutesBetween } from './time-span.ts'

const day = 1_440

interface Lengths {
  readonly line: number
  readonly cancelled: boolean
  readonly ends: readonly Property[]
  readonly durations: readonly Property[]
}

/**
 * How long an event lasts, in minutes. DTEND wins over DURATION. An all-day event lasts one day or more;
 * a length that is missing (unless it is cancelled) or can't be read is 0 minutes and flagged, as is an
 * end before the start.
 */
export function eventMinutes(start: EventTime, written: Lengths, context: TimeContext): number {
  const minutes = minutesToEnd(start, written, context) ?? minutesWritten(start, written, context)
  if (minutes !== null) return minutes
  if (start.kind === 'date') return day
  const isMissing = written.ends.length === 0 && written.durations.length === 0
  if (isMissing && written.cancelled) return 0
  flag(context.findings, {
    line: written.ends[0]?.line ?? written.durations[0]?.line ?? written.line,
    uid: context.uid,
    problem: isMissing ? 'length.missing' : 'length.unreadable',
    what: isMissing
      ? 'Nothing says how long this lasts: it counts as 0 minutes.'
      : 'How long this lasts can’t be read: it counts as 0 minutes.',
  })
  return 0
}

function minutesToEnd(start: EventTime, { ends }: Lengths, context: TimeContext): number | null {
  for (const property of ends) {
    const end = readTime(property, context, () => zoneOfStart(start))
    const minutes = end === null ? null : minutesBetween(start, end)
    if (minutes !== null) return forwards(start, minutes, property, context)
    if (end === null) drop(context.findings, property.line, 'DTEND is no date.')
  }
  return null
}

function minutesWritten(
  start: EventTime,
  { durations }: Lengths,
  context: TimeContext,
): number | null {
  for (const property of durations) {
    const minutes = readDuration(property.value)
    if (minutes !== null) return forwards(start, minutes, property, context)
    drop(context.findings, property.line, 'DURATION is no length of time.')
  }
  return null
}

function forwards(
  start: EventTime,
  minutes: number,
  { line }: Property,
  { uid, findings }: TimeContext,
): number {
  if (minutes < 0) {
    const what = 'This ends before it starts: it counts as 0 minutes.'
    flag(findings, { line, uid, problem: 'length.negative', what })
    return 0
  }
  return start.kind === 'date' ? Math.max(day, Math.ceil(minutes / day) * day) : minutes
}
