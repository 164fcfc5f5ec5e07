import type { HourRange } from '#domain/clock/hour-range.ts'

const RANGE = /^(\d{1,2}):?(\d{2})?\s*[-–]\s*(\d{1,2}):?(\d{2})?$/

/** `9-12, 13:00-18:00` as ranges in order; null where one can't be read, ends before it begins, or overlaps another. */
export function readRanges(text: string): readonly HourRange[] | null {
  const parts = text.split(',').map((part) => part.trim())
  const ranges: HourRange[] = []
  for (const part of parts.filter(Boolean)) {
    const range = readRange(part)
    const earlier = ranges.at(-1)
    if (range === null || (earlier && range[0] < earlier[1])) return null
    ranges.push(range)
  }
  return ranges.length > 0 ? ranges : null
}

function readRange(text: string): HourRange | null {
  const [, fromHour, fromMinute, toHour, toMinute] = RANGE.exec(text) ?? []
  const from = time(fromHour, fromMinute)
  const to = time(toHour, toMinute)
  return from !== null && to !== null && from < to ? [from, to] : null
}

function time(hour: string | undefined, minute = '00'): string | null {
  const written = `${(hour ?? '').padStart(2, '0')}:${minute}`
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(written) ? written : null
}

export const writeRanges = (ranges: readonly HourRange[]) =>
  ranges.map((range) => range.join('-')).join(', ')

/** ISO dates with commas between; null where one doesn't exist. */
export function readDates(text: string): readonly string[] | null {
  const dates = text
    .split(/[,\s]+/)
    .filter(Boolean)
    .map(readDate)
  const known = dates.filter((date) => date !== null)
  return known.length === dates.length ? known : null
}

function readDate(text: string): string | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}
