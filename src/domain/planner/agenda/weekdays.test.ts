import { describe, expect, test } from 'vitest'
import type { Window } from '../plan.ts'
import { readAgenda } from './read-agenda.ts'

const june: Window = { from: '2025-06-05', to: '2025-07-03', zone: 'Europe/Berlin' }

describe('a weekday', () => {
  test.each([
    ['Thursday', 'TH'],
    ['Donnerstag:', 'TH'],
    ['## Jeudi 5 juin', 'TH'],
    ['Mon–Fri', 'MO,TU,WE,TH,FR'],
    ['Montag bis Mittwoch', 'MO,TU,WE'],
    ['lunes y miércoles', 'MO,WE'],
    ['Mon, Wed, Fri', 'MO,WE,FR'],
    ['Every day', 'MO,TU,WE,TH,FR'],
    ['木曜日', 'TH'],
    ['Le jeudi', 'TH'],
    ['Saturday, 7 June 2025', 'SA'],
  ])('“%s” holds for what follows', (heading, days) => {
    const { series, flags } = read(`${heading}\n9:00-10:00 Orion`)
    expect(series[0]?.rule).toBe(`FREQ=WEEKLY;BYDAY=${days}`)
    expect(flags).toEqual([])
  })

  test.each(['Sam, Ana', 'Do 5 pushups', 'Mon status'])('is not in “%s”', (line) => {
    const { series } = read(`9:00-10:00 Orion\n${line}\n11:00-12:00 Vega`)
    expect(series.map(({ rule }) => rule?.slice(18))).toEqual(['TH', 'TH'])
    expect(series[0]?.description).toBe(line)
  })

  test('stands before a time or in brackets, too', () => {
    const { series } = read('every Tuesday at 9:00 Orion\n10:00 Vega (Mon–Wed)\nMon-Fri 11:00 Lyra')
    expect(series.map(({ rule }) => rule?.slice(18))).toEqual(['TU', 'MO,TU,WE', 'MO,TU,WE,TH,FR'])
  })

  test('joins the same meeting of several days into one series', () => {
    const { series } = read('Monday\n9:00-9:15 Stand-up\nWednesday\n9:00-9:15 Stand-up')
    expect(series.map(({ rule }) => rule)).toEqual(['FREQ=WEEKLY;BYDAY=MO,WE'])
  })

  test('is the next working day where none is named', () => {
    const saturday = { ...june, from: '2025-06-07' }
    const agenda = readAgenda('9:00-10:00 Orion', saturday)
    expect(agenda?.series[0]?.occurrences[0]?.start).toContain('2025-06-09T09:00')
    expect(agenda?.flags).toEqual([
      {
        line: 1,
        uid: null,
        problem: 'agenda.weekday-assumed',
        what: 'No weekday is named here; what isn’t daily is assumed to be on Mondays.',
      },
    ])
  })
})

function read(text: string) {
  const agenda = readAgenda(text, june)
  if (!agenda) throw new Error('There is an agenda in it')
  return agenda
}
