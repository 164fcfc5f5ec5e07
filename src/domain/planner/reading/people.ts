import type { Person } from '../calendar.ts'
import { readAddress, type Address } from './address.ts'
import { drop, type Findings } from './findings.ts'
import { isMailingList } from './mailing-list.ts'
import { oneLine } from './plain-text.ts'
import { parametersOf, type Property } from './property.ts'

export interface People {
  readonly people: readonly Person[]
  readonly peopleKnown: boolean
  readonly mailingLists: readonly string[]
  readonly declined: readonly string[]
}

/** The calendars, rooms and things that Google lets take part beside people. */
const notHuman = /(?:@resource|@group|^unknownorganizer@)\.?calendar\.google\.com$/

/**
 * Who takes part: organiser and attendees, each once, less rooms, resources and those who declined.
 * Mailing lists are apart, as are those who declined. People are known as soon as one human or list is named.
 */
export function readPeople(
  organizers: readonly Property[],
  attendees: readonly Property[],
  findings: Findings,
): People {
  const invited = [
    ...organizers.map((property) => readParticipant(property, true)),
    ...attendees.map((property) => readParticipant(property, false) ?? unnamed(property, findings)),
  ].filter((participant) => participant !== null)
  const each = eachOnce(invited.filter(({ thing }) => !thing))
  const present = each.filter(({ declined }) => !declined)
  return {
    people: present.filter(({ list }) => !list).map(personOf),
    peopleKnown: invited.some(({ thing }) => !thing),
    mailingLists: present
      .filter(({ list }) => list)
      .map(({ address }) => address.email ?? address.name),
    declined: each
      .filter(({ declined }) => declined)
      .map(({ address }) => address.email ?? address.name),
  }
}

interface Participant {
  readonly address: Address
  readonly role: Person['role']
  readonly declined: boolean
  readonly thing: boolean
  readonly list: boolean
}

function readParticipant(property: Property, organizes: boolean): Participant | null {
  const parameters = parametersOf(property)
  const address = readAddress(property.value, parameters)
  if (address === null) return null
  const kind = parameters.get('CUTYPE')?.toUpperCase() ?? ''
  const thing = kind === 'ROOM' || kind === 'RESOURCE' || notHuman.test(address.email ?? '')
  return {
    address,
    role: organizes ? 'organizer' : roleOf(parameters.get('ROLE')),
    declined: parameters.get('PARTSTAT')?.toUpperCase() === 'DECLINED',
    thing,
    list: !thing && isMailingList(kind, address),
  }
}

const roleOf = (written = ''): Person['role'] =>
  /^(?:OPT|NON)-PARTICIPANT$/i.test(written) ? 'optional' : 'required'

function unnamed({ line, value }: Property, findings: Findings): null {
  if (value.trim() !== '') drop(findings, line, 'This attendee has neither a name nor an address.')
  return null
}

/** Each once: whoever declined in one of their lines takes no part by another. */
function eachOnce(participants: readonly Participant[]): readonly Participant[] {
  const byKey = new Map<string, Participant>()
  for (const participant of participants) {
    const key = participant.address.email ?? `${participant.address.name}`
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, participant)
    else if (participant.declined) byKey.set(key, { ...known, declined: true })
    else if (known.address.named === false && participant.address.named) {
      byKey.set(key, { ...known, address: participant.address })
    }
  }
  return [...byKey.values()]
}

const personOf = ({ address, role }: Participant): Person => ({
  name: oneLine(address.name),
  email: address.email,
  role,
})
