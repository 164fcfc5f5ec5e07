import type { EventDetails, Person } from '../calendar.ts'
import { personKey } from '../person.ts'
import { readAddress, type Address } from './address.ts'
import { drop, type Findings } from './findings.ts'
import { isMailingList } from './mailing-list.ts'
import { oneLine } from './plain-text.ts'
import { parametersOf, type Property } from './property.ts'

type People = Pick<EventDetails, 'people' | 'peopleKnown' | 'mailingLists' | 'declined'>

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
  const participants = eachOnce(invited.filter(({ isThing }) => !isThing))
  const present = participants.filter(({ declined }) => !declined)
  return {
    people: present.filter(({ isList }) => !isList).map(personOf),
    peopleKnown: invited.some(({ isThing }) => !isThing),
    mailingLists: present.filter(({ isList }) => isList).map(keyOf),
    declined: participants.filter(({ declined }) => declined).map(keyOf),
  }
}

interface Participant {
  readonly address: Address
  readonly role: Person['role']
  readonly declined: boolean
  /** A room or a resource. */
  readonly isThing: boolean
  readonly isList: boolean
}

function readParticipant(property: Property, organizes: boolean): Participant | null {
  const parameters = parametersOf(property)
  const address = readAddress(property.value, parameters)
  if (address === null) return null
  const kind = parameters.get('CUTYPE')?.toUpperCase() ?? ''
  const isThing = kind === 'ROOM' || kind === 'RESOURCE' || notHuman.test(address.email ?? '')
  return {
    address,
    role: organizes ? 'organizer' : roleOf(parameters.get('ROLE')),
    declined: parameters.get('PARTSTAT')?.toUpperCase() === 'DECLINED',
    isThing,
    isList: !isThing && isMailingList(kind, address),
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
    const key = keyOf(participant)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, participant)
    else if (participant.declined) byKey.set(key, { ...known, declined: true })
    else if (!known.address.named && participant.address.named) {
      byKey.set(key, { ...known, address: participant.address })
    }
  }
  return [...byKey.values()]
}

const keyOf = ({ address }: Participant): string => personKey(address)

const personOf = ({ address, role }: Participant): Person => ({
  name: oneLine(address.name),
  email: address.email,
  role,
})
