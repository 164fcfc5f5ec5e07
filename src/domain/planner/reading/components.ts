import { contentLines, type ContentLine } from './content-lines.ts'
import { drop, type Findings } from './findings.ts'
import { propertyName, readProperty, type Property } from './property.ts'

/** A component as it stands in the file, with those of its properties that are read. */
export interface Component {
  /** The physical line of its BEGIN. */
  readonly line: number
  readonly properties: Property[]
}

/** A VTIMEZONE with its STANDARD and DAYLIGHT parts. */
export interface TimeZoneComponent extends Component {
  readonly observances: Component[]
}

/** A VCALENDAR, or what stands in a file without one. */
export interface CalendarComponent {
  readonly properties: Property[]
  readonly timeZones: TimeZoneComponent[]
  readonly events: Component[]
}

interface Scan {
  readonly findings: Findings
  readonly calendars: CalendarComponent[]
  readonly mostEvents: number
  eventsBegun: number
  /** Null before the first BEGIN and after END:VCALENDAR: what stands there is not ours. */
  calendar: CalendarComponent | null
  section: Section | null
  /** Components open inside the section, the innermost last. */
  readonly nested: string[]
}

type Section =
  | { readonly name: 'VEVENT'; readonly component: Component }
  | { readonly name: 'VTIMEZONE'; readonly component: TimeZoneComponent }
  | { readonly name: 'VTODO' | 'VJOURNAL' | 'VFREEBUSY' }

/** Far deeper than any calendar; keeps the search for a matching BEGIN short. */
const deepest = 16
const boundary = /^(BEGIN|END):\s*"?([\w-]+)/i
const observances = new Set(['STANDARD', 'DAYLIGHT'])
const named = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const readOfCalendar = named('X-WR-CALNAME NAME X-WR-TIMEZONE X-OWNER METHOD')
const readOfTimeZone = named('TZID X-LIC-LOCATION')
const readOfObservance = named('DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE')
const readOfEvent = named(
  'UID RECURRENCE-ID SEQUENCE DTSTAMP STATUS DTSTART DTEND DURATION RRULE EXRULE EXDATE RDATE ' +
    'SUMMARY CLASS DESCRIPTION LOCATION TRANSP X-MICROSOFT-CDO-BUSYSTATUS ' +
    'X-MICROSOFT-CDO-ALLDAYEVENT ORGANIZER ATTENDEE',
)

/**
 * The calendars of a file. Nothing is interpreted yet, so that the order in which a file defines and
 * uses things doesn't matter. Events that are never closed are dropped. Null where the
 * file holds neither a calendar nor an event; `too-many` as soon as there are more events than that.
 */
export function readComponents(
  file: string,
  mostEvents: number,
  findings: Findings,
): readonly CalendarComponent[] | 'too-many' | null {
  const scan: Scan = {
    findings,
    calendars: [],
    mostEvents,
    eventsBegun: 0,
    calendar: null,
    section: null,
    nested: [],
  }
  for (const line of contentLines(file)) {
    readLine(scan, line)
    if (scan.eventsBegun > mostEvents) return 'too-many'
  }
  leaveSection(scan)
  return scan.calendars.length === 0 ? null : scan.calendars
}

function readLine(scan: Scan, line: ContentLine): void {
  const [, edge, name] = line.isBoundary ? (boundary.exec(line.text) ?? []) : []
  if (edge !== undefined && name !== undefined && !line.tooLong) {
    if (edge.toUpperCase() === 'BEGIN') begin(scan, line, name.toUpperCase())
    else end(scan, line, name.toUpperCase())
  } else if (scan.calendar !== null) readPropertyOf(scan, scan.calendar, line)
}

function begin(scan: Scan, line: ContentLine, name: string): void {
  switch (name) {
    case 'VCALENDAR':
      leaveSection(scan)
      scan.calendar = openCalendar(scan)
      return
    case 'VEVENT':
      leaveSection(scan)
      scan.calendar ??= openCalendar(scan)
      scan.eventsBegun += 1
      scan.section = { name, component: { line: line.line, properties: [] } }
      return
    case 'VTIMEZONE':
      leaveSection(scan)
      beginTimeZone(scan, line)
      return
    case 'VTODO':
    case 'VJOURNAL':
    case 'VFREEBUSY':
      leaveSection(scan)
      scan.section = { name }
      return
    default:
      beginNested(scan, line, name)
  }
}

