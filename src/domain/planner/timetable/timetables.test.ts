import { describe, expect, test } from 'vitest'
import { auditOf, choicesOf, hoursIn, type MeetingSketch, meeting } from '#testing/planner.ts'
import type { AuditedSeries } from '../series.ts'
import type { Choices } from '../plan.ts'
import { propose } from '../propose.ts'

const monday = { on: [1], with: ['M', 'A', 'B'] }

describe('focus before the plan', () => {
  test('is broken by a meeting', () => {
    expect(before([plain({ at: '14:00' })])).toBe(180 + 210)
  })

  test.for(['Focus', 'Work on the report', 'Hold', 'my deep work'])(
    'is not broken by one’s own time: %s',
    (title) => {
      expect(before([plain({ title, type: 'not-a-meeting', at: '14:00' })])).toBe(480)
    },
  )

  test.for(['Workout', 'Lunch', 'check notifications'])('is broken by %s', (title) => {
    expect(before([plain({ title, type: 'not-a-meeting', at: '14:00' })])).toBe(180 + 210)
  })

  test('is not broken by free events and all-day events', () => {
    const allDay = { ...plain({ at: '00:00' }), ...wholeDay, outOfOffice: false }
    expect(before([{ ...plain({ at: '14:00' }), free: true }, allDay])).toBe(480)
  })

  test('is nothing on a day out of office', () => {
    const away = { ...plain({ at: '00:00' }), ...wholeDay, outOfOffice: true }
    const week = propose(auditOf([away], { me: 'M' }), choicesOf()).timetables[0]?.before
    expect(week?.map(({ focusMinutes }) => focusMinutes)).toEqual([0, 480, 480, 480, 480])
  })

  test('is not touched by what ends at midnight of the day before', () => {
    const late = plain({ at: '22:00', minutes: 120, on: [5] })
    const week = propose(auditOf([late], { me: 'M' }), choicesOf()).timetables[0]?.before
    expect(week?.map(({ date }) => date.slice(8))).toEqual(['02', '03', '04', '05', '06'])
    expect(week?.[4]?.blocks.at(-1)).toMatchObject({ start: '22:00', end: '24:00' })
  })

  test('has a weekend where something is held on it', () => {
    const saturday = plain({ at: '10:00', on: [6] })
    const week = propose(auditOf([saturday], { me: 'M' }), choicesOf()).timetables[0]
    expect(week?.before.at(-1)?.date).toBe('2025-06-07')
    expect(week?.after.map(({ date }) => date)).toEqual(week?.before.map(({ date }) => date))
  })

  test('is broken on both days by what passes midnight', () => {
    const hours = hoursIn('Europe/Berlin', ['00:00', '24:00'])
    const audit = auditOf([plain({ at: '22:00', minutes: 240 })], { me: 'M' })
    const days = propose(audit, choicesOf({ hours })).timetables[0]?.before ?? []
    expect(days.slice(0, 2).map(({ focusMinutes }) => focusMinutes)).toEqual([1320, 1320])
    expect(days[1]?.blocks[0]).toMatchObject({ start: '00:00', end: '02:00' })
  })

  test('is counted in each one’s own zone and hours', () => {
    const people = { A: hoursIn('Asia/Tokyo') }
    const plan = propose(auditOf([plain({ at: '09:30' })], { me: 'M' }), choicesOf({ people }))
    expect(plan.timetables.map(({ person, zone }) => [person, zone])).toEqual([
      ['M', 'Europe/Berlin'],
      ['A', 'Asia/Tokyo'],
      ['B', 'Europe/Berlin'],
    ])
    const [, tokyo] = plan.timetables
    expect(tokyo?.before[0]?.blocks.find(({ what }) => what === 'meeting')).toMatchObject({
      start: '16:30',
      end: '17:00',
    })
    expect(tokyo?.before[0]?.focusMinutes).toBe(180 + 210)
  })
})

