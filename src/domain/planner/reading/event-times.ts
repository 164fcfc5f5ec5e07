import type { AddedTime, EventTime } from '../calendar.ts'
import { readDuration } from './duration.ts'
import { drop, flag, type Findings } from './findings.ts'
import { parametersOf, type Property } from './property.ts'
import type { NamedZone, TimeZones } from './time-zones.ts'
import { minutesBetween } from './time-span.ts'
import { isMidnight, readWrittenTime } from './written-time.ts'
import { zoneName } from './zone-name.ts'

type FloatingZone = TimeZones['floating']

/** What the reading of an event's times needs to know about it. */
export interface TimeContext {
  readonly uid: string
  readonly zones: TimeZones
  readonly findings: Findings
  /** Zone names and uids that were asked about already: once each is enough. */
  readonly asked: Set<string>
}

/**
 * A single time: DTSTART, DTEND, RECURRENCE-ID. A time without a zone counts in `floating`'s.
 * @returns null where it is no date or time.
 */
export function readTime(
  property: Property,
  context: TimeContext,
  floating: FloatingZone = context.zones.floating,
): EventTime | null {
  return timeOf(property.value, property, stated(property), context, floating)
}

/**
 * The times of an EXDATE or RDATE list. Those that name no zone count in that of the event's own start.
 * What is no time is dropped, the rest of its list stays.
 */
export function readTimes(
  property: Property,
  start: EventTime,
  context: TimeContext,
): readonly AddedTime[] {
  const how = stated(property)
  const floating = () => zoneOfStart(start)
  const times: AddedTime[] = []
  for (const value of property.value.split(',')) {
    const [from = '', until] = value.split('/', 2)
    if (value.trim() === '') continue
    const time = timeOf(from, property, how, context, floating)
    if (time === null) {
      drop(context.findings, property.line, `${property.name} holds something that is no date.`)
    } else times.push({ start: time, minutes: lengthOf(time, until, property, context) })
  }
  return times
}

interface Stated {
  readonly zoneName: string
  readonly isDate: boolean
}

function stated(property: Property): Stated {
  const parameters = parametersOf(property)
  return {
    zoneName: zoneName(parameters.get('TZID') ?? ''),
    isDate: parameters.get('VALUE')?.toUpperCase() === 'DATE',
  }
}

function timeOf(
  value: string,
  property: Property,
  { zoneName: name, isDate }: Stated,
  context: TimeContext,
  floating: FloatingZone,
): EventTime | null {
  const written = readWrittenTime(value)
  if (written === null) return null
  if (written.kind === 'date') return written
  const { local, utc } = written
  if (isDate && isMidnight(local)) return { kind: 'date', date: local.toPlainDate() }
  if (utc) return { kind: 'zoned', local, zone: 'UTC' }
  const named = name === '' ? floating() : { name, zone: context.zones.zoneOf(name) }
  if (named === null) return { kind: 'floating', local }
  if (named.zone !== null) return { kind: 'zoned', local, zone: named.zone }
  askAbout(named.name, property, context)
  return { kind: 'unresolved', local, name: named.name }
}

function askAbout(name: string, property: Property, context: TimeContext): void {
  const question = `zone ${name}`
  if (context.asked.has(question)) return
  context.asked.add(question)
  flag(context.findings, {
    line: property.line,
    uid: context.uid,
    problem: 'zone.unresolved',
    what: `Nothing says which time zone “${name}” is. Which one is meant?`,
  })
}

/** What a time means beside this one that names no zone itself. */
export function zoneOfStart(start: EventTime): NamedZone | null {
  if (start.kind === 'zoned') return { name: start.zone, zone: start.zone }
  return start.kind === 'unresolved' ? { name: start.name, zone: null } : null
}

/** The second half of a period: its end, or how long it lasts. */
function lengthOf(
  start: EventTime,
  until: string | undefined,
  property: Property,
  context: TimeContext,
): number | null {
  if (until === undefined) return null
  const duration = readDuration(until)
  if (duration !== null) return Math.max(0, duration)
  const end = timeOf(until, property, stated(property), context, () => zoneOfStart(start))
  const minutes = end === null ? null : minutesBetween(start, end)
  return minutes === null ? null : Math.max(0, minutes)
}
