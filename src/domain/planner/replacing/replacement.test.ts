import { describe, expect, test } from 'vitest'
import { auditOf, choicesOf, june, meeting, type MeetingSketch } from '#testing/planner.ts'
import { propose } from '../propose.ts'
import type { MeetingType } from '../series.ts'

describe('a converted series', () => {
  test.for([
    ['daily-status', 'update Update – Search', 'every Tuesday', null],
    ['periodic-status', 'update Written status – Search', 'every Tuesday', '2025-06-06T10:00'],
    ['planning', 'agenda Planning round – Search', 'every Tuesday', '2025-06-06T10:00'],
    ['decision', 'proposal Decision – Search', 'every Tuesday', '2025-06-05T10:00'],
    ['brainstorm', 'brainstorm Ideas – Search', 'every Tuesday', '2025-06-05T10:00'],
    ['retro', 'brainstorm Retro – Search', 'every Tuesday', '2025-06-06T10:00'],
    ['demo', 'update Demo – Search', 'every Tuesday', '2025-06-02T10:00'],
    ['general', 'agenda Topics – Search', 'every Tuesday', '2025-06-06T10:00'],
    ['external', 'agenda Topics – Search', 'every Tuesday', '2025-06-06T10:00'],
  ] as const)('of type %s becomes %s, %s', ([type, becomes, recurrence, opens]) => {
    const [ritual] = replacementOf({ type }).rituals
    expect(`${ritual?.kind} ${ritual?.title}`).toBe(becomes)
    expect(ritual?.recurrence).toBe(recurrence)
    expect(ritual?.opens).toBe(opens && `${opens}:00+02:00[Europe/Berlin]`)
  })

  test.for([
    ['one-to-one', 'document 1:1 M – A'],
    ['office-hours', 'question Questions – Search'],
    ['social', 'question Pairing – Search'],
  ] as const)('of type %s opens one task: %s', ([type, becomes]) => {
    const { tasks, rituals } = replacementOf({ type, with: ['A', 'M'] })
    expect(tasks.map(({ kind, title }) => `${kind} ${title}`)).toEqual([becomes])
    expect(rituals).toEqual([])
  })

  test('one-to-one stays live every second time, on a private page', () => {
    const { live, tasks } = replacementOf({ type: 'one-to-one', with: ['M', 'A'] })
    expect(live).toMatch(/^every second time, 30 min, at a block’s edge/)
    expect(tasks[0]?.private).toBe(true)
  })

  test('becomes several things where its agenda has several parts', () => {
    const parts = [
      { type: 'periodic-status', minutes: 10, text: '', people: ['A'] },
      { type: 'brainstorm', minutes: 20, text: '', people: [] },
    ] as const
    const { rituals } = replacementOf({ type: 'general', parts })
    expect(rituals.map(({ title, people }) => `${title}: ${people.join(', ')}`)).toEqual([
      'Written status – Search: A',
      'Ideas – Search: M, A, B',
    ])
  })

  test('collects the topics of a stand-up from one slot to the next', () => {
    const { rituals } = replacementOf({ type: 'daily-status', on: [1, 2, 3, 4, 5] })
    expect(rituals[1]?.opens).toBe('2025-06-02T10:00:00+02:00[Europe/Berlin]')
    expect(rituals[1]?.recurrence).toBe('every working day')
    expect(rituals[1]?.window).toContain('collects until the next')
  })

  test('never opens on a holiday or before the window', () => {
    const hours = { ...choicesOf().hours, holidays: ['2025-06-05', '2025-06-06', '2025-06-09'] }
    const { rituals } = replacementOf({ type: 'decision' }, hours)
    expect(rituals[0]?.opens).toBe('2025-06-02T10:00:00+02:00[Europe/Berlin]')
  })

  test('opens nothing while none of its openings is ahead', () => {
    const window = { ...june, from: '2025-06-24' }
    const series = meeting({ ...search, on: [2, 3], type: 'decision' }, window)
    const [planned] = propose(auditOf([series], { window }), choicesOf()).series
    expect(planned?.replacement.rituals[0]?.opens).toBeNull()
  })
})

const search = {
  title: 'Weekly sync: Search',
  at: '10:00',
  on: [2],
  with: ['M', 'A', 'B'],
} as const

const replacementOf = (
  sketch: Partial<MeetingSketch> & { readonly type: MeetingType },
  hours = choicesOf().hours,
) => {
  const series = meeting({ ...search, ...sketch })
  const choices = choicesOf({ hours, series: { [series.uid]: { verdict: 'convert' } } })
  const [planned] = propose(auditOf([series], { me: 'M' }), choices).series
  if (!planned) throw new Error('no series')
  return planned.replacement
}
