import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import { readCalendar } from './read-calendar.ts'

describe('an event', () => {
  test('without a uid is named by its line, so that several at one start stay several', () => {
    const calendar = read(...event('UID:'), ...event(), ...event('UID: a b '))
    expect(calendar.events.map(({ uid }) => uid)).toEqual(['line-2', 'line-6', 'a b'])
  })

  test('knows its line, its sequence and its stamp', () => {
    const { events } = read(
      ...event('SEQUENCE:3', 'DTSTAMP:20250530t081500z'),
      ...event('DTSTAMP:now'),
    )
    expect(events).toMatchObject([
      { line: 2, sequence: 3, stamp: '20250530T081500Z' },
      { line: 7, sequence: 0, stamp: '' },
    ])
  })

  test('loses a sequence that is no number, nothing else', () => {
    const { events, dropped } = read(...event('SEQUENCE:many', 'SUMMARY:Daily'))
    expect(events).toMatchObject([{ sequence: 0, title: 'Daily' }])
    expect(dropped).toEqual([{ line: 4, why: 'SEQUENCE is no number.' }])
  })

  test.each(['STATUS:CANCELLED', 'status:cancelled', 'STATUS:CANCELED'])(
    'is cancelled: %s',
    (line) => {
      expect(read(...event(line)).events).toMatchObject([{ cancelled: true }])
    },
  )

  test('is cancelled where the whole file is a cancellation', () => {
    expect(read('METHOD:CANCEL', ...event()).events).toMatchObject([{ cancelled: true }])
  })

  test('is cancelled without a start or a length, and nothing is asked about them', () => {
    const calendar = read(...timed('UID:a', 'RECURRENCE-ID:20250605T073000Z', 'STATUS:CANCELLED'))
    expect(calendar).toMatchObject({ events: [{ cancelled: true }], flags: [], dropped: [] })
    expect(read(...timed('UID:a', 'RECURRENCE-ID:20250605T073000Z')).events).toEqual([])
  })

  test('lasts all day where Exchange says so of midnight to midnight', () => {
    const note = 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'
    const lines = [
      'DTSTART;TZID=Europe/Berlin:20250605T000000',
      'DTEND;TZID=Europe/Berlin:20250607T000000',
    ]
    expect(read(...timed(...lines, note)).events).toMatchObject([
      { start: { kind: 'date' }, minutes: 2 * 1_440 },
    ])
    expect(read(...timed(...lines)).events).toMatchObject([{ start: { kind: 'zoned' } }])
    expect(read(...timed('DTSTART:20250605T093000Z', note)).events).toMatchObject([
      { start: { kind: 'zoned' } },
    ])
  })

  test.each(['TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'])('is free: %s', (line) => {
    expect(read(...event(line)).events).toMatchObject([{ free: true, outOfOffice: false }])
  })

  test('is out of office by its busy status', () => {
    const { events } = read(...event('TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'))
    expect(events).toMatchObject([{ free: false, outOfOffice: true }])
  })
})

