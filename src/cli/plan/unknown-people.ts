import type { Audit } from '#domain/planner/plan.ts'

/**
 * Says which of these e-mails and names a calendar doesn't know, in a sentence: most likely they are mistyped.
 * Null where all are known, and where the calendar names nobody at all.
 */
export function unknownPeople({ series }: Audit, wanted: readonly string[]): string | null {
  const people = series.flatMap((one) => one.people)
  const known = new Set(people.flatMap(({ email, name }) => [email ?? '', name.toLowerCase()]))
  const unknown = wanted.filter((who) => !known.has(who.toLowerCase()))
  if (people.length === 0 || unknown.length === 0) return null
  return `Nobody in these meetings is called ${unknown.join(' or ')}. Is that spelt as in the calendar?`
}
