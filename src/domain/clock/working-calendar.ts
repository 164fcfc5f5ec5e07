import { z } from 'zod/mini'
import { compareText } from '../kernel/compare-text.ts'
import { ianaZone } from '../kernel/iana-zone.ts'
import { isoDate } from '../kernel/iso-date.ts'
import { type Rejection, reject } from '../kernel/rejection.ts'
import type { HourRange } from './hour-range.ts'

const IsoDate = z
  .string()
  .check(z.refine((text) => isoDate(text) !== null, { error: 'has to be a date like 2025-06-09' }))

const WrittenRange = z.readonly(z.tuple([z.string(), z.string()])).check(
  z.refine(([from, to]) => timePattern.test(from) && timePattern.test(to), {
    error: 'has to be two times of day like 09:00 and 12:00',
    abort: true,
  }),
  z.refine(([from, to]) => from < to, { error: 'has to end after it starts' }),
)

const HourRanges = z
  .readonly(z.array(WrittenRange))
  .check(z.refine(areApart, { error: 'has ranges that overlap' }))

/** Hours by ISO weekday, `'1'` is Monday; a weekday that is missing is free. */
const WeeklyHours = z.readonly(
  z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), HourRanges),
)

const Schedule = z.readonly(
  z.strictObject({
    /** The first day it holds; null is since ever. It holds until the next one begins. */
    from: z.nullable(IsoDate),
    weekly: WeeklyHours,
  }),
)

const Leave = z
  .readonly(
    z.strictObject({
      from: IsoDate,
      /** The last day of it. */
      to: IsoDate,
      /** What it takes of each day, e.g. a half day; the whole day where it is missing. */
      hours: z.optional(HourRanges),
    }),
  )
  .check(z.refine(({ from, to }) => from <= to, { error: 'has to end on or after its first day' }))

/** When somebody works. Plain data: dates are ISO 8601, hours are wall time in `zone`. */
export const WorkingCalendar = z.readonly(
  z.strictObject({
    zone: z.string().check(
      z.refine((zone) => ianaZone(zone) !== null, {
        error: 'has to be an IANA time zone like Europe/Berlin',
      }),
    ),
    schedules: z
      .readonly(z.array(Schedule))
      .check(z.refine(beginApart, { error: 'has two that begin on the same day' })),
    holidays: z.readonly(z.array(IsoDate)),
    leave: z.readonly(z.array(Leave)),
  }),
)
export type WorkingCalendar = z.infer<typeof WorkingCalendar>

/** A working calendar out of JSON, or a rejection that names the first field that doesn't fit. */
export function readWorkingCalendar(json: unknown): WorkingCalendar | Rejection {
  const read = WorkingCalendar.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue === undefined || issue.path.length === 0 ? 'It' : fieldName(issue.path)
  return reject(
    'invalid',
    'clock.invalid-calendar',
    `This is no working calendar: ${field} ${issue === undefined ? '' : whatIsWrong(issue)}.`,
  )
}

/** `schedules[0].weekly.1` */
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1)

const whatIsWrong = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'invalid_type') return `has to be of type ${issue.expected}`
  if (issue.code === 'unrecognized_keys') return `has an unknown field ${issue.keys.join(', ')}`
  // Only a range has a fixed length.
  return 'has to be two times of day like 09:00 and 12:00'
}

const timePattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

function areApart(ranges: readonly HourRange[]): boolean {
  const sorted = ranges.toSorted(([one], [other]) => compareText(one, other))
  return sorted.every(([from], index) => index === 0 || (sorted[index - 1]?.[1] ?? '') <= from)
}

function beginApart(schedules: readonly { readonly from: string | null }[]): boolean {
  return new Set(schedules.map(({ from }) => from)).size === schedules.length
}
