import type { CalendarEvent, EventTime } from '../calendar.ts'
import type { Component } from './components.ts'
import { eventMinutes } from './event-length.ts'
import { readTime, readTimes, zoneOfStart, type TimeContext } from './event-times.ts'
import { drop, flag, type Findings } from './findings.ts'
import { readPeople } from './people.ts'
import { manyLines, oneLine } from './plain-text.ts'
import { parametersOf, type Property } from './property.ts'
import type { TimeZones } from './time-zones.ts'
import { isMidnight, namesOffset } from './written-time.ts'

/** What the events of one calendar have in common. */
export interface EventContext {
  readonly zones: TimeZones
  readonly findings: Findings
  readonly asked: Set<string>
  /** When the series begin that were read so far, by uid. */
  readonly starts: Map<string, EventTime>
  /** The file as a whole is a cancellation (METHOD:CANCEL). */
  readonly cancels: boolean
  /** Whether the series of this uid is private, which its overrides inherit. */
  readonly isPrivateSeries: (uid: string) => boolean
}

/** An event's properties by name, in the order of the file. */
type Properties = ReadonlyMap<string, readonly Property[]>

const none: readonly Property[] = []
const digits = /^\d{8}T\d{6}Z?$/

/** One VEVENT, or null where its start or the occurrence it overrides can't be read: it is dropped. */
export function readEvent(component: Component, event: EventContext): CalendarEvent | null {
  const properties = byName(component.properties)
  const uid = uidOf(component)
  const context = { ...event, uid }
  const recurrenceId = overridden(properties, context)
  const start = startOf(properties, context) ?? startOfCancelled(properties, recurrenceId, event)
  if (start === null || recurrenceId === 'unreadable') {
    const missing = properties.has('DTSTART') ? 'is no date' : 'is missing'
    const replaced = 'The event replaces an occurrence, but which one can’t be read.'
    drop(
      event.findings,
      component.line,
      start === null ? `The event’s start ${missing}.` : replaced,
    )
    return null
  }
  return {
    line: component.line,
    uid,
    ...identity(properties, recurrenceId, event),
    ...times(component.line, properties, start, context),
    ...texts(properties, isPrivate(component) || event.isPrivateSeries(uid)),
    ...availability(properties),
    ...readPeople(
      properties.get('ORGANIZER') ?? none,
      properties.get('ATTENDEE') ?? none,
      event.findings,
    ),
  }
}

/** As written, or named by the event's line: several at one start stay several. */
export function uidOf({ line, properties }: Component): string {
  const written = properties.find(({ name, value }) => name === 'UID' && value.trim() !== '')
  return written?.value.trim() ?? `line-${line}`
}

/** Whether it stands for an occurrence of a series, or for all from one on. */
export const isOverride = ({ properties }: Component): boolean =>
  properties.some(({ name }) => name === 'RECURRENCE-ID')

/** Whether its CLASS hides what it says. */
export const isPrivate = ({ properties }: Component): boolean =>
  properties.some(({ name, value }) => name === 'CLASS' && /PRIVATE|CONFIDENTIAL/i.test(value))

function byName(properties: readonly Property[]): Properties {
  const found = new Map<string, Property[]>()
  for (const property of properties) {
    const same = found.get(property.name)
    if (same === undefined) found.set(property.name, [property])
    else same.push(property)
  }
  return found
}

const textOf = (properties: Properties, name: string): string =>
  properties.get(name)?.[0]?.value ?? ''

const wordOf = (properties: Properties, name: string): string =>
  textOf(properties, name).replaceAll('"', '').trim().toUpperCase()

function startOf(properties: Properties, context: TimeContext): EventTime | null {
  for (const property of properties.get('DTSTART') ?? none) {
    const start = readTime(property, context)
    if (start === null) continue
    if (start.kind !== 'date' && isWholeDay(properties, start))
      return { kind: 'date', date: start.local.toPlainDate() }
    if (start.kind === 'floating') flagFloating(property, context)
    if (properties.has('RRULE') && namesOffset(property.value)) flagOffset(property, context)
    return start
  }
  return null
}

/** A cancellation needs no start of its own: what it names is what is cancelled (RFC 5546 §3.2.5). */
const startOfCancelled = (
  properties: Properties,
  recurrenceId: ReturnType<typeof overridden>,
  event: EventContext,
): EventTime | null =>
  recurrenceId !== 'unreadable' && isCancelled(properties, event) ? recurrenceId : null

