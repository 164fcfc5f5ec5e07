import { describe, expect, test } from 'vitest'
import { weekly } from '#testing/facts.ts'
import { isRejection } from '../kernel/rejection.ts'
import { defaultAssumptions, defaultHours } from './assumptions.ts'
import { audit, withAgenda } from './audit.ts'
import { classify } from './classifying/classify.ts'
import type { Window } from './plan.ts'
import { propose } from './propose.ts'

const june: Window = { from: '2025-06-02', to: '2025-06-30', zone: 'Europe/Berlin' }
const options = { window: june, me: null, preferredZones: ['Europe/Berlin'] }

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-CALNAME:m@acme.example',
  ...event('a', 'Stand-up EMEA', 'FREQ=DAILY'),
  ...event('b', 'Stand-up APAC', 'FREQ=DAILY'),
  ...event('c', 'Platform sync', 'FREQ=WEEKLY'),
  'END:VCALENDAR',
]

describe('an audit of a calendar', () => {
  test('classifies each series and names its twins', () => {
    const series = audited(calendar.join('\r\n')).series.toSorted((a, b) =>
      a.uid < b.uid ? -1 : 1,
    )
    expect(series.map(({ uid, type, twins }) => ({ uid, type, twins }))).toEqual([
      { uid: 'a', type: 'daily-status', twins: ['b'] },
      { uid: 'b', type: 'daily-status', twins: ['a'] },
      { uid: 'c', type: 'general', twins: [] },
    ])
  })

  test.each(['\uFEFF', '\n\n  ', '\t'])('finds its beginning behind blanks', (blanks) => {
    expect(audited(blanks + calendar.join('\n')).series).toHaveLength(3)
  })

  test('is for whom it is told, before the calendar’s owner', () => {
    const found = audit(calendar.join('\n'), { ...options, me: 'ana@acme.example' })
    expect(isRejection(found) ? null : found.me).toBe('ana@acme.example')
  })

  test('reports how far it is', () => {
    const steps = new Set<string>()
    audit(calendar.join('\n'), options, (step) => steps.add(step))
    expect(steps).toContain('classifying')
  })
})

describe('an audit of an agenda', () => {
  test('carries the day of manager M to the plan of planner.md §5', () => {
    const day =
      'Thursday\n9:00 check notifications · 9:30 Daily meeting for P1 (10 min yesterday/today by ' +
      'A, B, C, D; 20 min discussion of topics) · 10:00 1-on-1 with A · ' +
      '10:30 Meeting 1 (3 people) · 11:00 Meeting 2 (3 people) · 11:30 Work'
    const hours = defaultHours('Europe/Berlin')
    const plan = propose(audited(day), {
      series: {},
      people: {},
      hours,
      assumptions: defaultAssumptions,
    })
    expect(plan.before.personMinutes).toBe(990)
    expect(plan.after.personMinutes).toEqual({ low: 366, middle: 518, high: 770 })
  })

  test('is for whoever pasted it', () => {
    const found = audited('9:30 Daily P1 (A, B, C, D)\n10:00 1-on-1 with A')
    expect(found.me).toBe('me')
    expect(found.series.map(({ type }) => type)).toEqual(['daily-status', 'one-to-one'])
  })

  test('may be told who that is', () => {
    const found = audit('10:00 1-on-1 with A', { ...options, me: 'M@acme.example' })
    if (isRejection(found)) throw new Error(found.reason)
    expect(found.series[0]?.people[0]).toEqual({
      name: 'M@acme.example',
      email: 'm@acme.example',
      role: 'organizer',
    })
  })
})

test('what is neither is refused with what to do', () => {
  const found = audit('Dear all, nothing here has a time.', options)
  expect(found).toMatchObject({ kind: 'invalid', code: 'input.not-a-calendar' })
})

test('a long run of blanks is seen to be nothing in a moment', () => {
  expect(isRejection(audit(`${' '.repeat(200_000)}\n`.repeat(2), options))).toBe(true)
})

describe('pasting an agenda for a series', () => {
  const facts = weekly({ title: 'Platform sync' })
  const series = { ...facts, ...classify(facts), twins: [] }

  test('answers what it is for', () => {
    const found = withAgenda(series, '40 min roadmap\n20 min questions')
    expect(found).toMatchObject({ type: 'planning', confidence: 'medium', title: 'Platform sync' })
    expect(found.parts).toHaveLength(2)
  })

  test('shares the time out where it names no minutes', () => {
    const { parts } = withAgenda(series, '- roadmap\n- decisions\n- anything else')
    expect(parts.map(({ type, minutes }) => [type, minutes])).toEqual([
      ['planning', 20],
      ['decision', 20],
      ['general', 20],
    ])
  })

  test('quotes no minutes that the agenda doesn’t name', () => {
    const { evidence } = withAgenda(series, '- roadmap\n- roadmap of next year\n- anything else')
    expect(evidence).toContain('its agenda gives 2 of 3 lines to “roadmap” and the like')
    expect(evidence.join()).not.toContain('minutes to')
  })

  test('reads the agenda of a private series, and still not its title', () => {
    const hidden = { ...series, private: true, title: 'Compensation' }
    const found = withAgenda(hidden, '60 min roadmap')
    expect(found).toMatchObject({ type: 'planning', private: true })
    expect(found.question).toContain('“Busy”')
  })
})

function audited(text: string) {
  const found = audit(text, options)
  if (isRejection(found)) throw new Error(found.reason)
  return found
}

function event(uid: string, title: string, rule: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title}`,
    'DTSTART;TZID=Europe/Berlin:20250602T093000',
    'DTEND;TZID=Europe/Berlin:20250602T100000',
    `RRULE:${rule}`,
    'END:VEVENT',
  ]
}
