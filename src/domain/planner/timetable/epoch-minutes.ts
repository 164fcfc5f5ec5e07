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

/** Days since 1970-01-01 of an ISO date, or of whatever begins with one (Howard Hinnant's days_from_civil). */
export function dayNumber(date: string): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468
}

/** How many weeks a window is long; one day at least, so that an average over it is a number. */
export const weeksIn = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  Math.max(1, dayNumber(to) - dayNumber(from)) / 7

/** ISO weekday of a day number, 1 is Monday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

const dayOf = (date: string) => Number(date.slice(8, 10))

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}
