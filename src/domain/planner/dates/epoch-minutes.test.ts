import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochMinutes } from './epoch-minutes.ts'

describe('the minutes of an occurrence', () => {
  test('are those that Temporal reads', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(epochMinutes(moment.toString())).toBe(moment.epochMilliseconds / 60_000)
      }),
    )
  })

  test('of a bare date are its midnight', () => {
    expect(epochMinutes('1970-01-02')).toBe(1440)
  })

  test('are read from a time in UTC, too', () => {
    expect(epochMinutes('1970-01-01T01:30:00Z')).toBe(90)
  })

  test('of an odd but valid text are left to Temporal', () => {
    expect(epochMinutes('+001970-01-01T00:05:00+00:00[UTC]')).toBe(5)
  })
})

const anyMoment = fc
  .record({
    minutes: fc.integer({ min: -40_000_000, max: 40_000_000 }),
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu'),
  })
  .map(({ minutes, zone }) =>
    Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO(zone),
  )
  .filter(({ offsetNanoseconds, year }) => offsetNanoseconds % 6e10 === 0 && year >= 1970)
