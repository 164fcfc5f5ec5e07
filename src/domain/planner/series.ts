import type { EventDetails } from './calendar.ts'

// Everything here is plain data, so that it passes between a worker and a page as it is.

export const meetingTypes = [
  'daily-status',
  'periodic-status',
  'one-to-one',
  'planning',
  'decision',
  'brainstorm',
  'retro',
  'demo',
  'office-hours',
  'social',
  'general',
  'crisis',
  'sensitive',
  'external',
  'working-session',
  'not-a-meeting',
] as const
export type MeetingType = (typeof meetingTypes)[number]

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** RFC 3339 with the zone in brackets, or two bare dates for an all-day occurrence. */
export interface Occurrence {
  readonly start: string
  readonly end: string
}

/** A part of a meeting that its agenda names, classified on its own: `10 min yesterday/today by A, B`. */
export interface AgendaPart {
  readonly type: MeetingType
  readonly minutes: number
  readonly text: string
  /** Names or e-mails of those it names; empty where it names nobody. */
  readonly people: readonly string[]
}

/** What a calendar or an agenda says about one series or single event, over the window. */
export interface SeriesFacts extends EventDetails {
  readonly uid: string
  /** Where it stands in the input: the line of its BEGIN, or of the agenda entry. */
  readonly line: number
  /** IANA name; null where the zone could not be resolved. */
  readonly zone: string | null
  /** As written in the calendar; null for a single event. */
  readonly rule: string | null
  /** Those that start in the window, in order. */
  readonly occurrences: readonly Occurrence[]
  /** Occurrences a week, averaged over the window. */
  readonly timesAWeek: number
  readonly minutes: number
  readonly allDay: boolean
  /**
   * How many take part, its owner included, where a count is written (`Meeting 1 (3 people)`) that says more
   * than `people` does; else null.
   */
  readonly headcount: number | null
}

/** What a series is for, as far as its words and its structure tell. */
export interface Classification {
  readonly type: MeetingType
  readonly confidence: Confidence
  /** Why, in words that a person can check: `the title says “stand-up”`. */
  readonly evidence: readonly string[]
  /** The one thing to ask its owner, or null. */
  readonly question: string | null
  readonly parts: readonly AgendaPart[]
}

/** A series with all that is found out about it before anybody is asked. */
export interface AuditedSeries extends SeriesFacts, Classification {
  /** uids of the same meeting held for other zones. */
  readonly twins: readonly string[]
}
