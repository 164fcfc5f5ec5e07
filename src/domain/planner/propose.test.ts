import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  auditOf,
  choicesOf,
  managerM,
  meeting,
  type MeetingSketch,
  personOf,
} from '#testing/planner.ts'
import type { Choice, PlannedSeries } from './plan.ts'
import { hours } from './phrases.ts'
import { propose } from './propose.ts'
import { meetingTypes } from './series.ts'

describe('the week of Manager M', () => {
  const plan = propose(managerM(), choicesOf())

  test('costs 990 person-minutes before', () => {
    expect(plan.before.personMinutes).toBe(990)
  })

  test('costs 6.1, 8.6 and 12.8 hours after, and returns 10.4, 7.9 and 3.7', () => {
    expect(plan.after.personMinutes).toEqual({ low: 366, middle: 518, high: 770 })
    expect(plan.returned).toEqual({ low: 624, middle: 472, high: 220 })
    const { low, middle, high } = plan.returned
    expect([366, 518, 770, low, middle, high].map(hours)).toEqual([
      '6.1',
      '8.6',
      '12.8',
      '10.4',
      '7.9',
      '3.7',
    ])
    expect([low, middle, high].map((each) => Math.round((each / 990) * 100))).toEqual([63, 48, 22])
  })

  test('is the same in a window that starts on a Thursday', () => {
    const window = { from: '2025-06-05', to: '2025-07-03', zone: 'Europe/Berlin' }
    expect(propose(managerM(window), choicesOf()).after.personMinutes.middle).toBe(518)
  })

  test('becomes an update, topics and a private page', () => {
    const titles = plan.series.flatMap(({ replacement: { rituals, tasks } }) =>
      [...rituals, ...tasks].map(({ title }) => title),
    )
    expect(titles).toEqual([
      'Update – P1',
      'Topics – P1',
      '1:1 M – A',
      'Topics – Meeting 1',
      'Topics – Meeting 2',
    ])
  })

  test('opens them in order of time, and its review on the tenth working day', () => {
    expect(plan.opens).toEqual([
      { when: 'Mon 2 June', what: 'Update – P1: at each one’s start of day' },
      { when: 'Mon 2 June', what: '1:1 M – A' },
      { when: 'Mon 2 June, 09:30', what: 'Topics – P1' },
      { when: 'Tue 3 June, 10:30', what: 'Topics – Meeting 1' },
      { when: 'Tue 3 June, 11:00', what: 'Topics – Meeting 2' },
      { when: 'Fri 13 June', what: 'Review of this plan' },
    ])
  })
})

