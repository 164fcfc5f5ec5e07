import { describe, expect, test } from 'vitest'
import type { Window } from '../plan.ts'
import { readAgenda } from './read-agenda.ts'

/** Four weeks from a Thursday. */
const june: Window = { from: '2025-06-05', to: '2025-07-03', zone: 'Europe/Berlin' }

describe('an entry', () => {
  test.each([
    ['9:30 Orion (Ana, Ben, +2)', ['Ana', 'Ben'], 5],
    ['9:30 Orion (Ana +3)', ['Ana'], 5],
    ['9:30 Orion (Ana, Ben und 2 weitere)', ['Ana', 'Ben'], 5],
    ['9:30 Orion (Ana, 2 others)', ['Ana'], 4],
    ['9:30 Orion (6 people)\n10 min numbers by Ana', ['Ana'], 6],
    ['9:30 Orion (Ana, Ben)', ['Ana', 'Ben'], null],
  ])('“%s” names %j and counts %s', (text, names, headcount) => {
    const [entry] = read(text).series
    expect(entry?.people.map(({ name }) => name).slice(1)).toEqual(names)
    expect(entry?.headcount).toBe(headcount)
  })

  test.each([
    ['Every other Thursday\n9:30 Orion', 2, '2025-06-05 2025-06-19'],
    ['Thursday\n9:30 Orion (biweekly)', 2, '2025-06-05 2025-06-19'],
    ['every second Friday 9:30 Orion', 2, '2025-06-06 2025-06-20'],
    ['jeden zweiten Freitag 9:30 Orion', 2, '2025-06-06 2025-06-20'],
    ['9:30 Orion (14-tägig)', 2, '2025-06-05 2025-06-19'],
    ['un vendredi sur deux à 9h30 Orion', 2, '2025-06-06 2025-06-20'],
    ['9:30 Orion every other week', 2, '2025-06-05 2025-06-19'],
    ['| 9:30 | Orion | | bi-weekly |', 2, '2025-06-05 2025-06-19'],
    ['9:30 Orion（隔週）', 2, '2025-06-05 2025-06-19'],
    ['9:30 Orion (monthly)', 4, '2025-06-05'],
    ['9:30 Orion (weekly)', 1, '2025-06-05 2025-06-12 2025-06-19 2025-06-26'],
  ])('“%s” is held every %i weeks', (text, weeks, dates) => {
    const { series, flags } = read(text)
    const [entry] = series
    expect(entry?.title).toBe('Orion')
    expect(entry?.occurrences.map(({ start }) => start.slice(0, 10)).join(' ')).toBe(dates)
    expect(entry?.rule?.includes(`INTERVAL=${weeks};`)).toBe(weeks > 1)
    expect(flags.some(({ problem }) => problem === 'agenda.week-assumed')).toBe(weeks > 1)
  })

  test('with a time that no clock shows is said to be lost', () => {
    const { series, dropped } = read('9:00 Orion\n25:00 Vega\n10:00 Lyra')
    expect(series.map(({ title, description }) => [title, description])).toEqual([
      ['Orion', ''],
      ['Lyra', ''],
    ])
    expect(dropped).toEqual([
      { line: 2, why: '“25:00 Vega” begins with a time that no clock shows.' },
    ])
  })

  test('leaves what stands before the first time to a flag', () => {
    expect(read('My week\nAll at Initech\nMonday\n9:00 Orion').flags[0]).toMatchObject({
      line: 1,
      problem: 'agenda.introduction',
      what: '“My week” and 1 more line, before the first time, belong to no meeting.',
    })
    expect(read('Monday\n9:00 Orion, 30 min').flags).toEqual([])
  })

  test('says that its length is assumed where the next one is far', () => {
    const { series, flags } = read('9:00 Orion\n11:00 Vega, 30 min')
    expect(series[0]?.minutes).toBe(120)
    expect(flags.filter(({ problem }) => problem === 'agenda.length-assumed')).toHaveLength(1)
    expect(read('9:00 Orion (15 Min.)\n10:00 Vega').series[0]).toMatchObject({
      title: 'Orion',
      minutes: 15,
    })
  })
})

function read(text: string) {
  const agenda = readAgenda(text, june)
  if (!agenda) throw new Error('There is an agenda in it')
  return agenda
}
