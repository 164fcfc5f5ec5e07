import { seriesOf, startsOf } from '#testing/calendar-text.ts'
import { expect, test } from 'vitest'

const weekly = [
  'UID:weekly@example.com',
  'DTSTART;TZID=Europe/Berlin:20240108T093000',
  'DTEND;TZID=Europe/Berlin:20240108T100000',
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:Weekly sync',
  'ORGANIZER:mailto:ana@example.com',
  'ATTENDEE:mailto:ben@example.com',
]
const override = (original: string, ...lines: readonly string[]) => [
  'UID:weekly@example.com',
  `RECURRENCE-ID;TZID=Europe/Berlin:${original}`,
  ...lines,
]
const tail = (original: string, ...lines: readonly string[]) => [
  'UID:weekly@example.com',
  `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:${original}`,
  ...lines,
]
const minutes = (events: readonly (readonly string[])[]): readonly string[] =>
  startsOf(events).map((start) => start.slice(5, 16))

const moved = override(
  '20250609T093000',
  'DTSTART;TZID=Europe/Berlin:20250610T110000',
  'DTEND;TZID=Europe/Berlin:20250610T120000',
  'SUMMARY:Moved',
  'ORGANIZER:mailto:ana@example.com',
)

test('an override moves its occurrence, before or after its master in the file', () => {
  const expected = ['06-02T09:30', '06-10T11:00', '06-16T09:30', '06-23T09:30']
  expect(minutes([weekly, moved])).toEqual(expected)
  expect(minutes([moved, weekly])).toEqual(expected)
})

test('title, people and usual length of a series are its master’s', () => {
  const [series] = seriesOf([weekly, moved])
  expect(series).toMatchObject({ title: 'Weekly sync', minutes: 30 })
  expect(series?.people.map(({ email }) => email)).toEqual(['ana@example.com', 'ben@example.com'])
})

test('an override moves an occurrence into the window, and out of it', () => {
  const into = override('20250707T093000', 'DTSTART;TZID=Europe/Berlin:20250627T093000')
  const out = override('20250602T093000', 'DTSTART;TZID=Europe/Berlin:20250530T093000')
  expect(minutes([weekly, into, out])).toEqual([
    '06-09T09:30',
    '06-16T09:30',
    '06-23T09:30',
    '06-27T09:30',
  ])
})

test('an override that names only a date replaces what starts on it', () => {
  const named = (range: string) => [
    'UID:weekly@example.com',
    `RECURRENCE-ID${range};VALUE=DATE:20250616`,
    'DTSTART;TZID=Europe/Berlin:20250616T110000',
    'DURATION:PT30M',
  ]
  const [first, second] = ['06-02T09:30', '06-09T09:30']
  expect(minutes([weekly, named('')])).toEqual([first, second, '06-16T11:00', '06-23T09:30'])
  expect(minutes([weekly, named(';RANGE=THISANDFUTURE')])).toEqual([
    first,
    second,
    '06-16T11:00',
    '06-23T11:00',
  ])
})

test('a cancelled override needs no start and no length', () => {
  const cancelled = override('20250609T093000', 'STATUS:CANCELLED')
  expect(minutes([weekly, cancelled])).toEqual(['06-02T09:30', '06-16T09:30', '06-23T09:30'])
})

test('a cancelled override takes its occurrence away', () => {
  const cancelled = override('20250609T093000', 'DTSTART:20250609T073000Z', 'STATUS:CANCELLED')
  expect(minutes([weekly, cancelled])).toEqual(['06-02T09:30', '06-16T09:30', '06-23T09:30'])
})

test('an override names its original start in any zone', () => {
  const inUtc = [
    'UID:weekly@example.com',
    'RECURRENCE-ID:20250609T073000Z',
    'DTSTART;TZID=Europe/Berlin:20250609T150000',
  ]
  expect(minutes([weekly, inUtc])[1]).toBe('06-09T15:00')
})

test('an override of a series that isn’t in the file is a single event', () => {
  expect(seriesOf([moved])).toMatchObject([
    {
      uid: 'weekly@example.com',
      rule: null,
      title: 'Moved',
      occurrences: [{ start: '2025-06-10T11:00:00+02:00[Europe/Berlin]' }],
    },
  ])
})

test('a change of a tail whose series isn’t in the file is a single event, too', () => {
  const change = tail('20250616T093000', 'DTSTART;TZID=Europe/Berlin:20250617T140000')
  expect(minutes([change])).toEqual(['06-17T14:00'])
})

test('THISANDFUTURE shifts the tail by the wall time and changes its length and title', () => {
  const change = tail(
    '20250616T093000',
    'DTSTART;TZID=Europe/Berlin:20250617T140000',
    'DTEND;TZID=Europe/Berlin:20250617T150000',
    'SUMMARY:Longer sync',
  )
  const [series] = seriesOf([weekly, change])
  expect(series?.title).toBe('Longer sync')
  expect(
    series?.occurrences.map(({ start, end }) => `${start.slice(5, 16)}–${end.slice(11, 16)}`),
  ).toEqual(['06-02T09:30–10:00', '06-09T09:30–10:00', '06-17T14:00–15:00', '06-24T14:00–15:00'])
})

