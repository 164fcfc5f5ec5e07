import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import { readCalendar } from './read-calendar.ts'

describe('when an event starts', () => {
  test.each([
    [
      'a zone',
      'DTSTART;TZID=Europe/Berlin:20250605T093000',
      'zoned 2025-06-05T09:30:00 Europe/Berlin',
    ],
    ['a trailing Z', 'DTSTART:20250605T073000Z', 'zoned 2025-06-05T07:30:00 UTC'],
    ['a small z', 'dtstart:20250605t073000z', 'zoned 2025-06-05T07:30:00 UTC'],
    ['VALUE=DATE', 'DTSTART;VALUE=DATE:20250605', 'date 2025-06-05'],
    ['a bare date', 'DTSTART:20250605', 'date 2025-06-05'],
    ['VALUE=DATE with midnight', 'DTSTART;VALUE=DATE:20250605T000000', 'date 2025-06-05'],
    [
      'VALUE=DATE with an hour',
      'DTSTART;VALUE=DATE:20250605T093000Z',
      'zoned 2025-06-05T09:30:00 UTC',
    ],
    ['no seconds', 'DTSTART:20250605T0930Z', 'zoned 2025-06-05T09:30:00 UTC'],
    ['dashes and colons', 'DTSTART:2025-06-05T09:30:00Z', 'zoned 2025-06-05T09:30:00 UTC'],
    ['hour 24', 'DTSTART:20250605T240000Z', 'zoned 2025-06-06T00:00:00 UTC'],
    ['a leap second', 'DTSTART:20250630T235960Z', 'zoned 2025-06-30T23:59:59 UTC'],
    ['an offset', 'DTSTART:20250605T093000+0200', 'zoned 2025-06-05T07:30:00 UTC'],
    ['an offset behind UTC', 'DTSTART:2025-06-05T01:30:00-05:30', 'zoned 2025-06-05T07:00:00 UTC'],
    ['quotes', 'DTSTART:"20250605T073000Z"', 'zoned 2025-06-05T07:30:00 UTC'],
    [
      'a Windows zone',
      'DTSTART;TZID=Tokyo Standard Time:20250605T093000',
      'zoned 2025-06-05T09:30:00 Asia/Tokyo',
    ],
    ['an empty zone', 'DTSTART;TZID=:20250605T093000', 'floating 2025-06-05T09:30:00'],
  ])('is read from %s', (_, line, expected) => {
    expect(written(only(line).event.start)).toBe(expected)
  })

  test.each(['DTSTART:20250231T093000', 'DTSTART:tomorrow', 'DTSTART:20250605T256000', 'DTSTART:'])(
    'is not read from “%s”, which drops the event',
    (line) => {
      const calendar = read('BEGIN:VCALENDAR', ...event(line), 'END:VCALENDAR')
      expect(calendar.events).toEqual([])
      expect(calendar.dropped).toEqual([{ line: 2, why: 'The event’s start is no date.' }])
    },
  )

  test('an event without a start is dropped', () => {
    const calendar = read('BEGIN:VCALENDAR', ...event('DTEND:20250605T100000Z'), 'END:VCALENDAR')
    expect(calendar.dropped).toEqual([{ line: 2, why: 'The event’s start is missing.' }])
  })

  test('the first start that can be read counts', () => {
    expect(written(only('DTSTART:soon', 'DTSTART:20250605').event.start)).toBe('date 2025-06-05')
  })
})

describe('a time without a zone', () => {
  const floating = event('DTSTART:20250605T093000', 'DTEND:20250605T100000')

  test('counts in X-WR-TIMEZONE, wherever that stands', () => {
    const calendar = read(
      'BEGIN:VCALENDAR',
      ...floating,
      'X-WR-TIMEZONE:Asia/Tokyo',
      'END:VCALENDAR',
    )
    expect(calendar.events.map(({ start }) => written(start))).toEqual([
      'zoned 2025-06-05T09:30:00 Asia/Tokyo',
    ])
    expect(calendar.flags).toEqual([])
  })

  test('counts in the file’s only VTIMEZONE', () => {
    const calendar = read(
      'BEGIN:VCALENDAR',
      ...floating,
      ...timeZone('TZID:Asia/Tokyo'),
      'END:VCALENDAR',
    )
    expect(calendar.events.map(({ start }) => written(start))).toEqual([
      'zoned 2025-06-05T09:30:00 Asia/Tokyo',
    ])
  })

  test('counts in X-WR-TIMEZONE before the only VTIMEZONE, unless it means nothing', () => {
    const zoneWith = (name: string) => {
      const zone = timeZone('TZID:Asia/Tokyo')
      const file = ['BEGIN:VCALENDAR', `X-WR-TIMEZONE:${name}`, ...zone, ...floating]
      return read(...file, 'END:VCALENDAR').events.map(({ start }) => written(start))
    }
    expect(zoneWith('Europe/Berlin')).toEqual(['zoned 2025-06-05T09:30:00 Europe/Berlin'])
    expect(zoneWith('Middle-earth')).toEqual(['zoned 2025-06-05T09:30:00 Asia/Tokyo'])
  })

  test('counts in none of several VTIMEZONEs: it stays floating and is flagged once a uid', () => {
    const zones = [...timeZone('TZID:Asia/Tokyo'), ...timeZone('TZID:Europe/Berlin')]
    const calendar = read('BEGIN:VCALENDAR', ...zones, ...floating, ...floating, 'END:VCALENDAR')
    expect(calendar.events.map(({ start }) => start.kind)).toEqual(['floating', 'floating'])
    expect(calendar.flags).toMatchObject([{ line: 16, uid: 'one', problem: 'time.floating' }])
  })

  test('is unresolved where the file’s zone is', () => {
    const calendar = read(
      'BEGIN:VCALENDAR',
      'X-WR-TIMEZONE:Middle-earth',
      ...floating,
      'END:VCALENDAR',
    )
    expect(calendar.events.map(({ start }) => written(start))).toEqual([
      'unresolved 2025-06-05T09:30:00 Middle-earth',
    ])
  })
})

describe('a zone that nothing explains', () => {
  test('is flagged once, with the line and event that first name it', () => {
    const lines = [
      'DTSTART;TZID=Middle-earth:20250605T093000',
      'DTEND;TZID=Middle-earth:20250605T100000',
    ]
    const calendar = read(
      'BEGIN:VCALENDAR',
      ...event(...lines),
      ...event(...lines),
      'END:VCALENDAR',
    )
    expect(calendar.events.map(({ start }) => start.kind)).toEqual(['unresolved', 'unresolved'])
    expect(calendar.flags).toMatchObject([{ line: 4, uid: 'one', problem: 'zone.unresolved' }])
    expect(calendar.flags[0]?.what).toContain('Middle-earth')
    expect(calendar.events.map(({ minutes }) => minutes)).toEqual([30, 30])
  })
})

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT']

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

function only(...lines: string[]) {
  const { events, flags, dropped } = read('BEGIN:VCALENDAR', ...event(...lines), 'END:VCALENDAR')
  const [found] = events
  if (found === undefined) throw new Error('no event')
  return { event: found, flags, dropped }
}

function written(time: ReturnType<typeof only>['event']['start']): string {
  switch (time.kind) {
    case 'date':
      return `date ${time.date.toString()}`
    case 'zoned':
      return `zoned ${time.local.toString()} ${time.zone}`
    case 'floating':
      return `floating ${time.local.toString()}`
    case 'unresolved':
      return `unresolved ${time.local.toString()} ${time.name}`
  }
}
