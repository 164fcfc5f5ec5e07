import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { choicesOf } from '#testing/planner.ts'
import { isRejection } from '../kernel/rejection.ts'
import { audit } from './audit.ts'
import type { Choices } from './plan.ts'
import { propose } from './propose.ts'

// The worked example of planner.md §5, from the file and from the text to the figures.

const agenda = `
9:00 check notifications
9:30 Daily meeting for P1
  10 min yesterday/today by A, B, C, D
  20 min discussion of topics
10:00 1-on-1 with A
10:30 Meeting 1 (3 people)
11:00 Meeting 2 (3 people)
11:30-12:00 Work
`

const file = readFileSync(join(import.meta.dirname, 'fixtures/manager-m.ics'), 'utf8')

describe.for([
  ['file', file, null],
  ['agenda', agenda, 'M'],
] as const)('the %s of Manager M', ([, text, me]) => {
  const planFor = (choices: Choices) => {
    const found = audit(text, { window, me, preferredZones: [] })
    if (isRejection(found)) throw new Error(found.reason)
    return propose(found, choices)
  }
  const plan = planFor(choicesOf())

  test('is planned with the document’s figures', () => {
    expect(plan.before.personMinutes).toBe(990)
    expect(plan.after.personMinutes).toEqual({ low: 366, middle: 518, high: 770 })
    expect(plan.returned).toEqual({ low: 624, middle: 472, high: 220 })
  })

  test('has the document’s types', () => {
    expect(plan.series.map(({ type, confidence }) => `${type} ${confidence}`)).toEqual([
      'not-a-meeting high',
      'daily-status high',
      'one-to-one high',
      'general low',
      'general low',
      'not-a-meeting high',
    ])
  })

  test('has Thursdays of 300 minutes of focus, and 410 with the live one-to-one', () => {
    const { before, after } = plan.timetables[0] ?? { before: [], after: [] }
    expect(before.find(isThursday)?.focusMinutes).toBe(300)
    expect(after.find(isThursday)?.focusMinutes).toBe(410)
  })

  test('has Thursdays of 440 minutes without it', () => {
    const { uid } = plan.series[2] ?? { uid: '' }
    const without = planFor(choicesOf({ series: { [uid]: { verdict: 'drop' } } }))
    expect(without.timetables[0]?.after.find(isThursday)?.focusMinutes).toBe(440)
  })

  test('opens the document’s tasks, and its review on the tenth working day', () => {
    expect(plan.opens.map(({ what }) => what)).toEqual([
      'Update – P1: at each one’s start of day',
      '1:1 M – A',
      'Topics – P1',
      'Topics – Meeting 1',
      'Topics – Meeting 2',
      'Review of this plan',
    ])
    expect(plan.opens.at(-1)?.when).toBe('Wed 18 June')
  })
})

const window = { from: '2025-06-05', to: '2025-07-03', zone: 'Europe/Berlin' }

const isThursday = ({ date }: { readonly date: string }) => date === '2025-06-12'
