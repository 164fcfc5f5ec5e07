import { expect, test } from 'vitest'
import { auditOf, meeting } from '#testing/planner.ts'
import { unknownPeople } from './unknown-people.ts'

const sync = meeting({
  title: 'Sync',
  type: 'general',
  at: '09:00',
  with: ['Mia <mia@example.org>', 'Bo'],
})

test.for([
  [['mia@example.org', 'bo'], null],
  [['mai@example.org'], 'Nobody in these meetings is called mai@example.org.'],
  [['mai@example.org', 'Bob'], 'Nobody in these meetings is called mai@example.org or Bob.'],
] as const)('of %j it says %s', ([wanted, sentence]) => {
  const said = unknownPeople(auditOf([sync]), wanted)
  expect(said === null ? null : said.split('. ')[0] + '.').toBe(sentence)
})

test('where nobody is named, nobody is missed', () => {
  expect(unknownPeople(auditOf([{ ...sync, people: [] }]), ['mia@example.org'])).toBeNull()
})
