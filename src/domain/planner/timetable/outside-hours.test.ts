import { describe, expect, test } from 'vitest'
import { auditOf, choicesOf, hoursIn, managerM, meeting } from '#testing/planner.ts'
import { propose } from '../propose.ts'

const spreadOut = {
  A: hoursIn('Asia/Tokyo'),
  B: hoursIn('Europe/London', ['09:00', '17:00']),
  C: hoursIn('America/New_York', ['09:00', '17:00']),
  D: hoursIn('Asia/Kolkata', ['10:00', '19:00']),
}

describe('who is outside their hours', () => {
  test('is London and New York at 9:30 in Berlin', () => {
    const [, daily] = propose(managerM(), choicesOf({ people: spreadOut })).series
    expect(daily?.outsideHours).toEqual([
      { person: 'B', occurrences: 20 },
      { person: 'C', occurrences: 20 },
    ])
  })

  test('counts a meeting that runs over, one over lunch and one on a holiday', () => {
    const hours = { ...hoursIn('Europe/Berlin'), holidays: ['2025-06-09'] }
    const outside = (at: string) =>
      propose(
        auditOf([meeting({ title: 'Late', type: 'general', on: [1], at, with: ['A', 'B'] })]),
        choicesOf({ hours }),
      ).series[0]?.outsideHours[0]?.occurrences
    expect(outside('17:45')).toBe(4)
    expect(outside('12:00')).toBe(4)
    expect(outside('17:30')).toBe(1)
  })

  test('says nothing of what is no meeting', () => {
    const lunch = meeting({ title: 'Lunch', type: 'not-a-meeting', at: '12:00', with: ['A'] })
    expect(propose(auditOf([lunch]), choicesOf()).series[0]?.outsideHours).toEqual([])
  })
})
