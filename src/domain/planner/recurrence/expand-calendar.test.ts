import { expect, test } from 'vitest'
import { flagsOf, fourWeeks, seriesOf, startsOf } from '#testing/calendar-text.ts'

const weekly = [
  'UID:weekly@example.com',
  'DTSTART;TZID=Europe/Berlin:20240108T093000',
  'DTEND;TZID=Europe/Berlin:20240108T100000',
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:Weekly sync',
]
const instance = (original: string, ...lines: readonly string[]) => [
  'UID:weekly@example.com',
  `RECURRENCE-ID;TZID=Europe/Berlin:${original}`,
  ...lines,
]

test('an occurrence is in the window from its first midnight to before its last', () => {
  const daily = ['DTSTART;TZID=Europe/Berlin:20250501T000000', 'RRULE:FREQ=DAILY']
  const [first, ...others] = startsOf([daily], fourWeeks)
  expect(first).toBe('2025-06-02T00:00:00+02:00[Europe/Berlin]')
  expect(others.at(-1)).toBe('2025-06-29T00:00:00+02:00[Europe/Berlin]')
})

test('a window in another zone begins at its own midnight', () => {
  const tokyo = { from: '2025-06-03', to: '2025-06-04', zone: 'Asia/Tokyo' }
  const late = ['DTSTART;TZID=Europe/Berlin:20250602T180000', 'DURATION:PT1H']
  expect(startsOf([late], tokyo)).toEqual(['2025-06-02T18:00:00+02:00[Europe/Berlin]'])
})

test('single events have no rule, and those out of the window are left out', () => {
  const inside = ['UID:in', 'DTSTART:20250603T080000Z', 'DTEND:20250603T083000Z']
  const outside = ['UID:out', 'DTSTART:20250701T080000Z', 'DTEND:20250701T083000Z']
  const [only, ...others] = seriesOf([inside, outside])
  expect(others).toEqual([])
  expect(only).toMatchObject({
    uid: 'in',
    rule: null,
    occurrences: [
      { start: '2025-06-03T08:00:00+00:00[UTC]', end: '2025-06-03T08:30:00+00:00[UTC]' },
    ],
  })
})

test('series stand in order of their first occurrence, then of their title', () => {
  const at = (uid: string, title: string, time: string) => [
    `UID:${uid}`,
    `DTSTART;TZID=Europe/Berlin:202506${time}`,
    `SUMMARY:${title}`,
  ]
  const titles = seriesOf([
    at('1', 'A', '05T100000'),
    at('2', 'B', '04T100000'),
    at('3', 'C', '04T100000'),
  ]).map(({ title }) => title)
  expect(titles).toEqual(['B', 'C', 'A'])
})

test('how often a series is held is averaged over the window', () => {
  const [series] = seriesOf([weekly])
  expect(series).toMatchObject({
    timesAWeek: 1,
    minutes: 30,
    rule: 'FREQ=WEEKLY',
    zone: 'Europe/Berlin',
  })
})

test('an all-day series has bare dates, and ends on the day after', () => {
  const inventory = ['DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15']
  expect(seriesOf([inventory])).toMatchObject([
    { allDay: true, minutes: 1440, occurrences: [{ start: '2025-06-15', end: '2025-06-16' }] },
  ])
})

test('a floating series is held in the zone of the window', () => {
  const floating = ['DTSTART:20250603T100000', 'RRULE:FREQ=WEEKLY;COUNT=2']
  expect(startsOf([floating])).toEqual([
    '2025-06-03T10:00:00+02:00[Europe/Berlin]',
    '2025-06-10T10:00:00+02:00[Europe/Berlin]',
  ])
})

test('a series in a zone that nothing explains is listed without occurrences', () => {
  const lost = ['DTSTART;TZID=Nowhere/Land:20250603T100000', 'RRULE:FREQ=WEEKLY']
  expect(seriesOf([lost])).toMatchObject([{ zone: null, occurrences: [], rule: 'FREQ=WEEKLY' }])
  const over = ['DTSTART;TZID=Nowhere/Land:20240603T100000', 'RRULE:FREQ=WEEKLY;COUNT=3']
  expect(seriesOf([over])).toEqual([])
})

test('events without a UID stay several', () => {
  const anonymous = ['DTSTART:20250603T080000Z', 'SUMMARY:Anonymous']
  expect(seriesOf([anonymous, anonymous])).toHaveLength(2)
})

