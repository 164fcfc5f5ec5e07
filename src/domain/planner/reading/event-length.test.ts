import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import { readCalendar } from './read-calendar.ts'

const at = 'DTSTART;TZID=Europe/Berlin:20250605T093000'
const allDay = 'DTSTART;VALUE=DATE:20250605'

describe('how long an event lasts', () => {
  test.each([
    ['to its end', [at, 'DTEND;TZID=Europe/Berlin:20250605T100000'], 30],
    ['to an end in another zone', [at, 'DTEND;TZID=Asia/Tokyo:20250605T173000'], 60],
    ['to an end without a zone', [at, 'DTEND:20250605T100000'], 30],
    ['to an end on another day', [at, 'DTEND;TZID=Europe/Berlin:20250606T093000'], 1_440],
    ['to an end that is a date', [at, 'DTEND;VALUE=DATE:20250606'], 870],
    ['as its duration says', [at, 'DURATION:PT45M'], 45],
    ['weeks', [at, 'DURATION:P1W'], 10_080],
    ['days, hours and seconds', [at, 'DURATION:P1DT2H3M40S'], 1_564],
    [
      'to its end, whatever its duration',
      [at, 'DURATION:PT45M', 'DTEND;TZID=Europe/Berlin:20250605T100000'],
      30,
    ],
    ['as its duration says where its end is no date', [at, 'DTEND:soon', 'DURATION:PT45M'], 45],
    ['all day', [allDay], 1_440],
    ['all day to its own start', [allDay, 'DTEND;VALUE=DATE:20250605'], 1_440],
    ['all day to the next day', [allDay, 'DTEND;VALUE=DATE:20250606'], 1_440],
    ['several days', [allDay, 'DTEND;VALUE=DATE:20250610'], 7_200],
    ['all day to a midnight', [allDay, 'DTEND:20250607T000000Z'], 2_880],
    ['all day by its duration', [allDay, 'DURATION:P2D'], 2_880],
    ['all day at least', [allDay, 'DURATION:PT1H'], 1_440],
    ['no time at all', [at, 'DTEND;TZID=Europe/Berlin:20250605T093000'], 0],
  ])('%s', (_, lines, minutes) => {
    const { events, flags } = read(...lines)
    expect(events[0]?.minutes).toBe(minutes)
    expect(flags).toEqual([])
  })

  test('over the night of a clock change counts real minutes', () => {
    const night = [
      'DTSTART;TZID=Europe/Berlin:20250330T013000',
      'DTEND;TZID=Europe/Berlin:20250330T033000',
    ]
    expect(read(...night).events[0]?.minutes).toBe(60)
  })

  test('is 0 and flagged where nothing says', () => {
    const { events, flags, dropped } = read(at)
    expect(events[0]?.minutes).toBe(0)
    expect(flags).toMatchObject([{ line: 2, uid: 'one', problem: 'length.missing' }])
    expect(dropped).toEqual([])
  })

  test.each([
    ['DURATION:half an hour', 'DURATION is no length of time.'],
    ['DURATION:PT', 'DURATION is no length of time.'],
    ['DURATION:', 'DURATION is no length of time.'],
    ['DTEND:20250631T100000', 'DTEND is no date.'],
  ])('is 0, flagged and dropped for “%s”', (line, why) => {
    const { events, flags, dropped } = read(at, line)
    expect(events[0]?.minutes).toBe(0)
    expect(flags).toMatchObject([{ line: 5, problem: 'length.unreadable' }])
    expect(dropped).toEqual([{ line: 5, why }])
  })

  test('is unreadable to an end in a zone that nothing explains', () => {
    const { events, flags } = read(at, 'DTEND;TZID=Middle-earth:20250605T100000')
    expect(events[0]?.minutes).toBe(0)
    expect(flags.map(({ problem }) => problem)).toEqual(['zone.unresolved', 'length.unreadable'])
  })

  test.each([
    [at, 'DTEND;TZID=Europe/Berlin:20250605T090000'],
    [at, 'DURATION:-PT30M'],
    [allDay, 'DTEND;VALUE=DATE:20250601'],
  ])('is 0 and flagged where it ends before it starts', (start, line) => {
    const { events, flags } = read(start, line)
    expect(events[0]?.minutes).toBe(0)
    expect(flags).toMatchObject([{ line: 5, problem: 'length.negative' }])
  })
})

function read(...lines: string[]) {
  const file = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:one',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const calendar = readCalendar(file.join('\r\n'), { preferredZones: [] })
  if (isRejection(calendar)) throw new Error(calendar.reason)
  return calendar
}
