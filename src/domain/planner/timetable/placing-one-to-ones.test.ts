import { describe, expect, test } from 'vitest'
import { auditOf, choicesOf, hoursIn, june, managerM, meeting } from '#testing/planner.ts'
import type { Choices, Plan } from '../plan.ts'
import { propose } from '../propose.ts'

const thursday = '2025-06-05'

describe('the live one-to-one of Manager M', () => {
  test('is among 300 minutes of focus on a Thursday before the plan', () => {
    expect(dayOf(propose(managerM(), choicesOf()), 'before').focusMinutes).toBe(300)
  })

  test('leaves 440 minutes in a week without it', () => {
    const without = choicesOf({ series: { '1-on-1-with-a': { verdict: 'drop' } } })
    expect(dayOf(propose(managerM(), without)).focusMinutes).toBe(440)
  })

  test('leaves 410 minutes where it is placed, at 17:30', () => {
    const day = dayOf(propose(managerM(), choicesOf()))
    expect(day.focusMinutes).toBe(410)
    expect(day.blocks.at(-1)).toEqual({
      what: 'kept',
      uid: '1-on-1-with-a',
      label: '1-on-1 with A',
      start: '17:30',
      end: '18:00',
    })
  })

  test('would leave 300 minutes at 9:40', () => {
    const audit = managerM()
    const moved = meeting({ title: 'Kept', type: 'external', on: [4], at: '09:40', with: ['M'] })
    const series = audit.series.filter(({ type }) => type !== 'one-to-one')
    const plan = propose({ ...audit, series: [moved, ...series] }, choicesOf())
    expect(dayOf(plan).focusMinutes).toBe(300)
  })

  test('averages the weeks with it and those without', () => {
    const plan = propose(managerM(), choicesOf())
    expect(plan.before.focusMinutes['M']).toBe(4 * 420 + 300)
    expect(plan.after.focusMinutes['M']).toBe(4 * 440 + (410 + 440) / 2)
  })
})

describe('a live one-to-one', () => {
  const pair = meeting(pairSketch)

  test('is placed in the hours that both work', () => {
    const people = { A: hoursIn('Asia/Tokyo') }
    const plan = propose(auditOf([pair], { me: 'M' }), choicesOf({ people }))
    expect(liveTimes(plan, 'M')).toEqual(['09:30–10:00'])
    expect(liveTimes(plan, 'A')).toEqual(['16:30–17:00'])
  })

  test('is placed on what is another day for the other', () => {
    const early = {
      ...pair,
      ...meeting({
        title: 'Pair',
        type: 'one-to-one',
        on: [4],
        at: '06:00',
        zone: 'America/Los_Angeles',
        with: ['M', 'A'],
      }),
    }
    const choices = choicesOf({
      hours: hoursIn('America/Los_Angeles'),
      people: { A: hoursIn('Asia/Tokyo') },
    })
    const plan = propose(auditOf([early], { me: 'M' }), choices)
    expect(liveTimes(plan, 'M')).toEqual(['17:30–18:00'])
    expect(liveTimes(plan, 'A')).toEqual(['09:30–10:00'])
  })

  test('is placed on what is another day for the other', () => {
    const early = meeting({ ...pairSketch, at: '06:00', zone: 'America/Los_Angeles' })
    const choices = choicesOf({
      hours: hoursIn('America/Los_Angeles'),
      people: { A: hoursIn('Asia/Tokyo') },
    })
    const plan = propose(auditOf([early], { me: 'M' }), choices)
    expect(liveTimes(plan, 'M')).toEqual(['17:30–18:00'])
    expect(liveTimes(plan, 'A')).toEqual(['09:30–10:00'])
  })

  test('stays at its slot where they share no hour', () => {
    const people = { A: hoursIn('America/New_York') }
    const audit = auditOf([pair], { me: 'M' })
    const evening: Choices = choicesOf({ people, hours: hoursIn('Asia/Tokyo') })
    expect(liveTimes(propose(audit, evening), 'A')).toEqual(['04:00–04:30'])
  })

  test('leaves both long stretches beside what the other keeps live', () => {
    const kept = meeting({
      title: 'Client',
      type: 'external',
      on: [4],
      at: '17:30',
      with: ['A', 'X'],
    })
    const plan = propose(auditOf([pair, kept], { me: 'M' }), choicesOf())
    expect(liveTimes(plan, 'M')).toEqual(['15:00–15:30'])
  })

  test('is shown in the typical week even where the window starts amid a week', () => {
    const window = { ...june, from: '2025-06-05' }
    const plan = propose(managerM(window), choicesOf())
    const days = plan.timetables[0]?.after ?? []
    expect(days[0]?.date).toBe('2025-06-09')
    expect(days[3]?.focusMinutes).toBe(410)
  })
})

const pairSketch = {
  title: 'Pair',
  type: 'one-to-one',
  on: [4],
  at: '10:00',
  with: ['M', 'A'],
} as const

const dayOf = (plan: Plan, when: 'before' | 'after' = 'after') => {
  const day = plan.timetables[0]?.[when].find(({ date }) => date === thursday)
  if (!day) throw new Error('no Thursday')
  return day
}

const liveTimes = (plan: Plan, name: string) =>
  plan.timetables
    .find(({ person }) => person === name)
    ?.after.flatMap(({ blocks }) => blocks)
    .filter(({ uid }) => uid === 'pair')
    .map(({ start, end }) => `${start}–${end}`)
