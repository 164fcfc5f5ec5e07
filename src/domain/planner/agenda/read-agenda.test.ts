import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '../classifying/classify.ts'
import type { Window } from '../plan.ts'
import { readAgenda } from './read-agenda.ts'

/** Four weeks from a Thursday. */
const june: Window = { from: '2025-06-05', to: '2025-07-03', zone: 'Europe/Berlin' }

const oneLine =
  '9:00 check notifications · 9:30 Daily meeting for P1 (10 min yesterday/today by A, B, C, D; ' +
  '20 min discussion of topics) · 10:00 1-on-1 with A · 10:30 Meeting 1 (3 people) · ' +
  '11:00 Meeting 2 (3 people) · 11:30 Work'

const manyLines = `# Thursday

- **9:00** check notifications
- 9:30 Daily meeting for P1
  - 10 min yesterday/today by A, B, C, D
  - 20 min discussion of topics
- 10:00 1-on-1 with A
- 10:30 Meeting 1 (3 people)
- 11:00 Meeting 2 (3 people)
- 11:30 Work
`

describe.each([
  ['one line', oneLine],
  ['many lines', manyLines],
])('the day of manager M in %s', (_, text) => {
  const { series, flags } = read(text)

  test('is six series', () => {
    expect(series.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['check notifications', 30],
      ['Daily meeting for P1', 30],
      ['1-on-1 with A', 30],
      ['Meeting 1', 30],
      ['Meeting 2', 30],
      ['Work', 30],
    ])
  })

  test('is held daily and on Thursdays, in the zone of the window', () => {
    expect(series.map(({ rule, timesAWeek }) => [rule, timesAWeek])).toEqual([
      ['FREQ=WEEKLY;BYDAY=TH', 1],
      ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 5],
      ...Array.from({ length: 4 }, () => ['FREQ=WEEKLY;BYDAY=TH', 1]),
    ])
    expect(series[1]?.occurrences[0]).toEqual({
      start: '2025-06-05T09:30:00+02:00[Europe/Berlin]',
      end: '2025-06-05T10:00:00+02:00[Europe/Berlin]',
    })
  })

  test('has its owner among those it names and counts', () => {
    expect(series.map(({ people }) => people.map(({ name }) => name).join(' '))).toEqual([
      '',
      'me A B C D',
      'me A',
      'me',
      'me',
      '',
    ])
    expect(series.map(({ headcount }) => headcount)).toEqual([null, null, null, 3, 3, null])
  })

  test('costs 990 person-minutes a week', () => {
    const meetings = series.filter(({ people }) => people.length > 0)
    const costs = meetings.map(
      ({ timesAWeek, minutes, people, headcount }) =>
        timesAWeek * minutes * (headcount ?? people.length),
    )
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(990)
  })

  test('is classified as planner.md §5 has it', () => {
    expect(series.map(classify).map(({ type, confidence }) => `${type} ${confidence}`)).toEqual([
      'not-a-meeting high',
      'daily-status high',
      'one-to-one high',
      'general low',
      'general low',
      'not-a-meeting high',
    ])
    const [, daily] = series
    expect(daily && classify(daily).parts.map(({ type, minutes }) => [type, minutes])).toEqual([
      ['daily-status', 10],
      ['general', 20],
    ])
  })

  test('says what is assumed', () => {
    const assumed = flags.map(({ problem }) => problem)
    expect(assumed).toContain('agenda.length-assumed')
    expect(assumed.includes('agenda.weekday-assumed')).toBe(text === oneLine)
  })
})