describe('the days after the plan', () => {
  test('keep what stays live', () => {
    const kept = plain({ type: 'external', at: '14:00' })
    expect(blocksAfter([kept])).toContain('kept Plain 14:00–14:30')
  })

  test('have the update at the first free moment, ten minutes at least', () => {
    const daily = plain({ title: 'Daily P1', type: 'daily-status', at: '11:00' })
    const early = plain({ title: 'Client', type: 'external', at: '09:00' })
    expect(blocksAfter([daily, early])).toContain('task Update – P1 09:30–09:40')
  })

  test('have it after a moment that is too short', () => {
    const daily = plain({ title: 'Daily P1', type: 'daily-status', at: '11:00' })
    const early = plain({ title: 'Client', type: 'external', at: '09:05', minutes: 25 })
    expect(blocksAfter([daily, early])).toContain('task Update – P1 09:30–09:40')
  })

  test('know whom an agenda names by first name or by address', () => {
    const people = [
      'M',
      ...Array.from({ length: 7 }, (_, index) => `P${index} Last <x${index}@a.b>`),
    ]
    const names = ['P0', 'x1', 'x2@a.b', 'P3 Last', 'Y', 'Z']
    const parts = [{ type: 'daily-status', minutes: 30, text: '', people: names }] as const
    const daily = plain({
      title: 'Daily P1',
      type: 'daily-status',
      at: '11:00',
      with: people,
      parts,
    })
    const minutes = [0, 1, 2, 3, 4].map((index) => blocksAfter([daily], `x${index}@a.b`)?.[0])
    expect(minutes).toEqual([
      ...Array.from({ length: 4 }, () => 'task Update – P1 09:00–09:15'),
      'task Update – P1 09:00–09:10',
    ])
  })

  test('have a longer update for whoever writes one and reads many', () => {
    const many = Array.from({ length: 12 }, (_, index) => `P${index}`)
    const daily = plain({ title: 'Daily P1', type: 'daily-status', at: '11:00', with: many })
    expect(blocksAfter([daily], 'P1')).toContain('task Update – P1 09:00–09:20')
    expect(blocksAfter([daily], 'P0')).toContain('task Update – P1 09:00–09:15')
  })

  test('have a written status on the working day before its slot', () => {
    const status = plain({ title: 'KPI', type: 'periodic-status', on: [1], at: '11:00' })
    const plan = propose(auditOf([{ ...status, minutes: 60 }], { me: 'M' }), choicesOf())
    const tasks = plan.timetables[0]?.after.filter(({ blocks }) =>
      blocks.some(({ what }) => what === 'task'),
    )
    expect(tasks?.map(({ date }) => date)).toEqual(['2025-06-06'])

    const friday = [{ start: '2025-06-06', end: '2025-06-07' }]
    const away = { ...plain(), ...wholeDay, occurrences: friday, outOfOffice: true }
    const audit = auditOf([{ ...status, minutes: 60 }, away], { me: 'M' })
    const week = propose(audit, choicesOf()).timetables[0]?.after
    expect(week?.find(({ blocks }) => blocks.some(({ what }) => what === 'task'))?.date).toBe(
      '2025-06-05',
    )
  })

  test('carry the shared update for twins', () => {
    const [one, other] = ['EMEA', 'APAC'].map((zone) =>
      plain({ title: `Daily ${zone}`, type: 'daily-status', at: '11:00' }),
    )
    if (!one || !other) throw new Error('no twins')
    const twins = [
      { ...one, twins: [other.uid] },
      { ...other, twins: [one.uid] },
    ]
    const tasks = blocksAfter(twins)?.filter((block) => block.startsWith('task'))
    expect(tasks).toEqual(['task Update – Daily 09:00–09:10'])
  })
})

describe('the people of a plan', () => {
  test('are its owner, then those in most meetings', () => {
    const audit = auditOf(
      [
        plain({ title: 'One', with: ['B', 'C'] }),
        plain({ title: 'Two', with: ['C', 'M <m@example.org>'] }),
        plain({ title: 'Lunch', type: 'not-a-meeting', with: ['Z'] }),
      ],
      { me: 'M@Example.org' },
    )
    const plan = propose(audit, choicesOf())
    expect(Object.keys(plan.before.focusMinutes)).toEqual(['m@example.org', 'C', 'B'])
  })

  test('hold its owner for whatever names nobody', () => {
    const nobody = meeting({ title: 'Plain', type: 'general', on: [1], at: '14:00' })
    const plan = propose(auditOf([nobody], { me: 'M' }), choicesOf())
    expect(plan.timetables[0]?.before[0]?.focusMinutes).toBe(390)
  })

  test('hold its owner for what a mailing list invited them to', () => {
    const list = { ...plain({ with: ['A'] }), mailingLists: ['all@lists.example'] }
    expect(before([list])).toBe(390)
    expect(before([plain({ with: ['A'] })])).toBe(480)
  })

  test('leave out what their owner declined, even where a list or nobody is left', () => {
    const declined = { ...plain({ with: [] }), declined: ['M'] }
    expect(before([declined])).toBe(480)
    expect(before([{ ...declined, mailingLists: ['all@lists.example'] }])).toBe(480)
    expect(before([{ ...declined, declined: ['A'] }])).toBeLessThan(480)
  })

  test('are at most 200, and 30 with a timetable', () => {
    const many = Array.from({ length: 250 }, (_, index) => `P${index}`)
    const plan = propose(auditOf([plain({ with: many })], { me: 'P249' }), choicesOf())
    expect(Object.keys(plan.after.focusMinutes)).toHaveLength(200)
    expect(plan.timetables).toHaveLength(30)
    expect(plan.timetables[0]?.person).toBe('P249')
  })
})

const wholeDay = {
  allDay: true,
  minutes: 1440,
  occurrences: [{ start: '2025-06-02', end: '2025-06-03' }],
}

const plain = (sketch: Partial<MeetingSketch> = {}): AuditedSeries =>
  meeting({ title: 'Plain', type: 'general', at: '14:00', ...monday, ...sketch })

const before = (series: readonly AuditedSeries[], choices: Choices = choicesOf()) =>
  propose(auditOf(series, { me: 'M' }), choices).timetables[0]?.before[0]?.focusMinutes

const blocksAfter = (series: readonly AuditedSeries[], person = 'M') =>
  propose(auditOf(series, { me: person }), choicesOf()).timetables[0]?.after[0]?.blocks.map(
    ({ what, label, start, end }) => `${what} ${label} ${start}–${end}`,
  )
