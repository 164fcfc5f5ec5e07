import type { Address } from './address.ts'

const listDomain = /@(?:lists\.|groups\.|googlegroups\.com$)/
const listLocalPart = /^(?:[^@]*[._+-])?(?:all|teams?|[a-z]{2,}team)(?:[._+-][^@]*)?@/

/**
 * Whether an address stands for a group of unknown size (planner.md §8): its CUTYPE says so, its domain
 * does, or it has no name of its own and a local part that says team or all.
 * @param kind CUTYPE in upper case
 */
export function isMailingList(kind: string, { email, named }: Address): boolean {
  if (kind === 'GROUP') return true
  if (email === null) return false
  return listDomain.test(email) || (!named && listLocalPart.test(email))
}
