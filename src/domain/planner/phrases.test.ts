import { describe, expect, test } from 'vitest'
import { auditOf, choicesOf, managerM, meeting, type MeetingSketch } from '#testing/planner.ts'
import {
  becomes,
  hours,
  hoursRange,
  hoursReturned,
  hoursTaken,
  kindOf,
  number,
  ofHowMany,
  planTitle,
  returnedFigure,
  shareOf,
  stretch,
  when,
  whyAsked,
  windowInWords,
} from './phrases.ts'
import { propose } from './propose.ts'

describe('when a meeting is held', () => {
  test.for<[Partial<MeetingSketch>, string]>([
    [{ at: '09:30' }, 'weekdays 09:30, 3 people'],
    [{ on: [2], at: '11:00' }, 'Tue 11:00, 3 people'],
    [{ on: [5], at: '15:00', everyWeeks: 2 }, 'every other Fri 15:00, 3 people'],
    [{ on: [1, 3], everyWeeks: 3 }, 'every third Mon and Wed 10:00, 3 people'],
    [{ on: [1, 2, 3, 4] }, 'Mon–Thu 10:00, 3 people'],
    [{ on: [1, 3, 5] }, 'Mon, Wed and Fri 10:00, 3 people'],
    [{ on: [1, 2, 3, 4, 5, 6, 7] }, 'every day 10:00, 3 people'],
    [{ on: [1], everyWeeks: 4, rule: null }, 'Mon 2 June, 10:00, 3 people'],
    [{ on: [1], everyWeeks: 4, rule: 'FREQ=WEEKLY;INTERVAL=4' }, 'monthly, Mon 10:00, 3 people'],
    [{ on: [1], everyWeeks: 4, rule: 'FREQ=MONTHLY;BYDAY=1MO' }, 'monthly, Mon 10:00, 3 people'],
    [
      { on: [1], everyWeeks: 4, rule: 'FREQ=MONTHLY;INTERVAL=3' },
      'every few months, Mon 10:00, 3 people',
    ],
    [{ on: [1], everyWeeks: 4, rule: 'FREQ=YEARLY' }, 'yearly, Mon 10:00, 3 people'],
    [{ on: [1], everyWeeks: 4, rule: 'FREQ=WEEKLY;COUNT=9' }, 'Mon 2 June, 10:00, 3 people'],
    [{ on: [1], mailingLists: ['all@lists.example'] }, 'Mon 10:00, 3 people and a list'],
    [{ on: [3], type: 'one-to-one', at: '14:00' }, 'Wed 14:00'],
    [{ on: [1], type: 'external', at: '14:00' }, 'Mon 14:00, other company'],
    [{ on: [1], with: ['M'] }, 'Mon 10:00, 1 person'],
    [{ on: [] }, 'no occurrence ahead'],
    [{ on: [], zone: null }, 'time zone unknown'],
  ])('%j reads %s', ([sketch, words]) => {
    expect(when(planned(sketch))).toBe(words)
  })

  test('calls every four weeks or more monthly', () => {
    const window = { from: '2025-06-02', to: '2025-08-25', zone: 'Europe/Berlin' }
    const series = meeting({ ...plain, on: [2], everyWeeks: 4 }, window)
    const [monthly] = propose(auditOf([series], { window }), choicesOf()).series
    expect(monthly && when(monthly)).toBe('monthly, Tue 10:00, 3 people')
  })

  test('leaves out a day that one occurrence was moved to', () => {
    const series = meeting({ ...plain, on: [2] })
    const moved = { start: '2025-06-11T12:00:00+02:00', end: '2025-06-11T12:30:00+02:00' }
    const occurrences = series.occurrences.map((one, index) => (index === 1 ? moved : one))
    expect(when(first([{ ...series, occurrences }]))).toBe('Tue 10:00, 3 people')
  })

  test('says that the people are unknown', () => {
    expect(
      when(first([{ ...meeting({ ...plain, on: [2] }), people: [], peopleKnown: false }])),
    ).toBe('Tue 10:00, people unknown')
  })
})

describe('what a meeting becomes', () => {
  test.for<[Partial<MeetingSketch>, string, string | null]>([
    [{ type: 'daily-status' }, 'update + agenda', 'update'],
    [{ type: 'periodic-status', minutes: 60 }, 'written status', 'update'],
    [{ type: 'retro', minutes: 60 }, 'brainstorm, 48 h', 'brainstorm'],
    [{ type: 'decision', minutes: 60 }, 'proposal, consent', 'proposal'],
    [{ type: 'one-to-one', with: ['M', 'A'] }, 'page, live every second', 'document'],
    [{ type: 'planning' }, 'planning round', 'agenda'],
    [{ type: 'general' }, 'agenda', 'agenda'],
    [{ type: 'social' }, 'keep', null],
  ])('%j is %s', ([sketch, words, kind]) => {
    expect(becomes(planned(sketch))).toBe(words)
    expect(kindOf(planned(sketch))).toBe(kind)
  })
})

