import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import { readCalendar } from './read-calendar.ts'

const ana = 'ATTENDEE;CN=Ana:mailto:ana@example.org'

describe('who takes part', () => {
  test('the organiser and the attendees, each once', () => {
    const { people, peopleKnown } = read(
      'ORGANIZER;CN=Ana Lima:mailto:Ana@Example.org',
      ana,
      'ATTENDEE;ROLE=OPT-PARTICIPANT;CN=Bo:MAILTO:bo@example.org',
    )
    expect(people).toEqual([
      { name: 'Ana Lima', email: 'ana@example.org', role: 'organizer' },
      { name: 'Bo', email: 'bo@example.org', role: 'optional' },
    ])
    expect(peopleKnown).toBe(true)
  })

  test('is unknown, not nobody, where the file names neither', () => {
    expect(read()).toMatchObject({ people: [], peopleKnown: false })
  })

  test.each([
    'ATTENDEE;CUTYPE=ROOM;CN=Blue:mailto:blue@example.org',
    'ATTENDEE;CUTYPE="resource";CN=Beamer:mailto:beamer@example.org',
    'ATTENDEE;CN=Blue:mailto:c_188@resource.calendar.google.com',
    'ORGANIZER;CN=Team:mailto:c_9f8@group.calendar.google.com',
    'ORGANIZER;CN=Unknown Organizer:mailto:unknownorganizer@calendar.google.com',
  ])('no room, thing or calendar: %s', (line) => {
    expect(read(line)).toMatchObject({ people: [], peopleKnown: false })
    expect(read(line, ana).people).toMatchObject([{ name: 'Ana' }])
  })

  test.each(['DECLINED', 'declined', '"Declined"'])(
    'nobody who declined: PARTSTAT=%s',
    (status) => {
      const declined = `ATTENDEE;PARTSTAT=${status};CN=Bo:mailto:bo@example.org`
      expect(read(ana, declined).people.map(({ name }) => name)).toEqual(['Ana'])
      expect(read(ana, declined).declined).toEqual(['bo@example.org'])
      expect(read(declined)).toMatchObject({ people: [], peopleKnown: true })
    },
  )

  test('not even the organiser who declined', () => {
    const { people } = read(
      'ORGANIZER;CN=Bo:mailto:bo@example.org',
      'ATTENDEE;PARTSTAT=DECLINED;CN=Bo:mailto:bo@example.org',
      ana,
    )
    expect(people.map(({ name }) => name)).toEqual(['Ana'])
  })

  test.each(['accepted', 'X-MAYBE', '', 'TENTATIVE'])('whoever answered “%s”', (status) => {
    expect(read(`ATTENDEE;PARTSTAT=${status};CN=Bo:mailto:bo@example.org`).people).toHaveLength(1)
  })

  test.each([
    ['invalid:nomail', 'ATTENDEE;CN=Bo:invalid:nomail', null],
    [
      'invalid:nomail with EMAIL=',
      'ATTENDEE;CN=Bo;EMAIL=bo@example.org:invalid:nomail',
      'bo@example.org',
    ],
    [
      'a path with EMAIL=',
      'ATTENDEE;CN=Bo;EMAIL="Bo@example.org":/aMTIz/principal/',
      'bo@example.org',
    ],
    [
      'an address that wins over EMAIL=',
      'ATTENDEE;CN=Bo;EMAIL=x@example.org:mailto:bo@example.org',
      'bo@example.org',
    ],
    ['an address in brackets', 'ATTENDEE;CN=Bo:mailto:Bo <bo@example.org>', 'bo@example.org'],
    ['a directory entry', 'ATTENDEE;CN=Bo:mailto:/O=ORG/OU=EXCHANGE/CN=BO', null],
  ])('by %s', (_, line, email) => {
    expect(read(line).people).toEqual([{ name: 'Bo', email, role: 'required' }])
  })

  test('by their address where they have no name', () => {
    expect(read('ATTENDEE:mailto:bo@example.org').people).toMatchObject([
      { name: 'bo@example.org' },
    ])
  })

  test('names keep what they were written around', () => {
    expect(read('ATTENDEE;CN="Ruiz^, Marta ^\'MR^\'":mailto:m@example.org').people).toMatchObject([
      { name: 'Ruiz^, Marta "MR"' },
    ])
  })

  test.each(['ORGANIZER:', 'ORGANIZER:mailto:', 'ORGANIZER:""', 'ORGANIZER:invalid:nomail'])(
    'an empty organiser is nobody, and nothing is lost: %s',
    (line) => {
      expect(read(line)).toMatchObject({ people: [], peopleKnown: false, dropped: [] })
    },
  )

  test.each(['ORGANIZER;CN=Bo:"mailto:bo@example.org"', 'ORGANIZER;CN="Bo":mailto:bo@example.org'])(
    'an organiser may be quoted: %s',
    (line) => {
      const bo = { name: 'Bo', email: 'bo@example.org', role: 'organizer' }
      expect(read(line).people).toEqual([bo])
    },
  )

  test('an attendee with neither name nor address is dropped', () => {
    expect(read(ana, 'ATTENDEE:invalid:nomail').dropped).toEqual([
      { line: 6, why: 'This attendee has neither a name nor an address.' },
    ])
  })
})

describe('a mailing list', () => {
  test.each([
    'ATTENDEE;CUTYPE=GROUP;CN=Marketing:mailto:marketing@example.org',
    'ATTENDEE;CN=Dev:mailto:dev@lists.example.org',
    'ATTENDEE;CN=Dev:mailto:dev@groups.example.org',
    'ATTENDEE:mailto:team@example.org',
    'ATTENDEE:mailto:team-berlin@example.org',
    'ATTENDEE;CN=all@example.org:mailto:all@example.org',
    'ATTENDEE:mailto:backend.team@example.org',
    'ATTENDEE:mailto:devteam@example.org',
  ])('is one attendee of unknown size: %s', (line) => {
    const { people, mailingLists, peopleKnown } = read(line, ana)
    expect(people.map(({ name }) => name)).toEqual(['Ana'])
    expect(mailingLists).toHaveLength(1)
    expect(peopleKnown).toBe(true)
  })

  test.each([
    'ATTENDEE:mailto:allison@example.org',
    'ATTENDEE:mailto:small@example.org',
    'ATTENDEE;CN=Tea M.:mailto:team@example.org',
    'ATTENDEE:mailto:bo@mylists.example.org',
  ])('is not %s', (line) => {
    expect(read(line)).toMatchObject({ mailingLists: [], people: [{ role: 'required' }] })
  })
})

function read(...lines: string[]) {
  const event = ['BEGIN:VEVENT', 'UID:one', 'DTSTART:20250605', ...lines, 'END:VEVENT']
  const file = ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR']
  const calendar = readCalendar(file.join('\r\n'), { preferredZones: [] })
  const [found] = isRejection(calendar) ? [] : calendar.events
  if (isRejection(calendar) || found === undefined) throw new Error('no event')
  return { ...found, dropped: calendar.dropped }
}