describe('a series', () => {
  test('of a kept type is kept, and costs what it did', () => {
    const kept = planned({ type: 'sensitive' })
    expect(kept).toMatchObject({ verdict: 'keep', scheduled: 750, returned: zeros })
    expect(kept.asynchronous.middle).toBe(750)
  })

  test('that is no meeting counts nothing', () => {
    expect(planned({ type: 'not-a-meeting' })).toMatchObject({ scheduled: 0, returned: zeros })
  })

  test('that goes on after the window is converted, though one occurrence is in it', () => {
    const { occurrences } = meeting({ title: 'Plain', type: 'general', at: '10:00', on: [1] })
    const rule = 'FREQ=MONTHLY;BYDAY=1MO'
    const monthly = planned({ type: 'general', rule }, {}, occurrences.slice(1, 2))
    expect(monthly.verdict).toBe('convert')
    expect(monthly.replacement.rituals[0]?.recurrence).toBe('every month')
  })

  test('with one occurrence ahead is kept', () => {
    const { occurrences } = meeting({ title: 'Plain', type: 'general', at: '10:00' })
    const once = planned(
      { type: 'general', rule: 'FREQ=WEEKLY;COUNT=1' },
      {},
      occurrences.slice(0, 1),
    )
    expect(once).toMatchObject({ verdict: 'keep', because: 'Only one occurrence is ahead.' })
    expect(once.scheduled).toBe(150 / 4)
  })

  test('that gains nothing is shrunk from six people, and kept below', () => {
    expect(planned({ type: 'daily-status', minutes: 10, with: people(6) }).verdict).toBe('shrink')
    const kept = planned({ type: 'daily-status', minutes: 10, with: people(5) })
    expect(kept).toMatchObject({ verdict: 'keep', returned: zeros })
    expect(kept.because).toContain('keep it, or shrink the audience')
  })

  test('that nobody is sure about becomes an agenda', () => {
    const unsure = planned({ type: 'general', confidence: 'low', question: 'What for?' })
    expect(unsure.verdict).toBe('convert')
    expect(unsure.replacement.rituals.map(({ kind }) => kind)).toEqual(['agenda'])
    expect(unsure.question).toBe('What for?')
  })

  test('of unknown people counts nothing and asks, until somebody says how many', () => {
    const question = 'Who is in “Sync”? Nobody is named.'
    const nobody = { title: 'Sync', type: 'planning', at: '10:00', question } as const
    const unknown = only(meeting(nobody), {})
    expect(unknown).toMatchObject({ scheduled: 0, returned: zeros, headcount: null })
    expect(unknown.question).toBe(question)
    expect(only(meeting(nobody), { headcount: 5 })).toMatchObject({
      scheduled: 750,
      question: null,
    })
  })

  test('with a mailing list counts it as one, until somebody says how many', () => {
    const question = 'How many people does all@lists.example reach?'
    const mailingLists = ['all@lists.example']
    const list = meeting({ ...plain, type: 'planning', mailingLists, question })
    expect(only(list, {})).toMatchObject({ scheduled: 900, question })
    expect(only(list, { headcount: 40 })).toMatchObject({ scheduled: 40 * 150, question: null })
    const retro = only(list, { type: 'retro' })
    expect(retro.question).toBe(question)
  })

  test('of a mailing list alone is not one person’s', () => {
    const list = { mailingLists: ['all@lists.example'], with: [] }
    expect(planned({ type: 'planning', ...list }).verdict).toBe('convert')
    expect(planned({ type: 'planning', with: ['M'] }).verdict).toBe('keep')
  })

  test('counts as many as an agenda says', () => {
    expect(planned({ type: 'general', headcount: 3 }).scheduled).toBe(450)
  })

  test('counts each occurrence as long as it is', () => {
    const { occurrences } = meeting({ ...plain, type: 'general', on: [1], minutes: 60 })
    expect(planned({ type: 'general', minutes: 30 }, {}, occurrences).scheduled).toBe(300)
  })

  test('that is private and names nobody is left as it is', () => {
    const own = { ...meeting({ ...plain, type: 'general', private: true }), people: [] }
    const series = { ...own, peopleKnown: false }
    expect(only(series, {})).toMatchObject({ verdict: 'keep', replacement: { rituals: [] } })
    expect(only(series, { headcount: 8 }).verdict).toBe('convert')
  })

  test('that is private tells nobody who meets', () => {
    const secret = planned({ type: 'one-to-one', private: true, with: ['M', 'Dr. Braun'] })
    expect(secret.replacement.tasks[0]?.title).toBe('1:1 – private meeting')
  })

  test('that is private keeps no words', () => {
    const secret = planned({ type: 'general', private: true, title: 'Merger', description: 'X' })
    expect(JSON.stringify({ ...secret, uid: '' })).not.toMatch(/Merger|"X"/)
    expect(secret.replacement.rituals[0]).toMatchObject({
      title: 'Topics – private meeting',
      private: true,
    })
  })
})