describe('a recurring event', () => {
  const berlin = 'DTSTART;TZID=Europe/Berlin:20250605T093000'
  const excluded = (line: string) =>
    read(...timed(berlin, line)).events[0]?.excluded.map((time) =>
      time.kind === 'date'
        ? time.date.toString()
        : `${time.local.toString()} ${time.kind === 'zoned' ? time.zone : ''}`,
    )

  test('is asked about where its time names an offset, which knows no daylight saving', () => {
    const start = 'DTSTART:20250605T093000+0200'
    const problems = (...lines: string[]) =>
      read(...timed(...lines, 'DURATION:PT1H')).flags.map(({ problem }) => problem)
    expect(problems(start, 'RRULE:FREQ=WEEKLY')).toEqual(['time.offset'])
    expect(problems(start)).toEqual([])
    expect(problems('DTSTART:20250605T073000Z', 'RRULE:FREQ=WEEKLY')).toEqual([])
  })

  test('keeps its rule in upper case, unparsed', () => {
    const { events } = read(...event('RRULE:freq=weekly;until=20250701t000000z'))
    expect(events).toMatchObject([{ rule: 'FREQ=WEEKLY;UNTIL=20250701T000000Z' }])
  })

  test('has one rule: a second and an EXRULE are dropped', () => {
    const { events, dropped } = read(
      ...event('RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY', 'EXRULE:X=1'),
    )
    expect(events).toMatchObject([{ rule: 'FREQ=DAILY' }])
    expect(dropped.map(({ line }) => line)).toEqual([5, 6])
  })

  test('without a rule has none', () => {
    expect(read(...event('RRULE:'), ...event()).events.map(({ rule }) => rule)).toEqual([
      null,
      null,
    ])
  })

  test.each([
    [
      'in its zone',
      'EXDATE;TZID=Europe/Berlin:20250612T093000',
      ['2025-06-12T09:30:00 Europe/Berlin'],
    ],
    [
      'in another zone',
      'EXDATE;TZID=Asia/Tokyo:20250612T163000',
      ['2025-06-12T16:30:00 Asia/Tokyo'],
    ],
    ['without a zone, in its own', 'EXDATE:20250612T093000', ['2025-06-12T09:30:00 Europe/Berlin']],
    ['as a date', 'EXDATE;VALUE=DATE:20250612', ['2025-06-12']],
    ['as a list', 'EXDATE:20250612T073000Z,20250613,', ['2025-06-12T07:30:00 UTC', '2025-06-13']],
  ])('excludes a start %s', (_, line, expected) => {
    expect(excluded(line)).toEqual(expected)
  })

  test('loses what is no date in a list, not the rest of it', () => {
    expect(excluded('EXDATE:never,20250612')).toEqual(['2025-06-12'])
    expect(read(...timed(berlin, 'EXDATE:never')).dropped).toEqual([
      { line: 4, why: 'EXDATE holds something that is no date.' },
    ])
  })

  test('adds starts, and periods with their own length', () => {
    const periods =
      'RDATE;VALUE=PERIOD;TZID=Asia/Tokyo:20250612T093000/20250612T110000,20250613T093000/PT45M'
    const [found] = read(...timed(berlin, 'RDATE:20250611T093000', periods)).events
    expect(found?.added.map(({ minutes }) => minutes)).toEqual([null, 90, 45])
    expect(found?.added.map(({ start }) => start)).toMatchObject([
      { zone: 'Europe/Berlin' },
      { zone: 'Asia/Tokyo' },
      { zone: 'Asia/Tokyo' },
    ])
  })

  test('is overridden before or after it stands, at a start of its own zone', () => {
    const override = timed('UID:a', 'DTSTART:20250605T100000Z', 'RECURRENCE-ID:20250605T093000')
    for (const lines of [
      [...override, ...timed('UID:a', berlin)],
      [...timed('UID:a', berlin), ...override],
    ]) {
      const recurrenceIds = read('X-WR-TIMEZONE:Asia/Tokyo', ...lines).events.map(
        (found) => found.recurrenceId,
      )
      expect(recurrenceIds.find((found) => found !== null)).toMatchObject({ zone: 'Europe/Berlin' })
    }
  })

  test('is overridden from a start on', () => {
    const { events } = read(...event('RECURRENCE-ID;RANGE=thisandfuture:20250605'), ...event())
    expect(events.map(({ range }) => range)).toEqual(['this-and-future', 'this'])
  })

  test.each(['RECURRENCE-ID:soon', 'RECURRENCE-ID', `RECURRENCE-ID:${'2'.repeat(10_000)}`])(
    'is never replaced by an override of nothing that can be read',
    (line) => {
      const { events, dropped } = read(...event('UID:a', 'SUMMARY:Series'), ...event('UID:a', line))
      expect(events).toMatchObject([{ title: 'Series' }])
      expect(dropped.find((found) => found.line === 7)?.why).toContain('which one can’t be read')
    },
  )
})

describe('a private event', () => {
  const secret = ['SUMMARY:Secret raise', 'DESCRIPTION:Secret sum', 'LOCATION:Secret place']

  test.each(['CLASS:PRIVATE', 'class:confidential', 'CLASS:"Private"'])('is Busy: %s', (line) => {
    const calendar = read(...event(...secret, line, 'SEQUENCE:Secret', 'DURATION:Secret'))
    expect(calendar.events).toMatchObject([
      { title: 'Busy', description: '', location: '', private: true },
    ])
    expect(JSON.stringify(calendar)).not.toContain('Secret')
  })

  test('hands that on to its overrides, wherever they stand', () => {
    const override = event('UID:a', 'RECURRENCE-ID:20250605', ...secret)
    const series = event('UID:a', 'CLASS:PRIVATE', ...secret)
    expect(JSON.stringify(read(...override, ...series, ...override))).not.toContain('Secret')
  })

  test('doesn’t take it from an override', () => {
    const override = event('UID:a', 'RECURRENCE-ID:20250605', 'CLASS:PRIVATE')
    const { events } = read(...event('UID:a', 'SUMMARY:Daily'), ...override)
    expect(events.map(({ title }) => title)).toEqual(['Daily', 'Busy'])
  })

  test('leaves no trace where its lines are broken', () => {
    const broken = [
      'SUMMARY:A',
      'Secret',
      'Secret: more',
      'SECRET;x',
      `SECRET:${'x'.repeat(10_000)}`,
    ]
    expect(JSON.stringify(read(...event('CLASS:PRIVATE', ...broken)))).not.toMatch(/secret/i)
  })
})

const event = (...lines: string[]) => timed('DTSTART:20250605', ...lines)

const timed = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

function read(...lines: string[]) {
  const file = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
  const calendar = readCalendar(file, { preferredZones: [] })
  if (isRejection(calendar)) throw new Error(calendar.reason)
  return calendar
}
