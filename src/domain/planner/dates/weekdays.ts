/** The weekdays of RFC 5545 from Monday on: that of ISO weekday n is at n − 1. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type WeekdayCode = (typeof weekdayCodes)[number]

/** The ISO weekday of a code, 2 of `TU`; null of anything else. */
export function weekdayOfCode(code: string): number | null {
  const index = weekdayCodes.findIndex((known) => known === code)
  return index === -1 ? null : index + 1
}

/** ISO weekdays each once, from Monday on. */
export const sortedWeekdays = (weekdays: readonly number[]): readonly number[] =>
  [...new Set(weekdays)].toSorted((one, other) => one - other)
