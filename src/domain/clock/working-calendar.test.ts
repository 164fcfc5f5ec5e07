import { describe, expect, test } from 'vitest'
import { dueAt, windowEndsAt } from './due-at.ts'
import { everyWeek } from './every-week.ts'
import { readWorkingCalendar, type WorkingCalendar } from './working-calendar.ts'
import { addWorkingMinutes, nextWorkingMinute, workingMinutes } from './working-minutes.ts'

const berlin = everyWeek({
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  hours: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
})

const aroundTheClock = everyWeek({
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: [['00:00', '24:00']],
})

const schedule = { from: null, weekly: {} }

function monday(ranges: unknown) {
  return { ...berlin, schedules: [{ from: null, weekly: { 1: ranges } }] }
}

function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant()
}

const hours = (calendar: WorkingCalendar, from: string, to: string): number =>
  workingMinutes(at(from), at(to), calendar) / 60

describe('a working calendar', () => {
  test('changes its hours on the date from which they hold', () => {
    const calendar = {
      ...berlin,
      schedules: [
        { from: '2025-06-10', weekly: { '2': [['10:00', '12:00']] as const } },
        ...berlin.schedules,
      ],
    }
    expect(hours(calendar, '2025-06-03', '2025-06-04')).toBe(8)
    expect(hours(calendar, '2025-06-10', '2025-06-11')).toBe(2)
    expect(hours(calendar, '2025-06-11', '2025-06-17')).toBe(0)
  })

  test('has no hours before its first schedule', () => {
    const calendar = { ...berlin, schedules: [{ ...berlin.schedules[0], from: '2025-06-05' }] }
    const read = readWorkingCalendar(calendar)
    if ('code' in read) throw new Error(read.reason)
    expect(hours(read, '2025-06-02', '2025-06-06')).toBe(8)
  })

  test('is free on leave, all day or for some hours of it', () => {
    const calendar: WorkingCalendar = {
      ...berlin,
      leave: [
        { from: '2025-06-03', to: '2025-06-04' },
        { from: '2025-06-05', to: '2025-06-05', hours: [['11:00', '24:00']] },
      ],
    }
    expect(hours(calendar, '2025-06-02', '2025-06-05')).toBe(8)
    expect(hours(calendar, '2025-06-05', '2025-06-06')).toBe(2)
    expect(dueAt(at('2025-06-02T15:00'), 'normal', calendar)).toEqual(at('2025-06-05T11:00'))
    expect(dueAt(at('2025-06-02T15:00'), 'urgent', calendar)).toEqual(at('2025-06-05T10:00'))
  })

  test('works up to midnight and on after it', () => {
    const night = everyWeek({
      zone: 'Europe/Berlin',
      weekdays: [1, 2],
      hours: [
        ['22:00', '24:00'],
        ['00:00', '06:00'],
      ],
    })
    expect(addWorkingMinutes(at('2025-06-02T23:00'), 120, night)).toEqual(at('2025-06-03T01:00'))
    expect(dueAt(at('2025-06-02T23:00'), 'normal', night)).toEqual(at('2025-06-03T23:00'))
  })

  test('is asked in lunch, and owes where its next day has lunch, at the end of lunch', () => {
    expect(dueAt(at('2025-06-05T12:00'), 'normal', berlin)).toEqual(at('2025-06-06T13:00'))
  })

  test('owes at the end of a day that is shorter than the one before', () => {
    const calendar: WorkingCalendar = {
      ...berlin,
      leave: [{ from: '2025-06-06', to: '2025-06-06', hours: [['12:00', '18:00']] }],
    }
    expect(dueAt(at('2025-06-05T16:00'), 'normal', calendar)).toEqual(at('2025-06-06T12:00'))
  })

  test('ends a count with the day, not with the start of the next', () => {
    expect(addWorkingMinutes(at('2025-06-05T17:00'), 60, berlin)).toEqual(at('2025-06-05T18:00'))
    expect(nextWorkingMinute(at('2025-06-05T18:00'), berlin)).toEqual(at('2025-06-06T09:00'))
    expect(nextWorkingMinute(at('2025-06-05T17:59'), berlin)).toEqual(at('2025-06-05T17:59'))
  })

  test('owes in the night that clocks go forward at the moment they do, not after it', () => {
    const owed = (asked: string) => dueAt(at(asked), 'normal', aroundTheClock)
    expect(owed('2025-03-29T01:30')).toEqual(at('2025-03-30T01:30'))
    expect(owed('2025-03-29T02:30')).toEqual(at('2025-03-30T03:00'))
    expect(owed('2025-03-29T03:00')).toEqual(at('2025-03-30T03:00'))
  })

  test('takes the hour that clocks repeat as over when it is asked in it again', () => {
    const again = at('2025-10-26T02:50').add({ minutes: 20 })
    expect(dueAt(at('2025-10-26T02:50'), 'normal', aroundTheClock)).toEqual(at('2025-10-27T02:50'))
    expect(dueAt(again, 'normal', aroundTheClock)).toEqual(at('2025-10-27T03:00'))
  })

  test('counts nothing backwards', () => {
    expect(workingMinutes(at('2025-06-06T10:00'), at('2025-06-05T10:00'), berlin)).toBe(0)
    expect(addWorkingMinutes(at('2025-06-06T10:00'), -1, berlin)).toMatchObject({
      code: 'clock.invalid-minutes',
    })
  })
})

