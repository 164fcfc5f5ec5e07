import { dayNumber } from './day-number.ts'

const STAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)/

/**
 * Minutes since 1970 in UTC of an occurrence's start or end; a bare date counts as its UTC midnight.
 * Reads the digits itself, because a plan parses tens of thousands of them between two key presses.
 */
export function epochMinutes(text: string): number {
  if (text.length === 10) return dayNumber(text) * 1440
  const found = STAMP.exec(text)
  if (!found) return Temporal.ZonedDateTime.from(text).epochMilliseconds / 60_000
  const clock = Number(found[4]) * 60 + Number(found[5]) + Number(found[6] ?? 0) / 60
  return dayNumber(text) * 1440 + clock - offsetMinutes(found[7] ?? 'Z')
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}
