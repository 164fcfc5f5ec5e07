import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLine, safeJson } from './plain-text.ts'

test.for([
  ['\u001B[31mred\u001B[0m', 'red'],
  ['\u001B]0;title\u0007after', 'after'],
  ['one\r\ntwo\tthree', 'one two three'],
  ['abc\u202Etxt.exe', 'abctxt.exe'],
  ['a\u009B2Jb', 'ab'],
  ['\u2066isolated\u2069', 'isolated'],
  ['👩‍👩‍👧 می‌خواهم', '👩‍👩‍👧 می‌خواهم'],
] as const)('%j is shown as %j', ([text, shown]) => {
  expect(plainLine(text)).toBe(shown)
})

test('nothing that a terminal obeys is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainLine(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]/u)
    }),
  )
})

test('JSON says the same and holds nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = safeJson({ text })
      expect(JSON.parse(json)).toEqual({ text })
      expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})
