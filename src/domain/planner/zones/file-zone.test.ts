import { describe, expect, test } from 'vitest'
import type { Observance } from './observance-onsets.ts'
import { type FileTimeZone, zoneResolver } from './resolve-zone.ts'

describe('a custom name', () => {
  test('is the zone that switches as the file’s VTIMEZONE does', () => {
    expect(resolve('Custom', [vtimezone(europe(60))])).toBe('Europe/Berlin')
    expect(resolve('Custom', [vtimezone(europe(120))])).toBe('Europe/Kiev')
    expect(resolve('Custom', [vtimezone(unitedStates(-300))])).toBe('America/New_York')
    expect(resolve('Custom', [vtimezone(unitedStates(-480))])).toBe('America/Los_Angeles')
    expect(resolve('Custom', [vtimezone(lordHowe)])).toBe('Australia/Lord_Howe')
    expect(resolve('Custom', [vtimezone(fixed(330))])).toBe('Asia/Calcutta')
    expect(resolve('Custom', [vtimezone(fixed(0))])).toBe('UTC')
  })

  test('is one of the members’ own zones where that keeps the same time', () => {
    expect(resolve('Custom', [vtimezone(europe(60))], ['Europe/Vienna'])).toBe('Europe/Vienna')
    expect(resolve('Custom', [vtimezone(europe(60))], ['Asia/Tokyo', 'Europe/Oslo'])).toBe(
      'Europe/Oslo',
    )
    expect(resolve('Custom', [vtimezone(fixed(60))], ['Europe/Vienna'])).toBe('Africa/Lagos')
  })

  test('is told from a zone that switches on the same day at another hour', () => {
    expect(resolve('Custom', [vtimezone(unitedStates(-300))], ['America/Havana'])).toBe(
      'America/New_York',
    )
    expect(resolve('Custom', [vtimezone(unitedStates(-300, '00:00'))])).toBe('America/Havana')
  })

  test('is found by switches that are listed one by one, for as long as they last', () => {
    expect(
      resolve('Custom', [
        vtimezone([
          observance('2025-03-30T02:00', 60, 120),
          observance('2025-10-26T03:00', 120, 60),
        ]),
      ]),
    ).toBe('Europe/Berlin')
  })

  test('is found by rules that begin with the year of the event', () => {
    expect(
      resolve('Custom', [
        vtimezone([
          observance('2025-03-30T02:00', 60, 120, 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
          observance('2025-10-26T03:00', 120, 60, 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
        ]),
      ]),
    ).toBe('Europe/Berlin')
  })

  test('is found in a whole history that begins with local mean time', () => {
    expect(
      resolve('Custom', [
        vtimezone([
          observance('1893-04-01T00:00', 53 + 28 / 60, 60),
          observance('1916-04-30T23:00', 60, 120),
          observance('1916-10-01T01:00', 120, 60),
          ...europe(60),
        ]),
      ]),
    ).toBe('Europe/Berlin')
  })

  test('is no zone of one offset where its listed switches just stop', () => {
    const switches = (years: readonly number[]) =>
      years.flatMap((year) => [
        observance(`${year}-03-31T02:00`, 60, 120),
        observance(`${year}-10-27T03:00`, 120, 60),
      ])
    expect(resolve('Custom', [vtimezone(switches([2002, 2013]))])).toBeNull()
  })

  test('is found by the last switch of clocks that change no more', () => {
    const moscow = [
      observance('2011-03-27T02:00', 180, 240),
      observance('2014-10-26T02:00', 240, 180),
    ]
    expect(resolve('Custom', [vtimezone(moscow)])).toBe('Europe/Moscow')
  })

  test('is nothing where more is described than any clock ever did', () => {
    const [summer] = europe(60)
    if (summer === undefined) throw new Error('no rule')
    const ended = { ...summer, rule: `${summer.rule ?? ''};UNTIL=20100101T000000Z` }
    const rules = Array.from({ length: 60 }, () => ended)
    expect(resolve('Custom', [vtimezone([ended])])).toBe('Africa/Johannesburg')
    const daily = Array.from({ length: 300 }, (_, day) => {
      const start = Temporal.PlainDateTime.from('2024-02-01T00:00').add({ days: day })
      return { start, offsetFrom: 60, offsetTo: 60, rule: null }
    })
    expect(resolve('Custom', [vtimezone(rules)])).toBeNull()
    expect(resolve('Custom', [vtimezone(daily)])).toBeNull()
  })

  test('follows a rule up to its end', () => {
    const tehran = (march: string, september: string) =>
      vtimezone([
        observance('1970-03-22T00:00', 210, 270, `FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=22${march}`),
        observance('1970-09-22T00:00', 270, 210, `FREQ=YEARLY;BYMONTH=9${september}`),
      ])
    expect(resolve('Custom', [tehran('', '')])).toBeNull()
    expect(resolve('Custom', [tehran(';UNTIL=20220321T203000Z', ';UNTIL=20220921T193000Z')])).toBe(
      'Asia/Tehran',
    )
    expect(resolve('Custom', [tehran(';UNTIL=20220321T203000Z', ';UNTIL=20220901T000000Z')])).toBe(
      'Asia/Kabul',
    )
    expect(resolve('Custom', [tehran(';COUNT=52', ';COUNT=53')])).toBe('Asia/Tehran')
  })

  test('is asked about where the rules fit no zone, or can’t be read', () => {
    expect(resolve('Custom', [vtimezone(europe(95))])).toBeNull()
    expect(resolve('Custom', [vtimezone([])])).toBeNull()
    expect(
      resolve('Custom', [vtimezone([observance('1970-01-01T00:00', 0, 60, 'FREQ=HOURLY')])]),
    ).toBeNull()
    expect(resolve('Other', [vtimezone(europe(60))])).toBeNull()
  })

  test('is its X-LIC-LOCATION where the rules say nothing', () => {
    expect(resolve('Custom', [{ ...vtimezone([]), location: 'Asia/Tokyo' }])).toBe('Asia/Tokyo')
    expect(resolve('Custom', [{ ...vtimezone([]), location: 'Atlantis' }])).toBeNull()
    expect(resolve('Custom', [{ ...vtimezone(europe(60)), location: 'Europe/Rome' }])).toBe(
      'Europe/Rome',
    )
  })

  test('is found by either of two TZIDs, in quotes and in any case', () => {
    const timeZone = { ...vtimezone(europe(60)), tzids: ['One', '"Two"'] }
    expect(resolve('one', [timeZone])).toBe('Europe/Berlin')
    expect(resolve('Two', [timeZone])).toBe('Europe/Berlin')
  })

  test('with a number is the file’s own zone before the Windows zone it resembles', () => {
    const named = (observances: readonly Observance[]): FileTimeZone => ({
      ...vtimezone(observances),
      tzids: ['GMT Standard Time 1'],
    })
    expect(resolve('GMT Standard Time 1', [named(europe(60))])).toBe('Europe/Berlin')
    expect(resolve('GMT Standard Time 1', [named([])])).toBe('Europe/London')
    expect(resolve('GMT Standard Time 1', [named(fixed(95))])).toBeNull()
  })
})

describe('an IANA name', () => {
  test('wins over a VTIMEZONE that disagrees', () => {
    const timeZone = { ...vtimezone(unitedStates(-300)), tzids: ['Europe/Berlin'] }
    expect(resolve('Europe/Berlin', [timeZone])).toBe('Europe/Berlin')
  })
})

const resolve = (
  name: string,
  timeZones: readonly FileTimeZone[],
  preferredZones: readonly string[] = [],
): string | null => zoneResolver({ timeZones, preferredZones })(name)

const vtimezone = (observances: readonly Observance[]): FileTimeZone => ({
  tzids: ['Custom'],
  location: null,
  observances,
})

const observance = (
  start: string,
  offsetFrom: number,
  offsetTo: number,
  rule: string | null = null,
): Observance => ({ start: Temporal.PlainDateTime.from(start), offsetFrom, offsetTo, rule })

const fixed = (offset: number) => [observance('1601-01-01T00:00', offset, offset)]

// All of Europe switches at 01:00 UTC.
const europe = (offset: number) => {
  const hour = (minutes: number) => `0${1 + Math.floor(minutes / 60)}:00`
  return [
    observance(
      `1601-03-25T${hour(offset)}`,
      offset,
      offset + 60,
      'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    ),
    observance(
      `1601-10-25T${hour(offset + 60)}`,
      offset + 60,
      offset,
      'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    ),
  ]
}

const unitedStates = (offset: number, time = '02:00') => [
  observance(`2007-03-11T${time}`, offset, offset + 60, 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
  observance(
    time === '02:00' ? '2007-11-04T02:00' : '2007-11-04T01:00',
    offset + 60,
    offset,
    'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU',
  ),
]

const lordHowe = [
  observance('2008-10-05T02:00', 630, 660, 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU'),
  observance('2008-04-06T02:00', 660, 630, 'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU'),
]
