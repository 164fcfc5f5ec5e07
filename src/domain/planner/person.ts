import type { Person } from './calendar.ts'

/** How plans, choices and lists tell people apart: by e-mail, or by name where there is none. */
export const personKey = ({ email, name }: Pick<Person, 'email' | 'name'>): string => email ?? name

/** What a person is called in a task. */
export const personName = ({ name, email }: Pick<Person, 'email' | 'name'>): string =>
  name || email || '?'
