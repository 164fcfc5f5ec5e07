import { reject, type Rejection } from '../../kernel/rejection.ts'
import type { Calendar, CalendarEvent, EventTime, Progress } from '../calendar.ts'
import { emailOf } from './address.ts'
import { readComponents, type CalendarComponent, type Component } from './components.ts'
import { isLongerThan } from './file-size.ts'
import { inOrder, noFindings, type Findings } from './findings.ts'
import { oneLine } from './plain-text.ts'
import { isOverride, isPrivate, readEvent, uidOf, type EventContext } from './read-event.ts'
import { readTimeZones } from './time-zones.ts'

/** In bytes of UTF-8 (planner.md §8). */
export const largestFile = 10_000_000
export const mostEvents = 20_000

const reportEvery = 500

/**
 * Reads an iCalendar file as it stands, without expanding anything. A line that can't be read costs its
 * property, an event that can't be read costs itself, never the file: both are in `dropped`.
 * @param options `preferredZones`: the members' own zones, to choose among zones that keep the same time
 * @returns `calendar.too-large`, `calendar.too-many-events`, or `calendar.missing` where the text holds
 * neither a calendar nor an event
 */
export function readCalendar(
  text: string,
  options: { readonly preferredZones: readonly string[] },
  progress?: Progress,
): Calendar | Rejection {
  if (isLongerThan(text, largestFile)) return tooLarge
  const findings = noFindings()
  const calendars = readComponents(text, mostEvents, findings)
  if (calendars === null) return missing
  if (calendars === 'too-many') return tooManyEvents
  const events = readEvents(calendars, options.preferredZones, findings, progress)
  return { name: nameOf(calendars), owner: ownerOf(calendars), events, ...inOrder(findings) }
}

const tooLarge = reject(
  'invalid',
  'calendar.too-large',
  'This calendar is larger than 10 MB: export a shorter stretch of time.',
)

const tooManyEvents = reject(
  'invalid',
  'calendar.too-many-events',
  'This calendar holds more than 20,000 events: export a shorter stretch of time.',
)

const missing = reject(
  'invalid',
  'calendar.missing',
  'There is no calendar in this: choose an .ics file, as calendars export it.',
)

/** Masters before their overrides, wherever the file has them; handed on in the order of the file. */
function readEvents(
  calendars: readonly CalendarComponent[],
  preferredZones: readonly string[],
  findings: Findings,
  progress: Progress | undefined,
): readonly CalendarEvent[] {
  const contexts = contextsOf(calendars, preferredZones, findings)
  const components = calendars.flatMap(({ events }, at) =>
    events.map((component) => ({ component, context: contexts[at] })),
  )
  const read: CalendarEvent[] = []
  let done = 0
  for (const overrides of [false, true]) {
    for (const { component, context } of components) {
      if (context === undefined || isOverride(component) !== overrides) continue
      const event = readEvent(component, context)
      if (event !== null) read.push(event)
      if (event?.recurrenceId === null) context.starts.set(event.uid, event.start)
      done += 1
      if (done % reportEvery === 0 || done === components.length) {
        progress?.('reading', done, components.length)
      }
    }
  }
  return read.toSorted((one, other) => one.line - other.line)
}

function contextsOf(
  calendars: readonly CalendarComponent[],
  preferredZones: readonly string[],
  findings: Findings,
): readonly EventContext[] {
  const privateSeries = new Set(
    calendars.flatMap(({ events }) => events.filter(isPrivateMaster).map(uidOf)),
  )
  const asked = new Set<string>()
  const starts = new Map<string, EventTime>()
  const zones = readTimeZones(calendars, preferredZones, findings)
  return zones.map((ofCalendar, at) => ({
    zones: ofCalendar,
    findings,
    asked,
    starts,
    cancels: /^\s*CANCEL\s*$/i.test(valueOf(calendars[at], 'METHOD')),
    isPrivateSeries: (uid) => privateSeries.has(uid),
  }))
}

const isPrivateMaster = (component: Component): boolean =>
  isPrivate(component) && !isOverride(component)

const valueOf = (calendar: CalendarComponent | undefined, name: string): string =>
  calendar?.properties.find((property) => property.name === name)?.value ?? ''

function nameOf(calendars: readonly CalendarComponent[]): string | null {
  const names = calendars.flatMap((calendar) => [
    oneLine(valueOf(calendar, 'X-WR-CALNAME')),
    oneLine(valueOf(calendar, 'NAME')),
  ])
  return names.find((name) => name !== '') ?? null
}

/** Outlook says so; Google names a person's calendar by their address. */
function ownerOf(calendars: readonly CalendarComponent[]): string | null {
  const named = calendars.flatMap((calendar) => [
    emailOf(valueOf(calendar, 'X-OWNER')),
    emailOf(oneLine(valueOf(calendar, 'X-WR-CALNAME'))),
  ])
  return named.find((email) => email !== null) ?? null
}
