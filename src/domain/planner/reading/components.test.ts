import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import { readCalendar } from './read-calendar.ts'

const alarm = [
  'BEGIN:VALARM',
  'DESCRIPTION:Reminder',
  'DURATION:PT5M',
  'ATTENDEE:mailto:x@example.org',
]

describe('the components of a file', () => {
  test('an alarm keeps its properties to itself', () => {
    const { events } = read(...event(...alarm, 'END:VALARM', 'SUMMARY:Daily'))
    expect(events).toMatchObject([{ title: 'Daily', description: '', minutes: 1_440, people: [] }])
  })

  test('an alarm that is never closed keeps them too, and its event is read', () => {
    const { events, dropped } = read(...event(...alarm), ...event('SUMMARY:Next'))
    expect(events).toMatchObject([{ description: '' }, { title: 'Next' }])
    expect(dropped).toEqual([])
  })

  test('an event that is never closed is dropped, the next is read', () => {
    const { events, dropped } = read('BEGIN:VEVENT', 'DTSTART:20250605', ...event('SUMMARY:Next'))
    expect(events).toMatchObject([{ title: 'Next' }])
    expect(dropped).toEqual([{ line: 2, why: 'The event is never closed: its END is missing.' }])
  })

  test('an event and its alarm that are never closed don’t hide the next', () => {
    const { events } = read('BEGIN:VEVENT', ...alarm, ...event('SUMMARY:Next'))
    expect(events).toMatchObject([{ title: 'Next' }])
  })

  test.each([
    ['END:VCALENDAR', 'END:VCALENDAR'],
    ['a time zone', 'BEGIN:VTIMEZONE'],
    ['the end of the file', ''],
  ])('an event that %s cuts off is dropped', (_, line) => {
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250605\n${line}`
    expect(readCalendar(text, { preferredZones: [] })).toMatchObject({
      events: [],
      dropped: [{ line: 2 }],
    })
  })

  test('an event that never began is listed where it ends', () => {
    expect(read('DTSTART:20250605', 'END:VEVENT', ...event()).dropped).toMatchObject([{ line: 3 }])
  })

  test('tasks, journals and free times are no events', () => {
    const todo = ['BEGIN:VTODO', 'DTSTART:20250605', 'SUMMARY:Buy milk', 'END:VTODO']
    const { events, dropped } = read(...todo, ...event('SUMMARY:Daily'))
    expect(events).toMatchObject([{ title: 'Daily' }])
    expect(dropped).toEqual([])
  })

  test('a line that is no property is dropped, its event is read', () => {
    const { events, dropped } = read(...event('SUMMARY:Daily', 'of the team', 'LOCATION:Here'))
    expect(events).toMatchObject([{ title: 'Daily', location: 'Here' }])
    expect(dropped).toMatchObject([{ line: 5 }])
  })

  test('a line that is too long drops its property, whichever it is', () => {
    const long = 'x'.repeat(10_000)
    const { events, dropped } = read(
      ...event(`SUMMARY:${long}`, 'LOCATION:Here', `DESCRIPTION:a\r\n ${long}x`, `ATTACH:${long}`),
    )
    expect(events).toMatchObject([{ title: '', description: '', location: 'Here' }])
    expect(dropped).toEqual([
      { line: 4, why: 'SUMMARY has a line of more than 10,000 characters.' },
      { line: 6, why: 'DESCRIPTION has a line of more than 10,000 characters.' },
      { line: 8, why: 'A property has a line of more than 10,000 characters.' },
    ])
  })

  test('names and markers may be in lower case', () => {
    const text =
      'begin:vcalendar\nbegin:vevent\ndtstart:20250605\nsummary:Daily\nend:vevent\nend:vcalendar'
    expect(readCalendar(text, { preferredZones: [] })).toMatchObject({
      events: [{ title: 'Daily' }],
    })
  })

  test('an event needs no calendar around it', () => {
    const text = event('SUMMARY:Daily').join('\n')
    expect(readCalendar(text, { preferredZones: [] })).toMatchObject({
      events: [{ title: 'Daily' }],
    })
  })
})

describe('several calendars in one file', () => {
  const zone = (location: string) => [
    'BEGIN:VTIMEZONE',
    'TZID:Our zone',
    `X-LIC-LOCATION:${location}`,
    'BEGIN:STANDARD',
    'TZOFFSETTO:+0900',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]
  const timed = [
    'BEGIN:VEVENT',
    'DTSTART;TZID=Our zone:20250605T093000',
    'DURATION:PT1H',
    'END:VEVENT',
  ]
  const next = ['END:VCALENDAR', 'BEGIN:VCALENDAR']

  test('are read one after the other, with the lines of the whole file', () => {
    const { events } = read(...event('SUMMARY:One'), ...next, ...event('SUMMARY:Two'))
    expect(events).toMatchObject([
      { title: 'One', line: 2 },
      { title: 'Two', line: 8 },
    ])
  })

  test('each follow their own time zones, and each other’s where they have none', () => {
    const one = [...zone('Asia/Tokyo'), ...timed]
    const { events } = read(...one, ...next, ...zone('Asia/Seoul'), ...timed)
    expect(events.map(({ start }) => start)).toMatchObject([
      { zone: 'Asia/Tokyo' },
      { zone: 'Asia/Seoul' },
    ])
    const neighbour = read(...timed, ...next, ...zone('Asia/Tokyo'))
    expect(neighbour.events.map(({ start }) => start)).toMatchObject([{ zone: 'Asia/Tokyo' }])
  })

  test('each have their own zone for times that name none', () => {
    const floating = ['BEGIN:VEVENT', 'DTSTART:20250605T093000', 'DURATION:PT1H', 'END:VEVENT']
    const tokyo = ['X-WR-TIMEZONE:Asia/Tokyo', ...floating]
    const { events } = read(...tokyo, ...next, 'X-WR-TIMEZONE:Europe/Berlin', ...floating)
    expect(events.map(({ start }) => start)).toMatchObject([
      { zone: 'Asia/Tokyo' },
      { zone: 'Europe/Berlin' },
    ])
  })
})

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'DTSTART:20250605', ...lines, 'END:VEVENT']

function read(...lines: string[]) {
  const file = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
  const calendar = readCalendar(file, { preferredZones: [] })
  if (isRejection(calendar)) throw new Error(calendar.reason)
  return calendar
}
