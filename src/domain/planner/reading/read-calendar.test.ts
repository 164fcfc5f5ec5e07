import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import { largestFile, mostEvents, readCalendar } from './read-calendar.ts'

const event = ['BEGIN:VEVENT', 'DTSTART:20250605', 'END:VEVENT']
const wrapped = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')

describe('a calendar', () => {
  test.each(['', ' \n', '9:30 Daily P1 (A, B, C, D)', 'BEGIN:VCARD\nEND:VCARD', 'VCALENDAR'])(
    'is missing in “%s”',
    (text) => {
      expect(readCalendar(text, { preferredZones: [] })).toMatchObject({ code: 'calendar.missing' })
    },
  )

  test('may be empty', () => {
    expect(read(wrapped())).toEqual({ name: null, owner: null, events: [], flags: [], dropped: [] })
  })

  test('of 10,000,000 bytes is read, one of a byte more is too large', () => {
    const base = wrapped('X-FILL:')
    const filled = `${base}${'\n'.repeat(largestFile - base.length)}`
    expect(read(filled).events).toEqual([])
    expect(readCalendar(`${filled}\n`, { preferredZones: [] })).toMatchObject({
      code: 'calendar.too-large',
    })
  })

  test.each(['é', '朝', '🎉'])('is measured in bytes of UTF-8: “%s”', (character) => {
    const bytes = Buffer.byteLength(character)
    const text = (count: number) => `BEGIN:VCALENDAR\n${character.repeat(count)}`
    const fits = Math.floor((largestFile - 16) / bytes)
    expect(isRejection(readCalendar(text(fits), { preferredZones: [] }))).toBe(false)
    expect(readCalendar(text(fits + 1), { preferredZones: [] })).toMatchObject({
      code: 'calendar.too-large',
    })
  })

  test('of 20,000 events is read, one of an event more is too many', () => {
    const events = Array.from({ length: mostEvents }, () => event).flat()
    expect(read(wrapped(...events)).events).toHaveLength(mostEvents)
    expect(readCalendar(wrapped(...events, ...event), { preferredZones: [] })).toMatchObject({
      code: 'calendar.too-many-events',
    })
  })

  test('is named, and owned by whom its name or Outlook says', () => {
    expect(read(wrapped('X-WR-CALNAME:M@Example.org'))).toMatchObject({
      name: 'M@Example.org',
      owner: 'm@example.org',
    })
    const outlook = wrapped('X-WR-CALNAME:Team\\, all', 'X-OWNER;CN="M":mailto:M@Example.org')
    expect(read(outlook)).toMatchObject({ name: 'Team, all', owner: 'm@example.org' })
  })

  test('tells how far its reading is, about every 500 events', () => {
    const events = Array.from({ length: 1_200 }, () => event).flat()
    const told: unknown[] = []
    readCalendar(wrapped(...events), { preferredZones: [] }, (...step) => told.push(step))
    expect(told).toEqual([
      ['reading', 500, 1_200],
      ['reading', 1_000, 1_200],
      ['reading', 1_200, 1_200],
    ])
  })

  test('lists what it dropped in the order of the file', () => {
    const { dropped } = read(
      wrapped('BEGIN:VEVENT', 'DTSTART:x', 'END:VEVENT', 'junk', 'BEGIN:VEVENT'),
    )
    expect(dropped.map(({ line }) => line)).toEqual([2, 5, 6])
  })

  test('lists no more than a person could read', () => {
    const { dropped } = read(wrapped('junk\n'.repeat(20_000)))
    expect(dropped).toHaveLength(10_001)
    expect(dropped.at(-1)?.why).toBe('More was lost from here on, not listed.')
  })
})

