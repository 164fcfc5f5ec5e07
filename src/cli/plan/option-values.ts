import { defaultHours } from '#domain/planner/assumptions.ts'
import type { HourRange } from '#domain/clock/hour-range.ts'
import type { WorkingHours } from '#domain/planner/plan.ts'
import { Stop } from '../kernel/stop.ts'
import { nearest } from '#domain/kernel/nearest-word.ts'

/** A date of the calendar, `2025-06-05`; one that doesn't exist stops the command. */
export function readDate(flag: string, text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw new Stop(2, `${flag} takes a date like 2025-06-05, not “${text}”.`)
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new Stop(2, `${flag} ${text}: there is no such date.`)
  }
}

/** The IANA name of a zone, as IANA spells it. An offset isn't one: it knows no summer time. */
export function readZone(text: string): string {
  try {
    if (/^[A-Za-z]/.test(text))
      return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch {
    // Said below, as for an offset.
  }
  const zones = Intl.supportedValuesOf('timeZone')
  const city = zones.find((zone) => zone.toLowerCase().endsWith(`/${text.toLowerCase()}`))
  const meant = city ?? nearest(text, zones)
  const hint = meant === null ? 'Name one like Europe/Berlin.' : `Did you mean ${meant}?`
  throw new Stop(2, `There is no time zone “${text}”. ${hint}`)
}

/** Stretches of a working day, `09:00-12:00`, in order and apart. */
export function readHours(flag: string, texts: readonly string[]): readonly HourRange[] {
  const ranges = texts.map((text) => readRange(flag, text))
  for (const [index, range] of ranges.entries()) {
    const earlier = ranges[index - 1]
    if (earlier !== undefined && earlier[1] > range[0])
      throw new Stop(2, `${flag}: give the hours in order, without overlap.`)
  }
  return ranges
}

function readRange(flag: string, text: string): HourRange {
  const [, start, end] = /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(text.trim()) ?? []
  const range = [readTime(start), readTime(end)] as const
  if (range[0] === null || range[1] === null || range[0] >= range[1])
    throw new Stop(2, `${flag} takes hours like 09:00-12:00,13:00-18:00, not “${text}”.`)
  return [range[0], range[1]]
}

function readTime(text: string | undefined): string | null {
  const padded = text?.padStart(5, '0') ?? ''
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(padded) ? padded : null
}

/** `ana@example.com=Asia/Tokyo,09:00-17:00`: whom it is about, their zone and hours. */
export function readPerson(text: string): readonly [string, WorkingHours] {
  const [, who, zone, hours] = /^([^=]+)=([^,]+)(?:,(.+))?$/.exec(text) ?? []
  if (who === undefined || zone === undefined)
    throw new Stop(
      2,
      `--person takes EMAIL=ZONE, e.g. ana@example.com=Asia/Tokyo,09:00-17:00, not “${text}”.`,
    )
  const usual = defaultHours(readZone(zone.trim()))
  const working =
    hours === undefined ? usual : { ...usual, hours: readHours('--person', hours.split(',')) }
  return [readWho(who), working]
}

/** Somebody's e-mail as the planner compares it, or the name that an agenda calls them by. */
export function readWho(text: string): string {
  const who = text.trim().replace(/^mailto:/i, '')
  return who.includes('@') ? who.toLowerCase() : who
}
