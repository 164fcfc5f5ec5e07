import { expect, test } from 'vitest'
import { auditOf, meeting } from '#testing/planner.ts'
import { namesOf, peopleIn, readPeople, writePeople } from './people.ts'

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

test('a name with a comma in it stays one person', () => {
  const marta = { name: 'Ruiz, Marta', email: 'marta@example.org', role: 'required' } as const
  const eva = { name: 'Lind, Eva', email: 'eva@example.org', role: 'required' } as const

  expect(writePeople([marta, eva])).toBe('Ruiz, Marta; Lind, Eva')
  expect(readPeople(writePeople([marta, eva]), [marta, eva])).toEqual([marta, eva])
  expect(readPeople('ruiz, marta', [marta, eva])).toEqual([marta])
})
