import { expect, test } from 'vitest'
import { auditOf, choicesOf, meeting } from '#testing/planner.ts'
import { propose } from '../propose.ts'

const whole = { at: '10:00', with: ['M', 'A', 'B', 'C'] } as const

test('names no opening where the only one in the window has passed', () => {
  const first = meeting({ ...whole, title: 'Board', type: 'decision', on: [2], minutes: 60 })
  const monthly = {
    ...first,
    rule: 'FREQ=MONTHLY;BYDAY=1TU',
    occurrences: first.occurrences.slice(0, 1),
  }
  const { series, opens } = propose(auditOf([monthly]), choicesOf())
  expect(series[0]?.replacement.rituals[0]?.title).toBe('Decision – Board')
  expect(opens).toEqual([])
})

test('says of updates that each opens at their own start of day', () => {
  const daily = meeting({ ...whole, title: 'Daily P1', type: 'daily-status' })
  expect(propose(auditOf([daily]), choicesOf()).opens[0]).toEqual({
    when: 'Mon 2 June',
    what: 'Update – P1: at each one’s start of day',
  })
})
