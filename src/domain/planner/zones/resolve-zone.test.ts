import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayLabels } from './display-labels.ts'
import { type FileTimeZone, zoneResolver } from './resolve-zone.ts'
import { windowsZone } from './windows-zones.ts'

describe('a time zone name', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/BERLIN', 'Europe/Berlin'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Eastern', 'US/Eastern'],
    ['Europe/Kiev', 'Europe/Kiev'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['UTC', 'UTC'],
    ['GMT', 'GMT'],
  ])('of IANA is itself, old aliases too: %s', resolvesTo)

  test.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['eastern standard time', 'America/New_York'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['UTC-11', 'Etc/GMT+11'],
  ])('of Windows is the zone that CLDR gives it: %s', resolvesTo)

  test.each([
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', 'Europe/Berlin'],
    ['(GMT-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(GMT-05.00) Eastern Time (US and Canada)', 'America/New_York'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['(GMT -0800) Pacific Time (US & Canada); Tijuana', 'America/Los_Angeles'],
    ['(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
    ['(UTC) Coordinated Universal Time', 'Etc/UTC'],
    ['(UTC+13:00) Nuku’alofa', 'Pacific/Tongatapu'],
  ])('as programs show it is read by its label: %s', resolvesTo)

  test.each([
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien', 'Europe/Amsterdam'],
    ['(GMT+01.00) Sarajevo/Warsaw/Zagreb', 'Europe/Sarajevo'],
    ['(GMT+01:00) Central European Time - Berlin', 'Europe/Berlin'],
    ['(UTC+01:00) Berlin', 'Europe/Berlin'],
  ])('as no table knows it is read by its cities: %s', resolvesTo)

  test('with cities prefers the members’ own zone among those that keep the same time', () => {
    const resolve = zoneResolver({ timeZones: [], preferredZones: ['Europe/Stockholm'] })
    expect(resolve('(UTC+01:00) Berlin, Rom, Stockholm, Wien')).toBe('Europe/Stockholm')
  })

  test('whose label moved from zone to zone is decided by the offset', () => {
    expect(resolveAlone('(UTC+05:00) Astana')).toBe('Asia/Qyzylorda')
    expect(resolveAlone('(UTC+06:00) Astana')).toBe('Asia/Bishkek')
    expect(resolveAlone('(UTC+01:00) Astana')).toBeNull()
    expect(resolveAlone('Astana')).toBeNull()
  })

  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Istanbul', 'Europe/Istanbul'],
    ["St. John's", 'America/St_Johns'],
  ])('that is a city is the zone named after it: %s', resolvesTo)

  test.each([
    ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'],
    ['/softwarestudio.org/Olson_20011030_5/America/New_York', 'America/New_York'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['tzone://Microsoft/Utc', 'UTC'],
  ])('written as a path is read at its end: %s', resolvesTo)

  test('loses a number only where the rest is a Windows name', () => {
    expect(resolveAlone('GMT Standard Time 1')).toBe('Europe/London')
    expect(resolveAlone('Berlin 1')).toBeNull()
    expect(resolveAlone('Europe/Berlin 1')).toBeNull()
  })

  test.each([
    '',
    'Z',
    '+01:00',
    'T00+01',
    'UTC+01:00',
    'GMT+1',
    '(UTC+01:00)',
    '(UTC+01:00) Neverland',
    '(UTC-05:00) Neverland, Berlin',
    '(UTC+01:00) Neverland, Atlantis, Berlin',
    'New York, Berlin',
    'San Juan',
    'West',
    'Customized Time Zone',
    'tzone://Microsoft/Custom',
    '/example.com/Invented',
    'Mars/Phobos',
    '__proto__',
  ])('that nothing explains is not guessed: %j', (name) => {
    expect(resolveAlone(name)).toBeNull()
  })

  test('of any kind never throws, and resolves to what Temporal accepts', () => {
    fc.assert(
      fc.property(anyName, anyTimeZone, (name, timeZone) => {
        const resolve = zoneResolver({ timeZones: [timeZone], preferredZones: [name] })
        for (const each of [name, ...timeZone.tzids]) {
          const zone = resolve(each)
          if (zone !== null) expect(accepted(zone)).toBe(zone)
        }
      }),
    )
  })
})

describe('the table of display labels', () => {
  test('names only zones that CLDR and Temporal know', () => {
    for (const line of displayLabels.trim().split('\n')) {
      const zone = windowsZone(line.split(' = ')[1] ?? '')
      expect(zone, line).not.toBeNull()
      expect(accepted(zone ?? ''), line).toBe(zone)
    }
  })
})

const resolveAlone = zoneResolver({ timeZones: [], preferredZones: [] })

function resolvesTo(name: string, zone: string): void {
  expect(resolveAlone(name)).toBe(zone)
}

const accepted = (zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId

const anyName = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Berlin', 'Custom', 'UTC', 'Europe/Berlin', 'GMT Standard Time 2'),
  fc.stringMatching(/^"?\((UTC|GMT)[+-]\d{1,2}[:.]\d{2}\) [A-Za-z &,;/]*"?$/),
  fc.stringMatching(/^[A-Z][a-z]+\/[A-Z][a-z_]+$/),
)

const anyTimeZone: fc.Arbitrary<FileTimeZone> = fc.record({
  tzids: fc.array(anyName, { maxLength: 2 }),
  location: fc.option(anyName),
  observances: fc.array(
    fc.record({
      start: fc.option(
        fc
          .record({
            year: fc.integer({ min: 1, max: 9999 }),
            month: fc.integer({ min: 1, max: 12 }),
          })
          .map((fields) => Temporal.PlainDateTime.from({ ...fields, day: 1, hour: 2 })),
      ),
      offsetFrom: fc.oneof(fc.integer({ min: -720, max: 840 }), fc.double()),
      offsetTo: fc.integer({ min: -720, max: 840 }),
      rule: fc.option(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^FREQ=YEARLY;BYMONTH=\d{1,2};BYDAY=-?[1-5](SU|MO)$/),
        ),
      ),
    }),
    { maxLength: 3 },
  ),
})