describe('a choice', () => {
  test('of a type is certain, and ends the question', () => {
    const said = planned({ type: 'general', confidence: 'low', question: '?' }, { type: 'retro' })
    expect(said).toMatchObject({
      type: 'retro',
      confidence: 'high',
      evidence: ['you said so'],
      question: null,
    })
  })

  test('of another type leaves the agenda aside, of the same type keeps it', () => {
    const parts = [{ type: 'retro', minutes: 30, text: '', people: [] }] as const
    expect(planned({ type: 'general', parts }, { type: 'general' }).parts).toEqual(parts)
    expect(planned({ type: 'general', parts }, { type: 'decision' }).parts).toEqual([])
  })

  test('of a verdict wins: dropping returns all of it', () => {
    const dropped = planned({ type: 'external' }, { verdict: 'drop' })
    expect(dropped.returned).toEqual({ low: 750, middle: 750, high: 750 })
    expect(dropped.replacement.rituals).toEqual([])
    expect(
      planned({ type: 'daily-status', minutes: 10 }, { verdict: 'convert' }).returned.high,
    ).toBe(250 - 5 * 120)
  })

  test('of people replaces the calendar’s', () => {
    const said = planned({ type: 'general' }, { people: ['X', 'Y'].map(personOf) })
    expect(said.scheduled).toBe(300)
    expect(said.replacement.rituals[0]?.people).toEqual(['X', 'Y'])
  })

  test('does not convert what is no meeting', () => {
    expect(planned({ type: 'not-a-meeting' }, { verdict: 'convert' }).verdict).toBe('keep')
    expect(planned({ type: 'not-a-meeting' }, { verdict: 'drop' }).verdict).toBe('drop')
  })
})

test('twins share one container, which names the people of both', () => {
  const one = meeting({ ...plain, title: 'Handover EMEA', type: 'periodic-status', on: [2] })
  const other = meeting({ ...plain, title: 'Handover APAC', type: 'periodic-status', on: [2] })
  const [first, second] = propose(
    auditOf([
      { ...one, minutes: 60, twins: [other.uid] },
      {
        ...other,
        people: [personOf('Z')],
        mailingLists: ['a@lists.x', 'b@lists.x'],
        twins: [one.uid],
      },
    ]),
    choicesOf({
      series: { [one.uid]: { verdict: 'convert' }, [other.uid]: { verdict: 'convert' } },
    }),
  ).series
  expect(first?.replacement.rituals[0]?.people).toContain('Z')
  expect(second?.replacement.rituals).toEqual([])
  expect(second?.because).toContain('Handover EMEA')
})

test('what is returned is what was scheduled less what is written, in each series and in all', () => {
  fc.assert(
    fc.property(fc.array(anySketch, { maxLength: 6 }), (sketches) => {
      const series = sketches.map((one, index) => ({ ...meeting(one), uid: String(index) }))
      const plan = propose(auditOf(series, { me: 'P0' }), choicesOf())
      for (const rate of ['low', 'middle', 'high'] as const) {
        for (const { returned, scheduled, asynchronous } of plan.series)
          expect(returned[rate]).toBeCloseTo(scheduled - asynchronous[rate], 6)
        const before = plan.before.personMinutes
        expect(plan.returned[rate]).toBeCloseTo(before - plan.after.personMinutes[rate], 6)
      }
      expect(plan.returned.middle).toBeGreaterThanOrEqual(0)
      expect(propose(auditOf(series, { me: 'P0' }), choicesOf())).toEqual(plan)
    }),
    { numRuns: 60 },
  )
})

const zeros = { low: 0, middle: 0, high: 0 }

const people = (count: number) => Array.from({ length: count }, (_, index) => `P${index}`)

const plain = { title: 'Plain', at: '10:00', with: people(5) } as const

const only = (series: MeetingSeries, choice: Choice): PlannedSeries => {
  const [found] = propose(auditOf([series]), choicesOf({ series: { [series.uid]: choice } })).series
  if (!found) throw new Error('no series')
  return found
}

type MeetingSeries = ReturnType<typeof meeting>

const planned = (
  sketch: Partial<MeetingSketch> & Pick<MeetingSketch, 'type'>,
  choice: Choice = {},
  occurrences?: MeetingSeries['occurrences'],
) => {
  const series = meeting({ ...plain, ...sketch })
  return only(occurrences ? { ...series, occurrences } : series, choice)
}

const anySketch: fc.Arbitrary<MeetingSketch> = fc.record({
  title: fc.constantFrom('Sync', 'Focus', 'Daily', 'Meeting 1'),
  type: fc.constantFrom(...meetingTypes),
  at: fc.constantFrom('08:30', '11:45', '17:50', '23:30'),
  minutes: fc.nat({ max: 240 }),
  on: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  everyWeeks: fc.integer({ min: 1, max: 5 }),
  zone: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', 'America/New_York'),
  with: fc.nat({ max: 12 }).map(people),
})