test('a cancelled event leaves no occurrences, nor do its overrides', () => {
  const moved = instance('20250609T093000', 'DTSTART;TZID=Europe/Berlin:20250610T093000')
  expect(seriesOf([[...weekly, 'STATUS:CANCELLED'], moved])).toEqual([])
})

test('of two versions the higher SEQUENCE counts, then the later stamp', () => {
  const version = (sequence: number, stamp: string, title: string) => [
    'UID:twice',
    'DTSTART:20250603T080000Z',
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `SUMMARY:${title}`,
  ]
  const old = version(1, '20250105T000000Z', 'old')
  const later = version(2, '20250101T000000Z', 'earlier stamp')
  const latest = version(2, '20250102T000000Z', 'latest')
  expect(seriesOf([latest, old, later])).toMatchObject([{ title: 'latest' }])
  expect(seriesOf([old, later, latest])).toMatchObject([{ title: 'latest' }])
})

test('Google’s split series is one entry under the UID of its origin', () => {
  const origin = [
    'UID:abc@google.com',
    'DTSTART;TZID=Europe/Berlin:20250505T093000',
    'DURATION:PT30M',
    'RRULE:FREQ=WEEKLY;UNTIL=20250615T215959Z',
    'SUMMARY:Before',
  ]
  const rest = [
    'UID:abc_R20250616T073000@google.com',
    'DTSTART;TZID=Europe/Berlin:20250616T110000',
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY',
    'SUMMARY:After',
  ]
  const [series, ...others] = seriesOf([rest, origin])
  expect(others).toEqual([])
  expect(series).toMatchObject({ uid: 'abc@google.com', title: 'After' })
  expect(series?.occurrences.map(({ start }) => start.slice(0, 16))).toEqual([
    '2025-06-02T09:30',
    '2025-06-09T09:30',
    '2025-06-16T11:00',
    '2025-06-23T11:00',
  ])
})

test('a rule that can’t be expanded is listed with its start alone, and flagged', () => {
  const odd = (uid: string, rule: string) => [
    `UID:${uid}`,
    'DTSTART;TZID=Europe/Berlin:20250603T100000',
    `RRULE:${rule}`,
  ]
  const rules = [
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    'RSCALE=CHINESE;FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=0',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;COUNT=0',
    'EVERY DAY',
    'FREQ=DAILY;UNTIL=SOON',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=DAILY;BYEASTER=1',
  ]
  const events = rules.map((rule, index) => odd(`odd-${index + 10}`, rule))
  for (const series of seriesOf(events)) {
    expect(series.occurrences.map(({ start }) => start)).toEqual([
      '2025-06-03T10:00:00+02:00[Europe/Berlin]',
    ])
  }
  expect(seriesOf(events).map(({ rule }) => rule)).toEqual(rules)
  expect(flagsOf(events).map(({ problem }) => problem)).toEqual(
    rules.map(() => 'rule.not-expanded'),
  )
})

test('more than 2,000 occurrences are cut, with a flag', () => {
  const year = { from: '2025-01-01', to: '2026-01-01', zone: 'UTC' }
  const hourly = ['DTSTART:20240101T000000Z', 'RRULE:FREQ=HOURLY']
  expect(startsOf([hourly], year)).toHaveLength(2_000)
  expect(flagsOf([hourly], year)).toMatchObject([{ problem: 'rule.too-many-occurrences' }])
})

test('a window longer than a year is cut there, with a flag', () => {
  const decade = { from: '2025-01-01', to: '2035-01-01', zone: 'UTC' }
  const yearly = ['DTSTART:20240101T090000Z', 'RRULE:FREQ=YEARLY']
  expect(startsOf([yearly], decade)).toEqual(['2025-01-01T09:00:00+00:00[UTC]'])
  expect(flagsOf([yearly], decade)).toMatchObject([{ problem: 'window.over-a-year' }])
})

test('rules made to take for ever are answered all the same', () => {
  const hostile = [
    'FREQ=DAILY;COUNT=999999999',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY',
    'FREQ=YEARLY;INTERVAL=9999999999',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9',
    `FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 366 }, (_, index) => index + 1).join()}`,
  ].flatMap((rule) =>
    ['00010101', '19700101'].map((date) => [`DTSTART:${date}T090000Z`, `RRULE:${rule}`]),
  )
  const many = Array.from({ length: 100 }, () => hostile).flat()
  expect(seriesOf(many).every(({ occurrences }) => occurrences.length <= 28)).toBe(true)
}, 5_000)
