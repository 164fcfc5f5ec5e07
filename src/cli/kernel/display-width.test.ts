import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth, fit, truncate, wrap } from './display-width.ts'

test.for([
  ['Platform sync', 13],
  ['週次レビュー', 12],
  ['ﾃｽﾄ', 3],
  ['회의', 4],
  ['🎨 Design', 9],
  ['👩‍👩‍👧', 2],
  ['🇵🇹', 2],
  ['1️⃣', 2],
  ['Zürich', 6],
  ['Zürich'.normalize('NFD'), 6],
  ['नमस्ते', 3],
  ['', 0],
] as const)('“%s” takes %i columns', ([text, columns]) => {
  expect(displayWidth(text)).toBe(columns)
})

test('a text is cut before a letter that doesn’t fit', () => {
  expect(truncate('週次レビュー', 6)).toBe('週次…')
  expect(truncate('週次', 4)).toBe('週次')
})

test('a fitted text takes exactly its columns, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 40 }),
      (text, columns) => {
        const line = text.replace(/[\p{C}\s]/gu, '')
        expect(displayWidth(fit(line, columns))).toBe(columns)
      },
    ),
  )
})

test('wrapped lines keep every word and fit their columns', () => {
  const words = fc.array(fc.stringMatching(/^[a-zéü会議🎨]{1,30}$/u), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 40 }), (list, columns) => {
      const lines = wrap(list.join(' '), columns)
      expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''))
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
    }),
  )
})
