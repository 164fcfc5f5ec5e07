import fc from 'fast-check'
import { describe as about, expect, test } from 'vitest'
import { auditOf, meeting } from '#testing/planner.ts'
import { audited, begin, choose, describe, noEdits, record, redo, undo } from './edits.ts'

const none = noEdits('Europe/Berlin')
const sync = meeting({ title: 'Sync', type: 'general', at: '10:00' })

about('edits', () => {
  test('undo and redo lead through everything that was done, and back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('keep', 'drop', 'shrink'), { minLength: 1 }), (done) => {
        const steps = done.map((verdict) => choose(none, 'sync', { verdict }))
        const all = steps.reduce((history, step) => record(history, step, null), begin(none))
        const back = steps.reduce(undo, all)
        expect(back.present).toBe(none)
        expect(undo(back)).toBe(back)
        const forth = steps.reduce(redo, back)
        expect(forth.present).toBe(steps.at(-1))
        expect(redo(forth)).toBe(forth)
      }),
    )
  })

  test('what is typed into one field is one step', () => {
    const typed = ['1', '12', '120'].reduce(
      (history, digits) => record(history, choose(none, 'sync', { headcount: +digits }), 'sync'),
      begin(none),
    )
    expect(typed.past).toEqual([none])
    expect(undo(typed).present).toBe(none)
  })

  test('a step after an undo begins anew, also in the same field', () => {
    const typed = record(begin(none), choose(none, 'sync', { headcount: 4 }), 'sync')
    const again = record(undo(typed), choose(none, 'sync', { headcount: 5 }), 'sync')
    expect(again.future).toEqual([])
    expect(undo(again).present).toBe(none)
  })

  test('choices for one series add up, and null takes them all back', () => {
    const chosen = choose(choose(none, 'sync', { type: 'retro' }), 'sync', { verdict: 'keep' })
    expect(chosen.series).toEqual({ sync: { type: 'retro', verdict: 'keep' } })
    expect(choose(chosen, 'sync', null)).toEqual(none)
  })

  test('a pasted agenda speaks for a type that was chosen earlier, and can be taken back', () => {
    const chosen = choose(none, 'sync', { type: 'retro', headcount: 4 })
    const told = describe(chosen, { ...sync, type: 'decision', confidence: 'high' })
    expect(told.series).toEqual({ sync: { headcount: 4 } })
    expect(audited(auditOf([sync]), told.agendas).series[0]).toMatchObject({
      type: 'decision',
      occurrences: sync.occurrences,
    })
    expect(choose(told, 'sync', null)).toEqual(none)
  })
})
