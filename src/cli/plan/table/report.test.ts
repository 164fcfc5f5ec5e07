import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propose } from '#domain/planner/propose.ts'
import { auditOf, choicesOf, hoursIn, managerM, meeting } from '#testing/planner.ts'
import { displayWidth } from '../../kernel/display-width.ts'
import { paintColours, paintNothing } from '../../kernel/paint.ts'
import { setReport } from './report.ts'

const plain = { columns: 100, paint: paintNothing, me: 'M', file: 'm.ics' }
const linesOf = (report: string) => report.split('\n')

test('columns stay aligned whatever letters a title is written in', () => {
  const titles = ['Platform sync', '週次デザインレビュー', '주간 회의', '🎨 Design 👩‍👩‍👧', 'Zürich']
  const series = titles.map((title) =>
    meeting({
      title,
      type: 'planning',
      at: '14:00',
      on: [2],
      with: ['M', 'A', 'B', 'C', 'D', 'E'],
    }),
  )
  const lines = linesOf(setReport(propose(auditOf(series, { me: 'M' }), choicesOf()), plain))

  const rows = lines.filter(
    (line) => line.includes(' Planning ') && titles.some((title) => line.startsWith(title)),
  )
  const starts = rows.map((row) => displayWidth(row.slice(0, row.indexOf('Planning'))))
  expect(starts).toHaveLength(titles.length)
  expect(new Set(starts).size).toBe(1)
})

test('no line is wider than the terminal, and colours change no letter', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(title, fc.integer({ min: 60, max: 160 }), (text, columns) => {
      const series = meeting({ title: text, type: 'general', at: '09:00', with: ['M', 'A', 'B'] })
      const plan = propose(auditOf([series], { me: 'M' }), choicesOf())
      const report = setReport(plan, { ...plain, columns })
      const coloured = setReport(plan, { ...plain, columns, paint: paintColours })

      for (const line of linesOf(report)) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
      expect(stripVTControlCharacters(coloured)).toBe(report)
    }),
    { numRuns: 40 },
  )
})

test('what is kept stands last and dimmed, with a dash for what it returns', () => {
  const kept = meeting({
    title: 'Kestrel and Meridian',
    type: 'external',
    at: '14:00',
    on: [1],
    with: ['M', 'X'],
  })
  const audit = { ...managerM(), series: [kept, ...managerM().series] }
  const report = setReport(propose(audit, choicesOf()), { ...plain, paint: paintColours })

  const row = linesOf(report).find((line) => line.includes('Kestrel'))
  expect(row).toContain('\u001B[2mKestrel and Meridian\u001B[22m')
  expect(row?.endsWith('–\u001B[22m')).toBe(true)
  expect(report.indexOf('Kestrel')).toBeGreaterThan(report.indexOf('Meeting 2'))
})

test('the week shows what was replaced, what takes its place and how long is free', () => {
  const report = setReport(propose(managerM(), choicesOf()), plain)
  const [before = '', after = ''] = report.split('And after')

  expect(before).toMatch(/^ +10 {2}·2 h .*█1-on-1 with A░/m)
  expect(after).toContain('▌Update – P1')
  expect(after).toContain('│1-on-1 with A')
  expect(after).not.toContain('█Daily')
})

test('whose hours a meeting misses is said under it', () => {
  const plan = propose(
    managerM(),
    choicesOf({ people: { A: hoursIn('Asia/Tokyo', ['09:00', '17:00']) } }),
  )

  expect(setReport(plan, plain)).toMatch(/^outside the hours of A$/m)
})

test('without anybody to show the week of, it says how to name oneself', () => {
  const { series } = managerM()
  const report = setReport(propose(auditOf(series), choicesOf()), { ...plain, me: null })

  expect(report).toContain('M’s week before')
  expect(report).toContain('--me EMAIL')
})

test('doubts and losses name their line', () => {
  const audit = {
    ...managerM(),
    flags: [{ line: 1234, uid: null, problem: 'zone.unresolved', what: 'Which zone is it?' }],
    dropped: [{ line: 88, why: 'No time.' }],
  }
  const report = setReport(propose(audit, choicesOf()), plain)

  expect(report).toContain('Doubtful, or waiting for an answer\n  line 1,234  Which zone is it?\n')
  expect(report).toContain('Could not be read\n  line 88  No time.\n')
})

test('an empty window is said in words, with what to do, and without figures', () => {
  const report = setReport(propose(auditOf([], { me: 'M' }), choicesOf()), plain)
  expect(linesOf(report)[0]).toBe('Nothing to plan in this window')
  expect(report).toContain('Choose another')
  expect(report).not.toContain('hours a week')
})

test('a calendar that names nobody has no figure rather than a zero', () => {
  const series = { ...meeting({ title: 'Sync', type: 'planning', at: '14:00' }), people: [] }
  const report = setReport(propose(auditOf([series]), choicesOf()), { ...plain, me: null })
  expect(report).toContain('? hours a week returned\nThis calendar names nobody')
})

test('what is kept for its cost says why', () => {
  const series = meeting({
    title: 'Daily',
    type: 'daily-status',
    at: '09:00',
    minutes: 15,
    with: ['M', 'A', 'B', 'C', 'D', 'E'],
  })
  const report = setReport(propose(auditOf([series], { me: 'M' }), choicesOf()), plain)
  expect(report).toContain('\nWriting and reading would cost as much time as the meeting:')
})