describe('a calendar that never works again', () => {
  const from = at('2025-06-05T10:00')
  const never = { kind: 'conflict', code: 'clock.never-works' }

  test.each([
    ['without hours', { schedules: [] }],
    ['whose last hours ended', { schedules: [{ from: '2025-06-05', weekly: {} }] }],
    ['on leave for ever', { leave: [{ from: '2025-01-01', to: '9999-12-31' }] }],
  ])('is refused %s', (_, change) => {
    const calendar = { ...berlin, ...change }
    expect(dueAt(from, 'normal', calendar)).toMatchObject(never)
    expect(dueAt(from, 'urgent', calendar)).toMatchObject(never)
    expect(nextWorkingMinute(from, calendar)).toMatchObject(never)
    expect(windowEndsAt(from, 'normal', [berlin, calendar])).toMatchObject(never)
    expect(workingMinutes(from, from.add({ hours: 1000 }), calendar)).toBe(0)
  })

  test('is refused where it works on one more day, and nothing could be due on a next', () => {
    const calendar: WorkingCalendar = {
      ...berlin,
      leave: [{ from: '2025-06-06', to: '2050-01-01' }],
    }
    expect(dueAt(from, 'normal', calendar)).toMatchObject(never)
    expect(dueAt(from, 'urgent', calendar)).toEqual(at('2025-06-05T15:00'))
  })
})

describe('a working calendar read from JSON', () => {
  test('is itself where it fits', () => {
    expect(readWorkingCalendar(JSON.parse(JSON.stringify(berlin)))).toEqual(berlin)
  })

  test.each([
    [null, 'It has to be of type object'],
    [{ ...berlin, zone: 'Mars' }, 'zone has to be an IANA time zone like Europe/Berlin'],
    [{ ...berlin, extra: 1 }, 'It has an unknown field extra'],
    [{ ...berlin, holidays: ['Easter'] }, 'holidays[0] has to be a date like 2025-06-09'],
    [{ ...berlin, holidays: ['2025-02-30'] }, 'holidays[0] has to be a date like 2025-06-09'],
    [monday([['09:00', '25:00']]), 'weekly.1[0] has to be two times of day like 09:00 and 12:00'],
    [monday([['09:00']]), 'weekly.1[0] has to be two times of day like 09:00 and 12:00'],
    [monday([['09:00', '09:00']]), 'schedules[0].weekly.1[0] has to end after it starts'],
    [
      monday([
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ]),
      'schedules[0].weekly.1 has ranges that overlap',
    ],
    [
      { ...berlin, leave: [{ from: '2025-06-05', to: '2025-06-04' }] },
      'leave[0] has to end on or after its first day',
    ],
    [
      { ...berlin, schedules: [schedule, schedule] },
      'schedules has two that begin on the same day',
    ],
  ])('is refused by the name of the field that doesn’t fit (%#)', (json, reason) => {
    expect(readWorkingCalendar(json)).toMatchObject({
      kind: 'invalid',
      code: 'clock.invalid-calendar',
      reason: expect.stringContaining(`${reason}.`),
    })
  })
})
