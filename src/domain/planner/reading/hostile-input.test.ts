import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { threadCpuUsage } from 'node:process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRejection } from '../../kernel/rejection.ts'
import { readCalendar } from './read-calendar.ts'

const names = ['google', 'outlook', 'exchange', 'apple', 'manager-m']
const address = (name: string) => new URL(`../fixtures/${name}.ics`, import.meta.url)
const fixtures = names.map((name) => readFileSync(address(name), 'utf8'))

describe('whatever a file holds', () => {
  test('random bytes are read or refused', () => {
    fc.assert(fc.property(fc.uint8Array({ size: 'max', maxLength: 20_000 }), isReadOrRefused), {
      numRuns: 200,
    })
  })

  test('random text inside an event is read', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(...fixtures.flatMap((text) => text.split('\r\n'))),
    )
    const lines = fc.array(line, { maxLength: 60 })
    fc.assert(
      fc.property(lines, (written) =>
        isReadOrRefused(`BEGIN:VEVENT\n${written.join('\n')}\nEND:VEVENT`),
      ),
      { numRuns: 300 },
    )
  })

  test('a calendar cut, shuffled, repeated or flipped is read or refused', () => {
    fc.assert(fc.property(mutated, isReadOrRefused), { numRuns: 600 })
  })

  const size = 2_000_000
  const filled = (text: string) => text.repeat(Math.floor(size / text.length))
  const inEvent = (text: string) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250605\n${text}\nEND:VEVENT\nEND:VCALENDAR`
  const zoneAndEvent = (at: number) => [
    `BEGIN:VTIMEZONE\nTZID:Zone ${at}\nBEGIN:STANDARD\nDTSTART:16010101T000000`,
    `TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=${1 + (at % 12)}`,
    `END:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Zone ${at}:20250605T000000\nEND:VEVENT`,
  ]
  const zones = Array.from({ length: 4_000 }, (_, at) => zoneAndEvent(at)).flat()

  test.each([
    ['lines of junk', `BEGIN:VCALENDAR\n${filled('a\n')}`],
    ['bare carriage returns', `BEGIN:VCALENDAR\r${filled('\r')}`],
    ['one line folded for ever', inEvent(`SUMMARY:a${filled('\n b')}`)],
    ['quotes that never match', inEvent(`ATTENDEE;A=${filled('\n "";"')}`)],
    ['parameters without end', inEvent(`ATTENDEE;A=${filled('\n ;A="')}`)],
    [
      'components in components',
      inEvent(`${'BEGIN:A\n'.repeat(120_000)}${'END:B\n'.repeat(120_000)}`),
    ],
    ['empty calendars', `${filled('BEGIN:VCALENDAR\n')}BEGIN:VEVENT`],
    ['markup that never closes', inEvent(`DESCRIPTION:<b>${filled('\n <a <b _')}`)],
    ['breaks and blanks', inEvent(`DESCRIPTION:<b>${filled('\n \\n      ')}`)],
    [
      'a zone name without end',
      inEvent(`DTSTART;TZID="(UTC+01:00)${filled('\n A , ')}":20250605T000000`),
    ],
    ['as many zones as events', `BEGIN:VCALENDAR\n${zones.join('\n')}\nEND:VCALENDAR`],
    ['excluded dates', inEvent(filled(`EXDATE:${'20250605T000000Z,'.repeat(500)}\n`))],
  ])('2 MB of %s are read within two seconds', (_, text) => {
    const began = threadCpuUsage()
    readCalendar(text, { preferredZones: [] })
    expect(threadCpuUsage(began).user / 1_000).toBeLessThan(2_000)
  })

  test('the same is read wherever the machine stands', () => {
    const program = `
      import { readFileSync } from 'node:fs'
      import { readCalendar } from ${JSON.stringify(new URL('./read-calendar.ts', import.meta.url).href)}
      for (const address of ${JSON.stringify(names.map((name) => address(name).href))}) {
        const text = readFileSync(new URL(address), 'utf8')
        console.log(JSON.stringify(readCalendar(text, { preferredZones: [] })))
      }`
    const [here, ...elsewhere] = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ, LC_ALL: TZ === 'UTC' ? 'C' : 'tr_TR.UTF-8' },
        encoding: 'utf8',
        maxBuffer: 1e8,
      }),
    )
    expect(here).toContain('Stand-up Atlas')
    for (const there of elsewhere) expect(there).toBe(here)
  })
})

/** Never throws, never takes long, names only lines that exist, and says the same twice. */
function isReadOrRefused(input: string | Uint8Array): void {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input)
  const began = threadCpuUsage()
  const calendar = readCalendar(text, { preferredZones: ['Europe/Berlin'] })
  expect(threadCpuUsage(began).user / 1_000).toBeLessThan(2_000)
  if (isRejection(calendar)) return
  const lines = text.split(/\r\n|\r|\n/).length
  for (const { line } of [...calendar.dropped, ...calendar.flags, ...calendar.events]) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines)
  }
  expect(JSON.stringify(readCalendar(text, { preferredZones: ['Europe/Berlin'] }))).toBe(
    JSON.stringify(calendar),
  )
}

interface Change {
  readonly kind: 'repeat' | 'move' | 'flip' | 'drop' | 'truncate'
  readonly at: number
  readonly to: number
  readonly character: string
}

function changed(text: string, { kind, at, to, character }: Change): string {
  const lines = text.split('\r\n')
  const [from, until] = [Math.floor(at * lines.length), Math.floor(to * lines.length)]
  const position = Math.floor(at * text.length)
  switch (kind) {
    case 'flip':
      return text.slice(0, position) + character + text.slice(position + 1)
    case 'truncate':
      return text.slice(0, position)
    case 'repeat':
      return lines.toSpliced(until, 0, ...lines.slice(from, from + 5)).join('\r\n')
    case 'drop':
      return lines.toSpliced(from, 1).join('\r\n')
    case 'move':
      return lines
        .toSpliced(from, 1)
        .toSpliced(until, 0, lines[from] ?? '')
        .join('\r\n')
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind'][]>('repeat', 'move', 'flip', 'flip', 'drop', 'truncate'),
  at: share,
  to: share,
  character: fc.constantFrom(
    '"',
    ':',
    ';',
    '\r',
    '\n',
    ' ',
    '\\',
    ',',
    'Z',
    '9',
    '=',
    '\uFEFF',
    '朝',
  ),
})

const mutated = fc
  .tuple(fc.constantFrom(...fixtures), fc.array(change, { minLength: 1, maxLength: 12 }))
  .map(([text, changes]) => changes.reduce(changed, text))