function openCalendar(scan: Scan): CalendarComponent {
  const latest = scan.calendars.at(-1)
  if (latest !== undefined && isEmpty(latest)) return latest
  const calendar: CalendarComponent = { properties: [], timeZones: [], events: [] }
  scan.calendars.push(calendar)
  return calendar
}

const isEmpty = ({ properties, timeZones, events }: CalendarComponent): boolean =>
  properties.length + timeZones.length + events.length === 0

function beginTimeZone(scan: Scan, { line }: ContentLine): void {
  const component: TimeZoneComponent = { line, properties: [], observances: [] }
  scan.section = { name: 'VTIMEZONE', component }
  scan.calendar?.timeZones.push(component)
}

function beginNested(scan: Scan, { line }: ContentLine, name: string): void {
  if (scan.section?.name === 'VTIMEZONE' && observances.has(name)) {
    scan.nested.length = 0
    scan.section.component.observances.push({ line, properties: [] })
  }
  if (scan.nested.length < deepest) scan.nested.push(name)
}

function end(scan: Scan, line: ContentLine, name: string): void {
  if (name === scan.section?.name) {
    if (scan.section.name === 'VEVENT') scan.calendar?.events.push(scan.section.component)
    scan.section = null
    scan.nested.length = 0
  } else if (name === 'VCALENDAR') {
    leaveSection(scan)
    scan.calendar = null
  } else if (name === 'VEVENT') {
    if (scan.calendar !== null) {
      drop(scan.findings, line.line, 'An event ends here that never began: its BEGIN is missing.')
    }
  } else {
    const opened = scan.nested.lastIndexOf(name)
    if (opened !== -1) scan.nested.length = opened
  }
}

/** Sections never hold each other, so whatever is still open was never closed. */
function leaveSection(scan: Scan): void {
  if (scan.section?.name === 'VEVENT') {
    drop(
      scan.findings,
      scan.section.component.line,
      'The event is never closed: its END is missing.',
    )
  }
  scan.section = null
  scan.nested.length = 0
}

function readPropertyOf(scan: Scan, calendar: CalendarComponent, line: ContentLine): void {
  const name = propertyName(line.text)
  if (line.tooLong) return dropTooLong(scan, line, name)
  if (name === null) {
    drop(scan.findings, line.line, noProperty)
    return
  }
  const wanted = wantedHere(scan, calendar)
  if (wanted === null || !wanted.names.has(name)) {
    if (name.length === line.text.length) drop(scan.findings, line.line, noProperty)
    return
  }
  const property = readProperty(line.line, name, line.text)
  if (property !== null) wanted.into.push(property)
  else if (name === 'RECURRENCE-ID') wanted.into.push(unreadable(line.line, name))
  else drop(scan.findings, line.line, `${name} has no value.`)
}

const noProperty = 'This line is no property: it names none, or has no value.'

function dropTooLong(scan: Scan, { line }: ContentLine, name: string | null): void {
  const known = name !== null && readOfEvent.has(name) ? name : 'A property'
  drop(scan.findings, line, `${known} has a line of more than 10,000 characters.`)
  if (name === 'RECURRENCE-ID' && scan.section?.name === 'VEVENT' && scan.nested.length === 0) {
    scan.section.component.properties.push(unreadable(line, name))
  }
}

/** Kept, so that an override is never taken for the series itself: its event is dropped later. */
const unreadable = (line: number, name: string): Property => ({
  line,
  name,
  parameters: '',
  value: '',
})

function wantedHere(
  { section, nested }: Scan,
  calendar: CalendarComponent,
): { readonly names: ReadonlySet<string>; readonly into: Property[] } | null {
  if (section === null) {
    return nested.length === 0 ? { names: readOfCalendar, into: calendar.properties } : null
  }
  if (section.name === 'VEVENT') {
    return nested.length === 0 ? { names: readOfEvent, into: section.component.properties } : null
  }
  if (section.name !== 'VTIMEZONE' || nested.length > 1) return null
  if (nested.length === 0) return { names: readOfTimeZone, into: section.component.properties }
  if (!observances.has(nested[0] ?? '')) return null
  const observance = section.component.observances.at(-1)
  return observance === undefined ? null : { names: readOfObservance, into: observance.properties }
}
