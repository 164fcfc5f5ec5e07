import { expect, test } from 'vitest'
import { auditOf, meeting } from '#testing/planner.ts'
import { namesOf, peopleIn, readPeople } from './people.ts'

const audit = auditOf([
  meeting({ title: 'One', type: 'general', at: '10:00', with: ['Ines <ines@example.org>', 'B'] }),
  meeting({ title: 'Two', type: 'general', at: '11:00', with: ['B', 'Ana <ana@example.org>'] }),
])

test('everybody is listed once, by name', () => {
  expect(peopleIn(audit).map(({ name }) => name)).toEqual(['Ana', 'B', 'Ines'])
  expect(namesOf(peopleIn(audit))('ines@example.org')).toBe('Ines')
  expect(namesOf(peopleIn(audit))('who@example.org')).toBe('who@example.org')
})

test('people are typed by name or address, and those who are known are recognised', () => {
  const typed = readPeople('ines, ANA@example.org; New One, x@example.org,', peopleIn(audit))
  expect(typed.map(({ name, email }) => [name, email])).toEqual([
    ['Ines', 'ines@example.org'],
    ['Ana', 'ana@example.org'],
    ['New One', null],
    ['', 'x@example.org'],
  ])
})
