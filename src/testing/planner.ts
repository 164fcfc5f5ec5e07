import { defaultAssumptions, defaultHours } from '#domain/planner/assumptions.ts'
import type { Person } from '#domain/planner/calendar.ts'
import type { Audit, Choices, Window, WorkingHours } from '#domain/planner/plan.ts'
import type { AuditedSeries, MeetingType, Occurrence } from '#domain/planner/series.ts'

/** A whole number of weeks from a Monday. */
export const june: Window = { from: '2025-06-02', to: '2025-06-30', zone: 'Europe/Berlin' }

/** What a test says of a meeting; everything else is ordinary. */
export interface MeetingSketch extends Partial<Omit<AuditedSeries, 'people' | 'occurrences'>> {
  readonly title: string
  readonly type: MeetingType
  /** `09:30`, in the meeting's zone. */
  readonly at: string
  /** ISO weekdays; Monday to Friday where a test doesn't say. */
  readonly on?: readonly number[]
  /** 2 is every other week. */
  readonly everyWeeks?: number
  /** Names; the first is the organiser. `Ana <ana@example.org>` has an address, too. */
  readonly with?: readonly string[]
}

/** A meeting as the audit finds it, with its occurrences in the window. */
export function meeting(sketch: MeetingSketch, window: Window = june): AuditedSeries {
  const { at, on = [1, 2, 3, 4, 5], everyWeeks = 1, with: names, ...facts } = sketch
  const { minutes = 30, zone = window.zone } = facts
  const occurrences = occurrencesOf(window, { at, on, everyWeeks, minutes, zone: zone ?? 'UTC' })
  return {
    uid: facts.title.toLowerCase().replaceAll(' ', '-'),
    line: 1,
    description: '',
    location: '',
    private: false,
    zone,
    rule: 'FREQ=WEEKLY',
    occurrences,
    timesAWeek: occurrences.length / (daysOf(window).length / 7),
    minutes,
    allDay: false,
    free: false,
    outOfOffice: false,
    people: (names ?? []).map(personOf),
    peopleKnown: names !== undefined,
    headcount: null,
    mailingLists: [],
    declined: [],
    confidence: 'high',
    evidence: [],
    question: null,
    parts: [],
    twins: [],
    ...facts,
  }
}

/** `Ana <ana@example.org>` or a bare name; the first of a list is the organiser. */
export function personOf(text: string, index = 1): Person {
  const [, name = text, email = null] = /^(.+?) <(.+)>$/u.exec(text) ?? []
  return { name, email, role: index === 0 ? 'organizer' : 'required' }
}

export const auditOf = (
  series: readonly AuditedSeries[],
  { me = null, window = june }: { readonly me?: string | null; readonly window?: Window } = {},
): Audit => ({ window, me, series, flags: [], dropped: [] })

export const choicesOf = (choices: Partial<Choices> = {}): Choices => ({
  series: {},
  hours: defaultHours('Europe/Berlin'),
  people: {},
  assumptions: defaultAssumptions,
  ...choices,
})

/** Nine to six with lunch at noon, in this zone. */
export const hoursIn = (zone: string, ...hours: WorkingHours['hours']): WorkingHours => ({
  ...defaultHours(zone),
  ...(hours.length > 0 ? { hours } : {}),
})

/** The worked example of planner.md §5, as the audit finds it in June 2025. */
export function managerM(window: Window = june): Audit {
  const thursday = { on: [4], minutes: 30 }
  const own = { type: 'not-a-meeting', with: ['M'] } as const
  const status = { type: 'daily-status', minutes: 10, people: ['A', 'B', 'C', 'D'] } as const
  return auditOf(
    [
      { ...own, title: 'check notifications', at: '09:00' },
      {
        title: 'Daily meeting for P1',
        type: 'daily-status' as const,
        at: '09:30',
        with: ['M', 'A', 'B', 'C', 'D'],
        parts: [
          { ...status, text: '10 min yesterday/today by A, B, C, D' },
          {
            type: 'general' as const,
            minutes: 20,
            text: '20 min discussion of topics',
            people: [],
          },
        ],
      },
      {
        ...thursday,
        title: '1-on-1 with A',
        type: 'one-to-one' as const,
        at: '10:00',
        with: ['M', 'A'],
      },
      { ...unsure, ...thursday, title: 'Meeting 1', at: '10:30', with: ['M', 'E', 'F'] },
      { ...unsure, ...thursday, title: 'Meeting 2', at: '11:00', with: ['M', 'G', 'H'] },
      { ...own, title: 'Work', at: '11:30' },
    ].map((sketch) => meeting(sketch, window)),
    { me: 'M', window },
  )
}

const unsure = {
  type: 'general',
  confidence: 'low',
  question: 'What is it mostly for?',
} as const

interface Schedule {
  readonly at: string
  readonly on: readonly number[]
  readonly everyWeeks: number
  readonly minutes: number
  readonly zone: string
}

function occurrencesOf(window: Window, schedule: Schedule): readonly Occurrence[] {
  const { at, on, everyWeeks, minutes, zone } = schedule
  return daysOf(window)
    .filter(
      (date, index) => on.includes(date.dayOfWeek) && Math.floor(index / 7) % everyWeeks === 0,
    )
    .map((date) => {
      const start = date.toZonedDateTime({ timeZone: zone, plainTime: at })
      return { start: start.toString(), end: start.add({ minutes }).toString() }
    })
}

function daysOf({ from, to }: Window): readonly Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(from)
  const days = first.until(to, { largestUnit: 'day' }).days
  return Array.from({ length: days }, (_, index) => first.add({ days: index }))
}
