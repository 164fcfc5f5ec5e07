import type Holidays from 'date-holidays'
import { isRejection, type Rejection, reject } from '../kernel/rejection.ts'

// date-holidays' data is CC BY 3.0 (commenthol and contributors): whatever shows it names them.

/** For the documentation, and for the screen that offers holidays. */
export const holidayAttribution =
  'Public holidays: date-holidays by commenthol and contributors, CC BY 3.0.'

/** A country, or a region of one: `{ code: 'BY', name: 'Bayern' }`. */
export interface HolidayPlace {
  readonly code: string
  readonly name: string
}

/** All countries that are known, by ISO 3166-1 code, with English names. */
export async function holidayCountries(): Promise<readonly HolidayPlace[]> {
  const Library = await holidayLibrary()
  return placesIn(new Library().getCountries('en'))
}

/**
 * The regions of a country whose holidays differ, by ISO 3166-2 code without the country, each followed
 * by its parts (`BY`, `BY-A` for Augsburg). Empty where the whole country has the same.
 */
export async function holidayRegions(
  country: string,
): Promise<readonly HolidayPlace[] | Rejection> {
  const code = await countryCode(country)
  if (typeof code !== 'string') return code
  const Library = await holidayLibrary()
  const library = new Library()
  return placesIn(library.getStates(code)).flatMap((region) => [
    region,
    ...placesIn(library.getRegions(code, region.code)).map((part) => ({
      code: `${region.code}-${part.code}`,
      name: `${region.name}, ${part.name}`,
    })),
  ])
}

/** The calendar of a place's public holidays, in its own zone whatever the machine's. */
export async function holidaysOf(
  country: string,
  region: string | null,
): Promise<Holidays | Rejection> {
  const code = await countryCode(country)
  if (typeof code !== 'string') return code
  const Library = await holidayLibrary()
  if (region === null) return new Library(code, onlyPublic)
  const regions = await holidayRegions(code)
  if (isRejection(regions)) return regions
  const wanted = region.trim().toUpperCase()
  const known = regions.find((each) =>
    [each.code, `${code}-${each.code}`].some((written) => written.toUpperCase() === wanted),
  )
  if (known === undefined) return unknownRegion(code, region, regions)
  const [state = '', part] = known.code.split('-')
  return part === undefined
    ? new Library(code, state, onlyPublic)
    : new Library(code, state, part, onlyPublic)
}

/** Loaded when first asked for: it takes tens of megabytes and a third of a second. */
const holidayLibrary = async (): Promise<typeof Holidays> => (await import('date-holidays')).default

const onlyPublic: { types: ['public'] } = { types: ['public'] }

async function countryCode(country: string): Promise<string | Rejection> {
  const countries = await holidayCountries()
  const wanted = country.trim().toUpperCase()
  const known = countries.find(({ code }) => code === wanted)
  if (known !== undefined) return known.code
  return reject(
    'invalid',
    'holidays.unknown-country',
    `No public holidays are known for the country “${country}”. Known are: ${codes(countries)}.`,
  )
}

const unknownRegion = (
  country: string,
  region: string,
  regions: readonly HolidayPlace[],
): Rejection =>
  reject(
    'invalid',
    'holidays.unknown-region',
    regions.length === 0
      ? `The holidays of ${country} are the same everywhere: leave out the region “${region}”.`
      : `No public holidays are known for the region “${region}” of ${country}. Known are: ${codes(regions)}.`,
  )

const codes = (places: readonly HolidayPlace[]): string => places.map(({ code }) => code).join(', ')

// The library declares a record, and answers undefined for a place without parts.
const placesIn = (named: Record<string, string> | undefined): readonly HolidayPlace[] =>
  Object.entries(named ?? {}).map(([code, name]) => ({ code, name }))
