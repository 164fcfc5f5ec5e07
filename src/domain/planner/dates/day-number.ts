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
