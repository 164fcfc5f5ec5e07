import { expect, test } from 'vitest'
import { meeting } from '#testing/planner.ts'
import { pairOf, sharedTitle, subjectOf } from './naming.ts'

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
  ['Weekly Status Report', 'Weekly Status Report'],
  ['Demo Friday', 'Demo Friday'],
  ['Retro mit Einkauf', 'Einkauf'],
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

test.for([
  [['Stand-up (EMEA friendly)', 'Stand-up (APAC friendly)'], 'Stand-up'],
  [['Roadmap Sync - EMEA', 'Roadmap Sync - APAC'], 'Roadmap Sync'],
  [['EMEA', 'APAC'], 'EMEA'],
] as const)('twins called %j share %s', ([titles, shared]) => {
  expect(sharedTitle(titles)).toBe(shared)
})

test.for([
  ['1:1 Ana', ['M', 'A'], 'M – A'],
  ['1:1 Ana', [], 'Ana'],
  ['1:1', [], '1:1'],
] as const)('a page for “%s” with %j is called 1:1 %s', ([title, people, pair]) => {
  expect(pairOf(meeting({ title, type: 'one-to-one', at: '10:00', with: people }), 'M')).toBe(pair)
})
