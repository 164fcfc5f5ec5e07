/** How far a zone's wall time is ahead of UTC at an instant, in minutes. */
export const offsetMinutes = (zone: string, instant: Temporal.Instant): number =>
  instant.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9

/** Whether two zones keep the same time at each of `currentInstants`. */
export const isSameThroughout = (one: string, other: string): boolean =>
  one === other ||
  currentInstants.every((instant) => offsetMinutes(one, instant) === offsetMinutes(other, instant))

/** The 1st and the 15th of each month of 2024–2026: the years whose rules current calendars follow. */
export const currentInstants: readonly Temporal.Instant[] = Array.from({ length: 72 }, (_, half) =>
  Temporal.PlainDate.from({ year: 2024, month: 1, day: half % 2 === 0 ? 1 : 15 })
    .add({ months: Math.floor(half / 2) })
    .toZonedDateTime('UTC')
    .toInstant(),
)
