import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daily, known, person, single, twoPeople, weekly } from '#testing/facts.ts'
import { meetingTypes, type SeriesFacts } from '../series.ts'
import { classify } from './classify.ts'

describe('evidence', () => {
  test('quotes the title as it is written, and the shape of the series', () => {
    expect(classify(daily({ title: 'Stand-Up P1' })).evidence).toEqual([
      'the title says “Stand-Up”',
      '5 people, 5 times a week, 30 minutes',
    ])
  })

  test('quotes words of another script', () => {
    expect(classify(weekly({ title: 'Ｋｐｉ会議（全社）' })).evidence[0]).toBe(
      'the title says “Kpi”',
    )
  })

  test('says so where there is none', () => {
    const { evidence, confidence } = classify(weekly({ title: 'Platform sync' }))
    expect(confidence).toBe('low')
    expect(evidence).toEqual(['its title names no purpose', 'it carries no agenda'])
  })

  test('is never a confident guess from a description alone', () => {
    const description = 'We brainstorm, and collect ideas on a whiteboard.'
    expect(classify(weekly({ title: 'Orion', description }))).toMatchObject({
      type: 'brainstorm',
      confidence: 'medium',
    })
  })
})

describe('a guard', () => {
  test.each([
    ['a holiday', { allDay: true }, 'not-a-meeting', 'high'],
    ['time shown as free', { free: true }, 'not-a-meeting', 'medium'],
    ['an absence', { outOfOffice: true, title: 'Sprint planning' }, 'not-a-meeting', 'low'],
    ['an own appointment', known(1), 'not-a-meeting', 'high'],
    ['a stand-up that names one person', { ...known(1), title: 'Stand-up' }, 'daily-status', 'low'],
    ['an all-hands that is free', { free: true, title: 'All-hands' }, 'demo', 'high'],
    ['an unnamed meeting', { people: [], peopleKnown: false }, 'general', 'low'],
    ['an own list', { ...known(1), mailingLists: ['team@acme.example'] }, 'general', 'low'],
    ['a confidential stand-up', { title: 'Compensation stand-up' }, 'sensitive', 'medium'],
  ] as const)('knows %s', (_, facts, type, confidence) => {
    expect(classify(weekly(facts))).toMatchObject({ type, confidence })
  })

  test('keeps a meeting with people from another house', () => {
    const people = [
      person('ana@acme.example', 0),
      person('bo@other.example'),
      person('c@acme.example'),
    ]
    const { type, evidence } = classify(weekly({ title: 'Orion', people, peopleKnown: true }))
    expect(type).toBe('external')
    expect(evidence).toEqual(['1 of 3 people is not from acme.example'])
  })

  test.each([
    ['its own branch', 'ana@eu.acme.example', 'bo@acme.example'],
    ['its own head office', 'ana@acme.example', 'bo@eu.acme.example'],
    ['a shared calendar', 'abc@group.calendar.google.com', 'bo@acme.example'],
  ])('takes nobody of %s for a stranger', (_, organizer, other) => {
    const people = [person(organizer, 0), person(other), person('c@acme.example')]
    expect(classify(weekly({ people, peopleKnown: true })).type).toBe('general')
  })
})

describe('a shape', () => {
  test('of a daily ends at half an hour', () => {
    expect(classify(daily({ title: 'Orion', minutes: 45 })).type).toBe('general')
  })

  test('yields to a guest, and the doubt shows', () => {
    const people = [...known(4).people, person('bo@other.example')]
    expect(classify(daily({ title: 'Stand-up', people }))).toMatchObject({
      type: 'external',
      confidence: 'low',
    })
  })
})

describe('a private series', () => {
  test('is classified by its shape alone', () => {
    const hidden = { private: true, title: 'Performance review', description: 'salary' }
    expect(classify(twoPeople(hidden))).toMatchObject({
      type: 'one-to-one',
      evidence: ['2 people, again and again'],
    })
    expect(classify(weekly({ ...hidden, ...known(4) }))).toMatchObject({
      type: 'general',
      evidence: ['it is private, so its words are not read'],
      question: 'What is “Busy” mostly for?',
    })
  })

  test('that names nobody is somebody’s own, and nothing is asked about it', () => {
    expect(classify(weekly({ private: true })).question).toBeNull()
  })
})

