// A calendar file as somebody's eight years of meetings leave it, the same on every machine.

/** What a run of the bench is about. */
export interface FileSketch {
  readonly events: number
  /** In bytes of UTF-8: descriptions are padded until the file has about as many. */
  readonly size: number
  /** The file's share of single events and of weekly or daily series; the rest are monthly or odd. */
  readonly singles: number
  readonly regular: number
  /** The share of series that still go on. */
  readonly active: number
}

export const ordinaryFile: FileSketch = {
  events: 20_000,
  size: 9_900_000,
  singles: 0.7,
  regular: 0.25,
  active: 0.15,
}

/** The worst honest file: everything goes on. */
export const activeFile: FileSketch = { ...ordinaryFile, singles: 0, regular: 1, active: 1 }

/** A calendar of eight years around June 2025, its descriptions as long as its size leaves room for. */
export function calendarFile(sketch: FileSketch): string {
  const bare = written(sketch, 0).length
  return written(sketch, Math.max(0, (sketch.size - bare) / sketch.events - 40))
}

function written(sketch: FileSketch, padding: number): string {
  const random = dice(20_250_605)
  const events = Array.from({ length: sketch.events }, (_, index) =>
    eventLines(index, padding, { sketch, random }).join('\r\n'),
  )
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:mia@example.com', ...events]
    .concat('END:VCALENDAR', '')
    .join('\r\n')
}

type Random = () => number
interface Making {
  readonly sketch: FileSketch
  readonly random: Random
}

function eventLines(index: number, padding: number, { sketch, random }: Making): string[] {
  const share = random()
  const zone = pick(zones, random)
  const start = startOf(random)
  const lines =
    share < sketch.singles
      ? []
      : ruleLines(share < sketch.singles + sketch.regular, start, { sketch, random })
  const length = pick([15, 30, 30, 45, 60, 60, 90], random)
  return [
    'BEGIN:VEVENT',
    `UID:${index.toString(36).padStart(8, '0')}${Math.floor(random() * 1e9).toString(36)}@google.com`,
    `DTSTART;TZID=${zone}:${start.stamp}`,
    `DURATION:PT${length}M`,
    'DTSTAMP:20250601T070000Z',
    ...lines,
    ...folded(`SUMMARY:${pick(subjects, random)} ${pick(groups, random)}`),
    ...folded(`DESCRIPTION:${sentences(padding * (0.5 + random()), random)}`),
    ...attendees(1 + Math.floor(random() * 3), random),
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ]
}

function ruleLines(regular: boolean, start: Start, { sketch, random }: Making): string[] {
  const rule = regular
    ? pick(
        [
          'FREQ=WEEKLY',
          `FREQ=WEEKLY;BYDAY=${start.weekday}`,
          'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
          'FREQ=WEEKLY;INTERVAL=2',
          'FREQ=WEEKLY;BYDAY=MO,WE,FR',
        ],
        random,
      )
    : pick(
        [
          'FREQ=MONTHLY;BYDAY=2TU',
          'FREQ=MONTHLY',
          'FREQ=YEARLY',
          'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
          'FREQ=MONTHLY;BYDAY=-1FR;COUNT=90',
        ],
        random,
      )
  if (random() < sketch.active) return [`RRULE:${rule}`]
  return [
    random() < 0.7
      ? `RRULE:${rule};UNTIL=${Math.min(2024, start.year + 1)}1231T230000Z`
      : `RRULE:${rule};COUNT=${Math.floor(5 + random() * 40)}`.replace('COUNT=90;', ''),
  ]
}

interface Start {
  readonly stamp: string
  readonly year: number
  readonly weekday: string
}

function startOf(random: Random): Start {
  const date = new Temporal.PlainDate(2018, 1, 1).add({ days: Math.floor(random() * 8 * 365) })
  const hour = String(8 + Math.floor(random() * 10)).padStart(2, '0')
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][date.dayOfWeek - 1] ?? 'MO'
  const stamp = `${date.toString().replaceAll('-', '')}T${hour}${pick(['00', '15', '30'], random)}00`
  return { stamp, year: date.year, weekday }
}

function attendees(count: number, random: Random): string[] {
  const names = Array.from({ length: count }, () => pick(people, random))
  return names.flatMap((name, index) =>
    folded(
      index === 0
        ? `ORGANIZER;CN=${name} Example:mailto:${name.toLowerCase()}@example.com`
        : `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=${name} Example;X-NUM-GUESTS=0:mailto:${name.toLowerCase()}@example.com`,
    ),
  )
}

function sentences(length: number, random: Random): string {
  const said: string[] = []
  for (let written = 0; written < length;) {
    const next = pick(lines, random)
    said.push(next)
    written += next.length + 1
  }
  return said.join(' ')
}

const folded = (line: string): string[] =>
  Array.from({ length: Math.ceil(line.length / 74) }, (_, index) =>
    line.slice(index * 74, index * 74 + 74),
  ).map((part, index) => (index === 0 ? part : ` ${part}`))

const pick = <Item>(items: readonly [Item, ...Item[]], random: Random): Item =>
  items[Math.floor(random() * items.length)] ?? items[0]

/** Mulberry32: small, seeded, good enough to shuffle meetings. */
function dice(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const zones = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Tokyo'] as const
const subjects = [
  'Daily stand-up',
  'Weekly sync',
  '1:1',
  'Sprint planning',
  'Retro',
  'Demo',
  'Roadmap review',
  'Interview',
  'Jour fixe',
  'Office hours',
  'Steering',
  'Catch-up',
] as const
const groups = [
  'Checkout',
  'Platform',
  'Data',
  'Mobile',
  'Search',
  'P1',
  'Growth',
  'Billing',
] as const
const people = [
  'Ana',
  'Ben',
  'Chiara',
  'Deniz',
  'Emil',
  'Farah',
  'Goran',
  'Hana',
  'Ivo',
  'Jun',
  'Kemal',
  'Lena',
  'Mia',
  'Noor',
  'Otto',
  'Priya',
] as const
const lines = [
  'Please add your topics to the agenda before noon.',
  'We go through what is blocked\\, then what comes next.',
  'Join with the link below or dial in.',
  'Notes are kept in the shared document.\\n',
  'Everyone reports progress\\, risks and numbers.',
  'Bring one decision that you need from this group.',
] as const