describe('an entry', () => {
  test.each([
    ['9:30 Orion', '09:30', 30],
    ['9.30 Orion', '09:30', 30],
    ['09:30–10:15 Orion', '09:30', 45],
    ['9:30 - 10:00 Orion', '09:30', 30],
    ['9:30-10 Orion', '09:30', 30],
    ['10h30 Orion', '10:30', 30],
    ['9 am Orion', '09:00', 30],
    ['9:30pm Orion', '21:30', 30],
    ['12 am Orion', '00:00', 30],
    ['12:30 pm Orion', '12:30', 30],
    ['1–2 pm Orion', '13:00', 60],
    ['11–1 pm Orion', '11:00', 120],
    ['12:30-1:30 Orion', '12:30', 60],
    ['23:30–0:15 Orion', '23:30', 45],
    ['9 Uhr Orion', '09:00', 30],
    ['von 9 bis 10 Uhr Orion', '09:00', 60],
    ['de 9h à 10h30 : Orion', '09:00', 90],
    ['9時半 Orion', '09:30', 30],
    ['９：３０ Orion', '09:30', 30],
    ['* 9:30 – Orion (45 min)', '09:30', 45],
    ['1. 9:30 Orion 1h30', '09:30', 90],
    ['| 9:30 | Orion |', '09:30', 30],
    ['[ ] 9:30: Orion, 15 Minuten', '09:30', 15],
    ['Orion, 9:30–10:00', '09:30', 30],
    ['Orion at 3 pm', '15:00', 30],
    ['3:00 Orion', '15:00', 30],
    ['9-10 Orion', '09:00', 60],
    ['9:30 | 45 min | Orion | Ana, Ben', '09:30', 45],
  ])('“%s” starts at %s for %i minutes', (line, start, minutes) => {
    const [entry] = read(line).series
    expect(entry).toMatchObject({ title: 'Orion', minutes })
    expect(entry?.occurrences[0]?.start).toContain(`T${start}:00`)
  })

  test.each([
    ['9:30 Orion (Ana, Ben)', ['Ana', 'Ben']],
    ['9:30 Orion (Ana and Ben van Dyk)', ['Ana', 'Ben van Dyk']],
    ['9:30 Orion mit Ana und Ben', ['Ana', 'Ben']],
    ['9:30 Orion avec Ana, Luc et Zoé', ['Ana', 'Luc', 'Zoé']],
    ['9:30 Orion con Ana y Ben', ['Ana', 'Ben']],
    ['9:30 Orion with ana@acme.example', ['ana@acme.example']],
    ['9:30 Orion（田中さん）', ['田中']],
    ['9:30 Orion with Ana about the budget', ['Ana']],
    ['9:30 1:1 Ana', ['Ana']],
    ['9:30 Orion (Sam)', ['Sam']],
    ['9:30 Orion: A, B and C', ['A', 'B', 'C']],
    ['9:30 Orion (Sam, Ana; 45 min)', ['Sam', 'Ana']],
    ['9:30 | Orion | Ana, Ben', ['Ana', 'Ben']],
    ['9:30 Orion: Roadmap, Budget', []],
    ['9:30 Orion with the team', []],
    ['9:30 Orion with ACME', []],
    ['9:30 Orion (Zoom)', []],
    ['9:30 Orion (weekly)', []],
  ])('“%s” names %j', (line, names) => {
    const [entry] = read(line).series
    expect(entry?.people.map(({ name }) => name).slice(1)).toEqual(names)
    expect(entry?.peopleKnown).toBe(names.length > 0)
  })

  test('has its owner once, even where it names them', () => {
    const people = readAgenda('9:30 Orion with Ana, Ben', june, 'ana')?.series[0]?.people ?? []
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['ana', 'organizer'],
      ['Ben', 'required'],
    ])
  })

  test('lasts until the next one starts, unless that is hours away', () => {
    const { series } = read('9:00 Orion\n9:45 Vega\n14:00 Lyra')
    expect(series.map(({ minutes }) => minutes)).toEqual([45, 30, 30])
  })

  test('keeps the lines below it', () => {
    const [entry] = read('9:00 Orion\nBring the numbers; we vote.\n\n10:00 Vega').series
    expect(entry?.description).toBe('Bring the numbers\nwe vote.')
  })

  test('may share its line with the next one', () => {
    const { series } = read('9:00 Orion, 9:45 Vega (A, B), 10:30-11:00 Lyra')
    expect(series.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Orion', 45],
      ['Vega', 45],
      ['Lyra', 30],
    ])
  })

  test('is in the afternoon where the day has gone past noon', () => {
    const { series, flags } = read('11:00 Orion\n1:30 Vega\n9:00 Lyra')
    expect(series.map(({ occurrences }) => occurrences[0]?.start.slice(11, 16))).toEqual([
      '11:00',
      '13:30',
      '09:00',
    ])
    expect(flags).toContainEqual(
      expect.objectContaining({ line: 2, problem: 'agenda.afternoon-assumed' }),
    )
  })

  test('stands by its line, however lines end', () => {
    const lines = read('Plan\r\n9:00 Orion\r10:00 Vega\n\n11:00 Lyra · 12:00 Draco').series
    expect(lines.map(({ line }) => line)).toEqual([2, 3, 5, 5])
  })
})

describe('a text', () => {
  test.each([
    'Hello',
    '',
    'Version 1.2.3 is out.',
    'Due 05.06.2025',
    '10 min each',
    '25:00 nothing',
    '2025-06-05',
    'We moved it from here to there, and it now starts a little later, at 9:30.',
  ])('“%s” without a time is no agenda', (text) => {
    expect(readAgenda(text, june)).toBeNull()
  })

  test('of any kind is read without an error, the same each time', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '9:30 ',
        '10 min ',
        '(A, B)',
        ' with Ana',
        '\n',
        ' · ',
        'Thu ',
        '– 10:00',
        '(',
        '半',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = readAgenda(pieces.join(''), june, 'M')
        expect(readAgenda(pieces.join(''), june, 'M')).toEqual(once)
        const uids = once?.series.map(({ uid }) => uid) ?? []
        expect(new Set(uids).size).toBe(uids.length)
      }),
    )
  })

  test('that is long is read as far as an agenda may go, and says so', () => {
    const { series, flags } = read(`9:00 Orion\n${'x'.repeat(100_000)}\n10:00 Vega`)
    expect(series).toHaveLength(1)
    expect(flags.map(({ problem }) => problem)).toContain('agenda.too-long')
  })

  test('made to be slow is not', () => {
    const { user } = process.cpuUsage()
    for (const filler of [' ', '-', '(', 'A ', 'and ', '(;', '1', 'Mon-', 'ア', '9:30-', 'with '])
      readAgenda(`9:30 ${filler.repeat(20_000)}x\n`.repeat(2), june)
    expect((process.cpuUsage().user - user) / 1000).toBeLessThan(2000)
  })
})

function read(text: string) {
  const agenda = readAgenda(text, june)
  if (!agenda) throw new Error('There is an agenda in it')
  return agenda
}