/** Exchange sends all-day events as midnight to midnight, with a note. */
const isWholeDay = (
  properties: Properties,
  { local }: Exclude<EventTime, { kind: 'date' }>,
): boolean => isMidnight(local) && wordOf(properties, 'X-MICROSOFT-CDO-ALLDAYEVENT') === 'TRUE'

const isCancelled = (properties: Properties, { cancels }: EventContext): boolean =>
  cancels || /^CANCELL?ED$/.test(wordOf(properties, 'STATUS'))

function flagOffset({ line }: Property, { uid, findings }: TimeContext): void {
  const what =
    'Its time names an offset instead of a time zone: it is taken as UTC and doesn’t follow daylight saving.'
  flag(findings, { line, uid, problem: 'time.offset', what })
}

function flagFloating({ line }: Property, { uid, findings, asked }: TimeContext): void {
  const question = `floating ${uid}`
  if (asked.has(question)) return
  asked.add(question)
  const what = 'Neither the event nor the file names a time zone: it is shown in yours.'
  flag(findings, { line, uid, problem: 'time.floating', what })
}

/** Where it names no zone, it is wall time of the series that it belongs to. */
function overridden(
  properties: Properties,
  context: TimeContext & EventContext,
): EventTime | 'unreadable' | null {
  const property = properties.get('RECURRENCE-ID')?.[0]
  if (property === undefined) return null
  const series = context.starts.get(context.uid)
  const floating = series === undefined ? context.zones.floating : () => zoneOfStart(series)
  return readTime(property, context, floating) ?? 'unreadable'
}

function identity(
  properties: Properties,
  recurrenceId: EventTime | null,
  event: EventContext,
): Pick<CalendarEvent, 'recurrenceId' | 'range' | 'sequence' | 'stamp' | 'cancelled'> {
  const range = properties
    .get('RECURRENCE-ID')
    ?.map((property) => parametersOf(property).get('RANGE'))
  const stamp = wordOf(properties, 'DTSTAMP')
  return {
    recurrenceId,
    range: range?.[0]?.toUpperCase() === 'THISANDFUTURE' ? 'this-and-future' : 'this',
    sequence: sequenceOf(properties.get('SEQUENCE')?.[0], event.findings),
    stamp: digits.test(stamp) ? stamp : '',
    cancelled: isCancelled(properties, event),
  }
}

function sequenceOf(property: Property | undefined, findings: Findings): number {
  if (property === undefined) return 0
  if (/^\s*\d{1,9}\s*$/.test(property.value)) return Number(property.value)
  drop(findings, property.line, 'SEQUENCE is no number.')
  return 0
}

function times(
  line: number,
  properties: Properties,
  start: EventTime,
  context: TimeContext & EventContext,
): Pick<CalendarEvent, 'start' | 'minutes' | 'rule' | 'excluded' | 'added'> {
  const listed = (name: string) =>
    (properties.get(name) ?? none).flatMap((property) => readTimes(property, start, context))
  const lengths = {
    line,
    cancelled: isCancelled(properties, context),
    ends: properties.get('DTEND') ?? none,
    durations: properties.get('DURATION') ?? none,
  }
  return {
    start,
    minutes: eventMinutes(start, lengths, context),
    rule: ruleOf(properties, context.findings),
    excluded: listed('EXDATE').map((time) => time.start),
    added: listed('RDATE'),
  }
}

/** The first rule; several at once, and rules of exclusion, went out of the standard in 2009. */
function ruleOf(properties: Properties, findings: Findings): string | null {
  const [rule, ...others] = properties.get('RRULE') ?? none
  for (const { line } of others)
    drop(findings, line, 'The event has a second RRULE: the first counts.')
  for (const { line } of properties.get('EXRULE') ?? none) {
    drop(findings, line, 'EXRULE is obsolete and isn’t followed: what it excludes still shows.')
  }
  return rule?.value.replaceAll('"', '').trim().toUpperCase() || null
}

function texts(
  properties: Properties,
  hidden: boolean,
): Pick<CalendarEvent, 'title' | 'private' | 'description' | 'location'> {
  if (hidden) return { title: 'Busy', private: true, description: '', location: '' }
  return {
    title: oneLine(textOf(properties, 'SUMMARY')),
    private: false,
    description: manyLines(textOf(properties, 'DESCRIPTION')),
    location: oneLine(textOf(properties, 'LOCATION')),
  }
}

function availability(properties: Properties): Pick<CalendarEvent, 'free' | 'outOfOffice'> {
  const status = wordOf(properties, 'X-MICROSOFT-CDO-BUSYSTATUS')
  return {
    free: wordOf(properties, 'TRANSP') === 'TRANSPARENT' || status === 'FREE',
    outOfOffice: status === 'OOF',
  }
}
