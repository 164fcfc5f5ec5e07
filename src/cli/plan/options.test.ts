import { expect, test } from 'vitest'
import { readPlanOptions } from './options.ts'

const machine = { zone: 'Europe/Lisbon', today: () => '2025-06-05' }
const read = (line: string) => readPlanOptions(line.split(' '), machine)

test('without options the window is four weeks from today in the machine’s zone', () => {
  expect(read('calendar.ics')).toEqual({
    file: 'calendar.ics',
    window: { from: '2025-06-05', to: '2025-07-03', zone: 'Europe/Lisbon' },
    me: null,
    hours: expect.objectContaining({ zone: 'Europe/Lisbon', weekdays: [1, 2, 3, 4, 5] }),
    holidays: null,
    people: {},
    json: false,
    html: null,
  })
})

test('options say the window, the hours and the people', () => {
  const options = read(
    'c.ics --from 2025-01-30 --to 2025-02-01 --zone europe/berlin --me Ana@Example.com --hours 8:00-12:00,12:30-16:00 --person Bo@x.org=Asia/Tokyo,09:00-17:00 --person C=America/New_York',
  )
  expect(options.window).toEqual({ from: '2025-01-30', to: '2025-02-01', zone: 'Europe/Berlin' })
  expect(options.me).toBe('ana@example.com')
  expect(options.hours.hours).toEqual([
    ['08:00', '12:00'],
    ['12:30', '16:00'],
  ])
  expect(options.people['bo@x.org']).toMatchObject({
    zone: 'Asia/Tokyo',
    hours: [['09:00', '17:00']],
  })
  expect(options.people['C']?.zone).toBe('America/New_York')
})

test.for([
  ['c.ics --form 2025-06-05', 'There is no option --form. Did you mean --from?'],
  ['c.ics --from 2025-02-30', '--from 2025-02-30: there is no such date.'],
  ['c.ics --from tomorrow', '--from takes a date like 2025-06-05, not “tomorrow”.'],
  ['c.ics --from', '--from needs a value after it.'],
  ['c.ics --from --json', '--from needs a value after it.'],
  [
    'c.ics --json --html -',
    '--json and --html - both print to standard output. Name a file for the page.',
  ],
  ['c.ics --json=yes', '--json takes no value.'],
  ['c.ics --weeks 0', '--weeks takes a whole number from 1 to 52, not “0”.'],
  ['c.ics --weeks 2 --weeks 3', '--weeks is given twice. Give it once.'],
  ['c.ics --weeks 2 --to 2025-07-01', '--to and --weeks say the same thing. Give one of them.'],
  ['c.ics --to 2025-06-05', '--to must be after 2025-06-05, where the window begins.'],
  ['c.ics --to 2027-06-05', 'A plan looks at one year at most. Choose a shorter window.'],
  ['c.ics --zone Berlin', 'There is no time zone “Berlin”. Did you mean Europe/Berlin?'],
  ['c.ics --zone +02:00', 'There is no time zone “+02:00”. Name one like Europe/Berlin.'],
  ['c.ics --hours 9-17', '--hours takes hours like 09:00-12:00,13:00-18:00, not “9-17”.'],
  ['c.ics --hours 13:00-18:00,09:00-12:00', '--hours: give the hours in order, without overlap.'],
  [
    'c.ics --person ana',
    '--person takes EMAIL=ZONE, e.g. ana@example.com=Asia/Tokyo,09:00-17:00, not “ana”.',
  ],
  ['a.ics b.ics', 'One calendar at a time. Plan a.ics first, then b.ics.'],
  ['--json', 'Name a calendar file, or - for standard input: adjourn plan calendar.ics'],
  [
    'https://example.com/c.ics',
    'Nothing is fetched from the network. Download the calendar and name the file.',
  ],
] as const)('“%s” is wrong usage', ([line, sentence]) => {
  expect(() => read(line)).toThrow(expect.objectContaining({ status: 2, message: sentence }))
})