describe('an agenda in the description', () => {
  test('is split into parts', () => {
    const description = '10 min yesterday/today by A, B, C, D\n20 min discussion of topics'
    expect(classify(daily({ title: 'Daily P1', description })).parts).toEqual([
      { type: 'daily-status', minutes: 10, text: 'yesterday/today', people: ['A', 'B', 'C', 'D'] },
      { type: 'general', minutes: 20, text: 'discussion of topics', people: [] },
    ])
  })

  test('tells what an unspeaking title is for', () => {
    const description = 'Roadmap (40 min)\nUpdates (10 min)'
    expect(classify(weekly({ title: 'Platform sync', description }))).toMatchObject({
      type: 'planning',
      evidence: ['its agenda gives 40 of 50 minutes to “Roadmap”'],
    })
  })
})

describe('a question', () => {
  const list = { mailingLists: ['dl-team@acme.example'], title: 'Retro' }
  test.each([
    ['its zone first', { zone: null, title: 'Retro' }, 'Which time zone is “Retro” in?'],
    ['what it is for', { title: 'Platform sync' }, 'What is “Platform sync” mostly for?'],
    ['who is in it', { title: 'Retro' }, 'Who is in “Retro”? Nobody is named.'],
    ['how many a list reaches', list, 'How many people does dl-team@acme.example reach?'],
    ['nothing that is known', { title: 'Retro', ...known(4) }, null],
    ['nothing that is counted', { title: 'Retro', headcount: 4 }, null],
    ['nothing about time of one’s own', { title: 'Focus' }, null],
    ['nothing about what is kept', { title: 'Happy hour' }, null],
    ['no zone of whole days', { zone: null, allDay: true }, null],
    ['the purpose of what has no title', {}, 'What is “untitled” mostly for?'],
  ])('asks %s', (_, facts, question) => {
    expect(classify(weekly(facts)).question).toBe(question)
  })

  test('is asked about series, not about a single event', () => {
    expect(classify(single({ title: 'Orion' })).question).toBeNull()
  })
})

describe('classifying', () => {
  test('never throws, and says the same of the same', () => {
    fc.assert(
      fc.property(anySeries, (facts) => {
        const found = classify(facts)
        expect(meetingTypes).toContain(found.type)
        expect(found.evidence.length).toBeGreaterThan(0)
        expect(classify(structuredClone(facts))).toEqual(found)
      }),
    )
  })

  test('finds the same whatever was classified before', () => {
    fc.assert(
      fc.property(fc.array(anySeries, { maxLength: 6 }), (all) => {
        const forwards = all.map(classify)
        expect(all.toReversed().map(classify)).toEqual(forwards.toReversed())
      }),
    )
  })

  test('reads nothing of a private title', () => {
    fc.assert(
      fc.property(anySeries, anyTitle, (facts, title) => {
        const hidden = { ...facts, private: true }
        expect(classify({ ...hidden, title, description: title })).toEqual(classify(hidden))
      }),
    )
  })

  test('takes a moment for the largest calendar', () => {
    const description = `${'What people need to talk about, and the progress of it. '.repeat(8)}`
    const all = Array.from({ length: 20_000 }, (_, n) =>
      weekly({ title: `Orion ${n}`, description }),
    )
    classify(weekly())
    const { user } = process.cpuUsage()
    for (const facts of all) classify(facts)
    expect((process.cpuUsage().user - user) / 1000).toBeLessThan(2000)
  })
})

const anyTitle = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '1:1',
        'Daily',
        'review',
        '障害',
        'Lunch',
        'P0',
        '–',
        'performance',
        'Rétro',
        'Q&A',
      ),
    )
    .map((words) => words.join(' ')),
)

const anySeries: fc.Arbitrary<SeriesFacts> = fc
  .record({
    title: anyTitle,
    description: fc.oneof(anyTitle, fc.constant('10 min status by A\n5 min vote')),
    private: fc.boolean(),
    zone: fc.constantFrom('Asia/Tokyo', null),
    rule: fc.constantFrom('FREQ=DAILY', null),
    timesAWeek: fc.double({ min: 0, max: 30, noNaN: true }),
    minutes: fc.nat({ max: 1440 }),
    allDay: fc.boolean(),
    free: fc.boolean(),
    outOfOffice: fc.boolean(),
    peopleKnown: fc.boolean(),
    people: fc.nat({ max: 25 }).map((count) => known(count).people),
    mailingLists: fc.constantFrom([], ['all@acme.example']),
  })
  .map((facts) => weekly(facts))
