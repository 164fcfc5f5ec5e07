import type { HourRange } from '../clock/hour-range.ts'
import type { Dropped, Flag, Person } from './calendar.ts'
import type { AuditedSeries, MeetingType } from './series.ts'

/** From this date to before that one, in this zone. Dates are ISO 8601. */
export interface Window {
  readonly from: string
  readonly to: string
  readonly zone: string
}

/** When somebody works. Whoever isn't named works as the planner's owner does. */
export interface WorkingHours {
  readonly zone: string
  readonly hours: readonly HourRange[]
  /** ISO weekdays, 1 is Monday. */
  readonly weekdays: readonly number[]
  /** ISO dates on which they don't work. */
  readonly holidays: readonly string[]
}

/** What a calendar or an agenda was found to hold: the input of every proposal. Plain data. */
export interface Audit {
  readonly window: Window
  /** The e-mail or name of whoever the plan is for; null where nobody said. */
  readonly me: string | null
  readonly series: readonly AuditedSeries[]
  readonly flags: readonly Flag[]
  readonly dropped: readonly Dropped[]
}

/** An estimate between the low and the high rate of topics. */
export interface Estimate {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The cost model's numbers (planner.md §4): minutes, unless they say otherwise. All are editable. */
export interface Assumptions {
  readonly writeUpdate: number
  readonly readUpdate: number
  readonly answerTopic: number
  readonly readAnswer: number
  readonly concludeTopic: number
  /** Topics an occurrence raises, where it is held three times a week or more. */
  readonly topicsDaily: Estimate
  /** The same for every rarer meeting. */
  readonly topicsWeekly: Estimate
  /** The shortest stretch that counts as focus. */
  readonly focusStretch: number
}

export const verdicts = ['keep', 'convert', 'shrink', 'drop'] as const
export type Verdict = (typeof verdicts)[number]

/** What a person decided about one series, over what the planner proposes. */
export interface Choice {
  readonly type?: MeetingType
  readonly verdict?: Verdict
  /** Replaces those named in the calendar, e.g. where it names none. */
  readonly people?: readonly Person[]
  /** How many people take part, where the calendar doesn't say or names a mailing list. */
  readonly headcount?: number
}

/** All that a person decides: over the audit, everything that `propose` goes by. */
export interface Choices {
  /** By uid. */
  readonly series: Readonly<Record<string, Choice>>
  readonly hours: WorkingHours
  /** By e-mail, or name where there is no e-mail. */
  readonly people: Readonly<Record<string, WorkingHours>>
  readonly assumptions: Assumptions
}

/** A task that is opened once, or each time its ritual opens. */
export interface PlannedTask {
  readonly kind: 'update' | 'agenda' | 'document' | 'proposal' | 'brainstorm' | 'question'
  readonly title: string
  readonly people: readonly string[]
  readonly private: boolean
  /** The window in words: `opens at each one’s start of day, due two hours later`. */
  readonly window: string
  /** How it ends: `compiled; blockers became questions`. */
  readonly endsAs: string
}

/** A schedule that opens tasks. */
export interface PlannedRitual extends PlannedTask {
  /** When it opens, in words: `every working day`, `every Thursday`. */
  readonly recurrence: string
  /** The next time it opens, RFC 3339 with the zone in brackets; null where each opens at their own. */
  readonly opens: string | null
}

/** The rituals and tasks that take a meeting’s place (planner.md §3). */
export interface Replacement {
  readonly rituals: readonly PlannedRitual[]
  readonly tasks: readonly PlannedTask[]
  /** What stays live, if anything: `every second time, 30 min, at a block’s edge`. */
  readonly live: string | null
}

/** A series with its verdict, what replaces it and what that returns. */
export interface PlannedSeries extends AuditedSeries {
  /** How many people are counted; null where nobody said. */
  readonly headcount: number | null
  readonly verdict: Verdict
  /** Why this verdict, in a sentence. */
  readonly because: string
  readonly replacement: Replacement
  /** Person-minutes a week, averaged over the window. */
  readonly scheduled: number
  readonly asynchronous: Estimate
  readonly returned: Estimate
  /** Occurrences outside somebody's working hours, by person. */
  readonly outsideHours: readonly { readonly person: string; readonly occurrences: number }[]
}

/** One block on a timetable; wall time in the person's own zone. */
export interface Block {
  readonly what: 'meeting' | 'kept' | 'task' | 'focus' | 'own'
  readonly uid: string | null
  readonly label: string
  readonly start: string
  readonly end: string
}

/** One date of a person's week. */
export interface TimetableDay {
  readonly date: string
  readonly blocks: readonly Block[]
  /** Minutes in stretches of at least `focusStretch`. */
  readonly focusMinutes: number
}

/** One person's typical week before and after the plan, day by day: the first whole week of the window. */
export interface Timetable {
  readonly person: string
  readonly zone: string
  readonly hours: readonly HourRange[]
  readonly before: readonly TimetableDay[]
  readonly after: readonly TimetableDay[]
}

/** What the planner proposes for an audit under a person's choices. Plain data. */
export interface Plan {
  readonly window: Window
  readonly series: readonly PlannedSeries[]
  readonly before: {
    readonly personMinutes: number
    readonly focusMinutes: Readonly<Record<string, number>>
  }
  readonly after: {
    readonly personMinutes: Estimate
    readonly focusMinutes: Readonly<Record<string, number>>
  }
  readonly returned: Estimate
  readonly timetables: readonly Timetable[]
  /** What adopting would open, in order of time: `{ when: 'Thu 4 June, 10:30', what: 'Topics – Meeting 1' }`. */
  readonly opens: readonly { readonly when: string; readonly what: string }[]
  readonly flags: readonly Flag[]
  readonly dropped: readonly Dropped[]
}