describe('the calendars that programs export', () => {
  test('Google’s', () => {
    const { owner, events, flags, dropped } = fixture('google')
    expect(owner).toBe('ana@example.org')
    expect([flags, dropped]).toEqual([[], []])
    expect(events).toHaveLength(11)
    const [override, standUp, cancelled] = events
    expect(override).toMatchObject({ title: 'Stand-up Atlas', minutes: 15 })
    expect(`${standUp?.description}`).toMatch(/^Yesterday, today, blockers\. .* board\.$/)
    expect(standUp?.people.map(({ email }) => email)).toHaveLength(5)
    expect(standUp?.excluded).toHaveLength(2)
    expect(cancelled?.cancelled).toBe(true)
    expect(events.find(({ mailingLists }) => mailingLists.length > 0)).toMatchObject({
      people: [{ name: 'Tomás Horák', role: 'organizer' }, { name: 'Ana Lima' }],
      mailingLists: ['marketing@example.org'],
    })
    expect(events.find(({ private: hidden }) => hidden)).toMatchObject({
      title: 'Busy',
      location: '',
    })
    expect(events.at(-1)).toMatchObject({ title: 'Retro Atlas', peopleKnown: false })
  })

  test('Outlook’s', () => {
    const { owner, events, flags, dropped } = fixture('outlook')
    expect(owner).toBe('marta.ruiz@example.com')
    expect(dropped).toEqual([])
    expect(flags).toMatchObject([{ problem: 'zone.unresolved', line: 174 }])
    expect(events.map(({ start }) => ('zone' in start ? start.zone : start.kind))).toEqual([
      'Europe/Paris',
      'Europe/Paris',
      'America/New_York',
      'unresolved',
      'date',
      'Europe/Paris',
      'Europe/Paris',
      'Europe/Paris',
    ])
    expect(events[0]?.people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Ruiz, Marta: organizer',
      'Soler, Jordi: required',
      'Okafor, Ngozi: required',
      'Lind, Eva: optional',
    ])
    expect(events[4]).toMatchObject({ outOfOffice: true, minutes: 7_200 })
    expect(events[6]).toMatchObject({ title: 'Busy', private: true })
    expect(events[7]).toMatchObject({ free: true, minutes: 0 })
  })

  test('Exchange’s, which names nobody', () => {
    const { name, owner, events, flags, dropped } = fixture('exchange')
    expect([name, owner]).toEqual(['Kalender', null])
    expect([flags, dropped]).toEqual([[], []])
    expect(events.filter(({ peopleKnown }) => peopleKnown)).toEqual([])
    expect(events.map(({ start }) => ('zone' in start ? start.zone : start.kind))).toEqual([
      'Europe/Berlin',
      'Europe/Berlin',
      'Europe/Berlin',
      'America/New_York',
      'Europe/Berlin',
      'date',
      'Europe/Berlin',
    ])
    expect(events[0]).toMatchObject({ description: 'Gestern, heute, Hindernisse', minutes: 15 })
    expect(events[5]).toMatchObject({ title: 'Brückentag', minutes: 1_440, outOfOffice: true })
  })

  test('Apple’s', () => {
    const { events, flags, dropped } = fixture('apple')
    expect([flags, dropped]).toEqual([[], []])
    expect(events[0]).toMatchObject({ description: 'Round the table, two minutes each' })
    expect(events[0]?.people.map(({ email }) => email)).toEqual([
      'chen@example.net',
      'pat@example.net',
      'ravi@example.net',
    ])
    expect(events[1]).toMatchObject({ range: 'this-and-future', minutes: 15 })
    expect(events[2]?.added.map(({ minutes }) => minutes)).toEqual([90, 45])
    expect(events[3]?.start).toMatchObject({ kind: 'zoned', zone: 'America/New_York' })
  })

  test('Manager M’s', () => {
    const { owner, events, flags, dropped } = fixture('manager-m')
    expect(owner).toBe('m@example.org')
    expect([flags, dropped]).toEqual([[], []])
    expect(events.map(({ title, minutes, people }) => [title, minutes, people.length])).toEqual([
      ['Check notifications', 30, 0],
      ['Daily meeting for P1', 30, 5],
      ['1-on-1 with A', 30, 2],
      ['Meeting 1', 30, 3],
      ['Meeting 2', 30, 3],
      ['Work', 30, 0],
    ])
  })
})

function read(text: string) {
  const calendar = readCalendar(text, { preferredZones: [] })
  if (isRejection(calendar)) throw new Error(calendar.reason)
  return calendar
}

const fixture = (name: string) =>
  read(readFileSync(new URL(`../fixtures/${name}.ics`, import.meta.url), 'utf8'))