test('THISANDFUTURE changes who is in it, unless it names nobody', () => {
  const start = 'DTSTART;TZID=Europe/Berlin:20250609T093000'
  const people = (...lines: readonly string[]) =>
    seriesOf([weekly, tail('20250609T093000', start, ...lines)])[0]?.people.map(
      ({ email }) => email,
    )
  expect(people('ATTENDEE:mailto:cy@example.com')).toEqual(['cy@example.com'])
  expect(people()).toEqual(['ana@example.com', 'ben@example.com'])
})

test('THISANDFUTURE keeps its wall time over a change of clocks', () => {
  const change = tail('20240115T093000', 'DTSTART;TZID=Europe/Berlin:20240115T113000')
  expect(startsOf([weekly, change])[0]).toBe('2025-06-02T11:30:00+02:00[Europe/Berlin]')
})

test('EXDATE and RECURRENCE-ID name original starts, also in a shifted tail', () => {
  const change = tail('20250519T093000', 'DTSTART;TZID=Europe/Berlin:20250520T140000')
  const single = override('20250616T093000', 'DTSTART;TZID=Europe/Berlin:20250618T080000')
  const excluding = [...weekly, 'EXDATE;TZID=Europe/Berlin:20250609T093000']
  expect(minutes([excluding, change, single])).toEqual([
    '06-03T14:00',
    '06-18T08:00',
    '06-24T14:00',
  ])
})

test('a cancelled THISANDFUTURE ends the series there', () => {
  const end = tail('20250616T093000', 'DTSTART:20250616T073000Z', 'STATUS:CANCELLED')
  expect(minutes([weekly, end])).toEqual(['06-02T09:30', '06-09T09:30'])
})

test.each([
  ['in the series’ zone', 'EXDATE;TZID=Europe/Berlin:20250609T093000,20250616T093000'],
  ['floating', 'EXDATE:20250609T093000,20250616T093000'],
  ['as dates', 'EXDATE;VALUE=DATE:20250609,20250616'],
  ['in another zone', 'EXDATE;TZID=America/New_York:20250609T033000,20250616T033000'],
  ['in UTC', 'EXDATE:20250609T073000Z,20250616T073000Z'],
])('an EXDATE list excludes %s', (_, excluded) => {
  expect(minutes([[...weekly, excluded]])).toEqual(['06-02T09:30', '06-23T09:30'])
})

test('an EXDATE at another time of the day excludes nothing', () => {
  const other = [...weekly, 'EXDATE;TZID=Europe/Berlin:20250609T103000']
  expect(minutes([other])).toHaveLength(4)
})

test('an EXDATE with a time excludes its day from an all-day series', () => {
  const allDay = [
    'DTSTART;VALUE=DATE:20250602',
    'RRULE:FREQ=DAILY;COUNT=3',
    'EXDATE:20250603T000000Z',
  ]
  expect(startsOf([allDay])).toEqual(['2025-06-02', '2025-06-04'])
})

test('an RDATE adds an occurrence, a period with its own length, none twice', () => {
  const added = [
    ...weekly,
    'RDATE;TZID=Europe/Berlin:20250611T140000,20250616T093000',
    'RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20250612T140000/PT2H',
  ]
  const [series] = seriesOf([added])
  expect(
    series?.occurrences.map(({ start, end }) => `${start.slice(5, 16)}–${end.slice(11, 16)}`),
  ).toEqual([
    '06-02T09:30–10:00',
    '06-09T09:30–10:00',
    '06-11T14:00–14:30',
    '06-12T14:00–16:00',
    '06-16T09:30–10:00',
    '06-23T09:30–10:00',
  ])
})

test.each([
  ['a local time is inclusive', 'UNTIL=20250609T093000', ['06-02T09:30', '06-09T09:30']],
  ['a local time excludes what is later', 'UNTIL=20250609T092959', ['06-02T09:30']],
  ['a date allows all of its local day', 'UNTIL=20250609', ['06-02T09:30', '06-09T09:30']],
  [
    'UTC is the same instant in the series’ zone',
    'UNTIL=20250609T073000Z',
    ['06-02T09:30', '06-09T09:30'],
  ],
  ['UTC a second before excludes it', 'UNTIL=20250609T072959Z', ['06-02T09:30']],
  ['COUNT is counted from DTSTART', 'COUNT=75', ['06-02T09:30', '06-09T09:30']],
])('of an end, %s', (_, end, expected) => {
  const ending = weekly.map((line) => (line.startsWith('RRULE') ? `${line};${end}` : line))
  expect(minutes([ending])).toEqual(expected)
})

test('in a gap of the clocks the offset before it counts', () => {
  const night = ['DTSTART;TZID=Europe/Berlin:20250328T023000', 'RRULE:FREQ=DAILY;COUNT=4']
  expect(
    startsOf([night], { from: '2025-03-29', to: '2025-04-05', zone: 'Europe/Berlin' }),
  ).toEqual([
    '2025-03-29T02:30:00+01:00[Europe/Berlin]',
    '2025-03-30T03:30:00+02:00[Europe/Berlin]',
    '2025-03-31T02:30:00+02:00[Europe/Berlin]',
  ])
})

test('in an overlap of the clocks the earlier offset counts', () => {
  const night = ['DTSTART;TZID=Europe/Berlin:20251025T023000', 'RRULE:FREQ=DAILY;COUNT=3']
  expect(
    startsOf([night], { from: '2025-10-26', to: '2025-11-05', zone: 'Europe/Berlin' }),
  ).toEqual([
    '2025-10-26T02:30:00+02:00[Europe/Berlin]',
    '2025-10-27T02:30:00+01:00[Europe/Berlin]',
  ])
})
