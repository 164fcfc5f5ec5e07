/** A stretch of a working day in wall time, `['09:00', '12:00']`; a day ends at 24:00. */
export type HourRange = readonly [string, string]
