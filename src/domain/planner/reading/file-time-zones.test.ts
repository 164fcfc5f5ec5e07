import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import type { EventTime } from '../calendar.ts'
import { readCalendar } from './read-calendar.ts'

describe('the time zones of a file', () => {
  const inOurZone = event('DTSTART;TZID=Our zone:20250605T093000')

  test('may be defined after they are used', () => {
    const zone = timeZone('TZID:Our zone', 'X-LIC-LOCATION:Asia/Tokyo')
    const calendar = read('BEGIN:VCALENDAR', ...inOurZone, ...zone, 'END:VCALENDAR')
    expect(calendar.events.map(({ start }) => zoneOf(start))).toEqual(['Asia/Tokyo'])
  })

  test.each([
    ['with two names', ['TZID:Something', 'TZID:Our zone']],
    ['with its name in quotes', ['TZID:"Our zone"']],
  ])('may be defined %s', (_, names) => {
    const zone = timeZone(...names, 'X-LIC-LOCATION:Asia/Tokyo')
    expect(read('BEGIN:VCALENDAR', ...zone, ...inOurZone, 'END:VCALENDAR').flags).toMatchObject([
      { problem: 'length.missing' },
    ])
  })

  test.each(['0001', '1601'])('may begin in the year %s', (year) => {
    const rules = [
      'BEGIN:STANDARD',
      `DTSTART:${year}0101T030000`,
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      `DTSTART:${year}0101T020000`,
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
    ]
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Our zone', ...rules, 'END:VTIMEZONE']
    const calendar = readCalendar(
      ['BEGIN:VCALENDAR', ...zone, ...inOurZone, 'END:VCALENDAR'].join('\r\n'),
      { preferredZones: ['Europe/Madrid'] },
    )
    expect(isRejection(calendar) ? null : calendar.events[0]?.start).toMatchObject({
      zone: 'Europe/Madrid',
    })
  })

  test('may list their changes as RDATEs instead of ruling them', () => {
    const calendar = read('BEGIN:VCALENDAR', ...listed(14), ...inOurZone, 'END:VCALENDAR')
    expect(calendar.events.map(({ start }) => zoneOf(start))).toEqual(['Europe/Berlin'])
  })

  test('lose an RDATE that is no date, and explain nothing where they list too many', () => {
    const soon = listed(14).toSpliced(4, 0, 'RDATE:soon')
    expect(read('BEGIN:VCALENDAR', ...soon, 'END:VCALENDAR').dropped).toEqual([
      { line: 6, why: 'RDATE holds something that is no date.' },
    ])
    const endless = read('BEGIN:VCALENDAR', ...listed(210), ...inOurZone, 'END:VCALENDAR')
    expect(endless.events.map(({ start }) => start.kind)).toEqual(['unresolved'])
  })

  test('lose a part without offsets, not the rest', () => {
    const broken = ['BEGIN:DAYLIGHT', 'TZOFFSETTO:soon', 'END:DAYLIGHT']
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Asia/Tokyo', ...broken, 'END:VTIMEZONE']
    const calendar = read('BEGIN:VCALENDAR', ...zone, ...inOurZone, 'END:VCALENDAR')
    expect(calendar.dropped).toMatchObject([{ line: 4 }])
    expect(calendar.events).toHaveLength(1)
  })
})

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT']

/** `Our zone`, whose clocks change as Berlin’s from 2015 on. */
const listed = (years: number): readonly string[] => {
  const part = (name: string, month: number, time: string, from: string, to: string) => {
    const lastSundays = Array.from({ length: years }, (_, index) => {
      const last = Temporal.PlainDate.from({ year: 2015 + index, month, day: 31 })
      return `${last.subtract({ days: last.dayOfWeek % 7 }).toString()}T${time}`
    })
    return [
      `BEGIN:${name}`,
      `DTSTART:${lastSundays[0] ?? ''}`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      ...lastSundays.slice(1, 3).map((local) => `RDATE:${local}`),
      `RDATE:${lastSundays.slice(3).join(',')}`,
      `END:${name}`,
    ]
  }
  return [
    'BEGIN:VTIMEZONE',
    'TZID:Our zone',
    ...part('STANDARD', 10, '03:00:00', '+0200', '+0100'),
    ...part('DAYLIGHT', 3, '02:00:00', '+0100', '+0200'),
    'END:VTIMEZONE',
  ]
}

const timeZone = (...names: string[]) => [
  'BEGIN:VTIMEZONE',
  ...names,
  'BEGIN:STANDARD',
  'TZOFFSETTO:+0900',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function read(...lines: string[]) {
  const calendar = readCalendar(lines.join('\r\n'), { preferredZones: [] })
  if (isRejection(calendar)) throw new Error(calendar.reason)
  return calendar
}

const zoneOf = (time: EventTime): string | null => (time.kind === 'zoned' ? time.zone : null)