test('hours have one decimal, ranges the lower first', () => {
  expect(hours(1050)).toBe('17.5')
  expect(hoursRange({ low: 564, middle: 400, high: 264 })).toBe('4.4–9.4 h')
  expect(hoursRange({ low: 20, middle: 20, high: 20 })).toBe('0.3 h')
  expect(hoursRange({ low: 60, middle: 0, high: -60 })).toBe('−1.0–1.0 h')
  expect(hoursRange({ low: 0, middle: 0, high: -0 })).toBe('–')
})

test('hours that cannot be counted are a question mark, never nought', () => {
  const sayHours = (sketch: Partial<MeetingSketch>) => {
    const series = planned(sketch)
    return [hoursTaken(series), hoursReturned(series)]
  }
  const nobody = { people: [], peopleKnown: false }
  expect(sayHours({ type: 'planning', ...nobody })).toEqual(['?', '?'])
  expect(sayHours({ type: 'crisis', ...nobody })).toEqual(['?', '–'])
  expect(sayHours({ on: [], zone: null })).toEqual(['?', '–'])
  expect(sayHours({ type: 'crisis', on: [4], minutes: 60 })).toEqual(['3.0', '–'])
})

test('says why it asks what a meeting is for, where the question does not say it itself', () => {
  const evidence = ['the title names no purpose', 'there is no agenda']
  const ask = { question: 'What is it mostly for?', evidence }
  expect(whyAsked(planned(ask))).toBe('The title names no purpose and there is no agenda.')
  expect(whyAsked(planned({ ...ask, type: 'planning' }))).toBe(null)
  expect(whyAsked(planned({ evidence }))).toBe(null)
})

test('stretches are hours and minutes', () => {
  expect([45, 60, 125, 150, 1080].map(stretch)).toEqual([
    '45 min',
    '1 h',
    '2 h 05',
    '2 h 30',
    '18 h',
  ])
})

test('numbers are words up to twelve', () => {
  expect([0, 2, 12, 13, 2204, 1234567].map(number)).toEqual([
    'no',
    'two',
    'twelve',
    '13',
    '2,204',
    '1,234,567',
  ])
})

describe('the plan of Manager M', () => {
  const plan = propose(managerM(), choicesOf())

  test('has a finding for a title', () => {
    expect(planTitle(plan)).toBe('Four recurring meetings, all of them replaceable')
    expect(windowInWords(plan.window)).toBe('Four weeks from Mon 2 June')
  })

  test('never shows a figure without its range and what it is of', () => {
    expect(returnedFigure(plan)).toBe('3.7–10.4')
    expect(ofHowMany(plan)).toBe(
      'Of 16.5 between nine people. An estimate, net of the writing and reading.',
    )
    expect(ofHowMany(plan, 'A')).toContain('between nine people; yours ')
    expect(ofHowMany(plan, 'a stranger')).toBe(ofHowMany(plan))
  })

  test('shares what is returned equally', () => {
    expect(shareOf(plan, 'A').middle).toBe(350 / 5 + 20 / 2)
  })
})

test('the title counts what comes back and what can be replaced', () => {
  const titleOf = (...types: readonly MeetingSketch['type'][]) =>
    planTitle(
      propose(
        auditOf(types.map((type, index) => ({ ...meeting({ ...plain, type }), uid: `${index}` }))),
        choicesOf(),
      ),
    )
  expect(titleOf()).toBe('Nothing to plan in this window')
  expect(titleOf('not-a-meeting')).toBe('No recurring meetings')
  expect(titleOf('general')).toBe('One recurring meeting, replaceable')
  expect(titleOf('social', 'not-a-meeting')).toBe('One recurring meeting, not replaceable')
  expect(titleOf('social', 'crisis')).toBe('Two recurring meetings, none of them replaceable')
  expect(titleOf('social', 'general', 'demo')).toBe(
    'Three recurring meetings, two of them replaceable',
  )
})

test('whole hours stand from ten hours on', () => {
  const plan = propose(managerM(), choicesOf())
  expect(returnedFigure({ ...plan, returned: { low: 1518, middle: 1200, high: 912 } })).toBe(
    '15–25',
  )
})

test('a window that is no whole number of weeks is told in days', () => {
  expect(windowInWords({ from: '2025-06-02', to: '2025-06-09', zone: 'UTC' })).toBe(
    'One week from Mon 2 June',
  )
  expect(windowInWords({ from: '2025-06-02', to: '2025-06-12', zone: 'UTC' })).toBe(
    'Ten days from Mon 2 June',
  )
})

const plain = { title: 'Plain', type: 'general', at: '10:00', with: ['M', 'A', 'B'] } as const

const planned = (sketch: Partial<MeetingSketch>) => first([meeting({ ...plain, ...sketch })])

const first = (series: Parameters<typeof auditOf>[0]) => {
  const [one] = propose(auditOf(series), choicesOf()).series
  if (!one) throw new Error('no series')
  return one
}
