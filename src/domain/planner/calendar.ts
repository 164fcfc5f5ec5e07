// What the reader hands on: a calendar file as it stands, its events not yet expanded.

/**
 * When an event says it starts. A `zoned` time is wall time under an IANA zone (`UTC` for a trailing Z);
 * a `floating` one names no zone and the file gives none; an `unresolved` one names a zone that nothing
 * explains, and is never expanded.
 */
export type EventTime =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'zoned'; readonly local: Temporal.PlainDateTime; readonly zone: string }
  | { readonly kind: 'floating'; readonly local: Temporal.PlainDateTime }
  | { readonly kind: 'unresolved'; readonly local: Temporal.PlainDateTime; readonly name: string }

/** Somebody who takes part in a meeting. */
export interface Person {
  readonly name: string
  /** Lower case; null where only a name is known, as in an agenda or `invalid:nomail`. */
  readonly email: string | null
  readonly role: 'organizer' | 'required' | 'optional'
}

/** What a calendar says of an event beside when it is; the same of a series of them. */
export interface EventDetails {
  /** `Busy` where the event is private; '' where it has none. */
  readonly title: string
  readonly private: boolean
  /** Plain text without conferencing boilerplate; '' for a private event. */
  readonly description: string
  readonly location: string
  /** TRANSP:TRANSPARENT or a busy status of FREE. */
  readonly free: boolean
  readonly outOfOffice: boolean
  /** Organiser and attendees, less rooms, resources, mailing lists and those who declined. */
  readonly people: readonly Person[]
  /** False where the file names neither organiser nor attendees: unknown is not one. */
  readonly peopleKnown: boolean
  /** Addresses of mailing lists: one attendee of unknown size each. */
  readonly mailingLists: readonly string[]
  /** Those who declined, by e-mail, or name where there is none: it isn't in their week. */
  readonly declined: readonly string[]
}

/** One VEVENT: a master, a single event, or what overrides one occurrence of a series. */
export interface CalendarEvent extends EventDetails {
  /** The physical line of its BEGIN, from 1. */
  readonly line: number
  /** As written; `line-<n>` where the event has none, so that several at one start stay several. */
  readonly uid: string
  /** The original start that this event overrides, or null for a master or a single event. */
  readonly recurrenceId: EventTime | null
  readonly range: 'this' | 'this-and-future'
  readonly sequence: number
  /** DTSTAMP as digits (`20250605T073000Z`), '' where missing: sorts as text. */
  readonly stamp: string
  readonly cancelled: boolean
  readonly start: EventTime
  /** All-day events count whole days of 1,440 minutes. */
  readonly minutes: number
  /** The RRULE's value in upper case, unparsed. */
  readonly rule: string | null
  readonly excluded: readonly EventTime[]
  readonly added: readonly AddedTime[]
}

/** An RDATE: a start, and its own length where it is written as a period. */
export interface AddedTime {
  readonly start: EventTime
  readonly minutes: number | null
}

/** Something doubtful, or in need of an answer; nothing was lost by it. */
export interface Flag {
  readonly line: number | null
  readonly uid: string | null
  /** Stable, for programs: `zone.unresolved`, `rule.not-expanded`, … */
  readonly problem: string
  /** One sentence for a person. */
  readonly what: string
}

/** What was lost, and why: the first physical line of the property, or BEGIN of the event. */
export interface Dropped {
  readonly line: number
  readonly why: string
}

/** A file as it was read: its events in the order of the file, and what was doubtful or lost. */
export interface Calendar {
  readonly name: string | null
  /** The e-mail of whoever owns the calendar, where the file names one. */
  readonly owner: string | null
  readonly events: readonly CalendarEvent[]
  readonly flags: readonly Flag[]
  readonly dropped: readonly Dropped[]
}

/** Called now and then during long work, so that a person sees how far it is. */
export type Progress = (
  step: 'reading' | 'expanding' | 'classifying',
  done: number,
  of: number,
) => void
