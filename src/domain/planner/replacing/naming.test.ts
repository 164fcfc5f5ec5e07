import { expect, test } from 'vitest'
import { subjectOf } from './naming.ts'

test.for([
  ['Daily meeting for P1', 'P1'],
  ['Daily P1', 'P1'],
  ['Platform stand-up', 'Platform'],
  ['Platform Stand up', 'Platform'],
  ['Weekly sync: Search', 'Search'],
  ['Sprint retro', 'Sprint'],
  ['Meeting 1', 'Meeting 1'],
  ['Weekly sync', 'Weekly sync'],
  ['Release go / no-go', 'Release go / no-go'],
  ['  Release   planning ', 'Release'],
  ['Synchrotron design', 'Synchrotron design'],
  ['朝会', '朝会'],
  ['', 'Untitled meeting'],
] as const)('“%s” is about %s', ([title, subject]) => {
  expect(subjectOf(title)).toBe(subject)
})

test('a long title of nothing but meeting words is read at once', () => {
  const title = 'weekly sync '.repeat(5_000)
  const start = performance.now()
  expect(subjectOf(title)).toBe(title.trim())
  expect(performance.now() - start).toBeLessThan(500)
})
