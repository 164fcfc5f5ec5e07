import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { holidayCountries, holidayRegions } from './holiday-places.ts'
import { publicHolidays } from './public-holidays.ts'

const in2025 = (country: string, region: string | null = null) =>
  publicHolidays({ country, region, from: '2025-01-01', to: '2025-12-31' })

describe('public holidays', () => {
  test('are those of the country, and of the region where one is named', async () => {
    const germany = [
      '2025-01-01',
      '2025-04-18',
      '2025-04-21',
      '2025-05-01',
      '2025-05-29',
      '2025-06-09',
      '2025-10-03',
      '2025-12-25',
      '2025-12-26',
    ]
    expect(await in2025('DE')).toEqual(germany)
    const bavaria = [...germany, '2025-01-06', '2025-06-19', '2025-11-01'].toSorted()
    expect(await in2025('DE', 'BY')).toEqual(bavaria)
    expect(await in2025('de', 'de-by')).toEqual(bavaria)
    expect(await in2025('DE', 'BY-A')).toEqual([...bavaria, '2025-08-08', '2025-08-15'].toSorted())
  })

  test('begin and end with the days asked for, over years', async () => {
    expect(
      await publicHolidays({ country: 'US', region: null, from: '2025-12-25', to: '2026-01-01' }),
    ).toEqual(['2025-12-25', '2026-01-01'])
  })

  test('take every day of a feast of several, and the days that stand in for a weekend', async () => {
    expect(await in2025('TR')).toEqual(
      expect.arrayContaining([
        '2025-03-30',
        '2025-03-31',
        '2025-04-01',
        '2025-06-06',
        '2025-06-09',
      ]),
    )
    expect(await in2025('TR')).not.toContain('2025-04-02')
    // Clocks go forward on its first day.
    expect(await in2025('BA')).toEqual(
      expect.arrayContaining(['2025-03-30', '2025-03-31', '2025-04-01']),
    )
    expect(
      await publicHolidays({ country: 'GB', region: null, from: '2027-12-25', to: '2027-12-31' }),
    ).toEqual(['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'])
    expect(await in2025('IL')).toContain('2025-10-02')
  })

  test('leave out half days', async () => {
    expect(await in2025('IS')).not.toContain('2025-12-24')
    expect(await in2025('IS')).toContain('2025-12-25')
  })

  test('are refused for a place that isn’t known, with those that are', async () => {
    expect(await in2025('ZZ')).toMatchObject({
      kind: 'invalid',
      code: 'holidays.unknown-country',
      reason: expect.stringMatching(/“ZZ”.*\bDE\b.*\bUS\b/),
    })
    expect(await in2025('DE', 'Atlantis')).toMatchObject({
      code: 'holidays.unknown-region',
      reason: expect.stringMatching(/“Atlantis” of DE.*\bBE\b.*\bBY-A\b/),
    })
    expect(await in2025('JP', '13')).toMatchObject({
      code: 'holidays.unknown-region',
      reason: expect.stringContaining('the same everywhere'),
    })
  })

  test('are refused for what are no dates', async () => {
    const asked = (from: string, to: string) =>
      publicHolidays({ country: 'DE', region: null, from, to })
    expect(await asked('2025-02-30', '2025-03-01')).toMatchObject({ code: 'holidays.invalid-date' })
    expect(await asked('2025-03-02', '2025-03-01')).toMatchObject({
      code: 'holidays.invalid-range',
    })
    expect(await asked('1025-03-02', '9025-03-01')).toMatchObject({
      code: 'holidays.invalid-range',
    })
  })

  test('are known for countries and their regions', async () => {
    expect(await holidayCountries()).toContainEqual({ code: 'DE', name: 'Germany' })
    expect(await holidayRegions('DE')).toContainEqual({ code: 'BY', name: 'Bayern' })
    expect(await holidayRegions('DE')).toContainEqual({
      code: 'BY-A',
      name: 'Bayern, Stadt Augsburg',
    })
    expect(await holidayRegions('JP')).toEqual([])
    expect(await holidayRegions('ZZ')).toMatchObject({ code: 'holidays.unknown-country' })
  })

  test('are the same dates in whatever zone the machine is', async () => {
    const [here, ...elsewhere] = await Promise.all(
      ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map(worldwideUnder),
    )
    expect(here?.length).toBeGreaterThan(1000)
    for (const dates of elsewhere) expect(dates).toBe(here)
  })
})

/** What a fresh Node answers for places east, west and by the moon, with that TZ. */
async function worldwideUnder(zone: string): Promise<string> {
  const module = new URL('public-holidays.ts', import.meta.url).href
  const program = `
    const { publicHolidays } = await import(${JSON.stringify(module)})
    const found = {}
    for (const country of ['DE', 'US', 'NZ', 'JP', 'TR', 'IL', 'SA', 'WS', 'BR', 'IN'])
      found[country] = await publicHolidays({ country, region: null, from: '2024-01-01', to: '2026-12-31' })
    console.log(JSON.stringify(found))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { env: { ...process.env, TZ: zone }, cwd: fileURLToPath(new URL('.', import.meta.url)) },
  )
  return stdout
}
