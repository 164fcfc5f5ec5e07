import type { Person } from '#domain/planner/calendar.ts'
import { personKey } from '#domain/planner/person.ts'
import type { Audit } from '#domain/planner/plan.ts'

/** Everybody that an audit names, once each, in the order of their names. */
export function peopleIn({ series }: Audit): readonly Person[] {
  const people = new Map<string, Person>()
  for (const one of series)
    for (const person of one.people)
      if (!people.get(personKey(person))?.name) people.set(personKey(person), person)
  return [...people.values()].toSorted((one, other) =>
    (one.name || personKey(one)).localeCompare(other.name || personKey(other), 'en'),
  )
}

/** Finds a person's name for the screen. */
export function namesOf(people: readonly Person[]): (key: string) => string {
  const names = new Map(people.map((person) => [personKey(person), person.name]))
  return (key) => names.get(key) || key
}

/** People in one line: with semicolons between where a name holds a comma of its own (`Ruiz, Marta`). */
export function writePeople(people: readonly Person[]): string {
  const names = people.map(({ name, email }) => name || (email ?? ''))
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
}

/** People as somebody types them, in such a line or one below the other, matched with those who are known. */
export function readPeople(text: string, known: readonly Person[]): readonly Person[] {
  const whole = findPerson(text.trim(), known)
  if (whole) return [whole]
  const separator =
    /[;\n]/.test(text) && known.some(({ name }) => name.includes(',')) ? /[;\n]/ : /[,;\n]/
  const words = text.split(separator).map((word) => word.trim())
  return words.filter(Boolean).map((word) => findPerson(word, known) ?? newPerson(word))
}

const findPerson = (word: string, known: readonly Person[]) =>
  known.find(
    ({ name, email }) => name.toLowerCase() === word.toLowerCase() || email === word.toLowerCase(),
  )

const newPerson = (word: string): Person => ({
  name: word.includes('@') ? '' : word,
  email: word.includes('@') ? word.toLowerCase() : null,
  role: 'required',
})
