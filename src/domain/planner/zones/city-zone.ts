import { ianaZone } from '../../kernel/iana-zone.ts'
import { knownZones } from './windows-zones.ts'

/**
 * The IANA zone named after that city (`New York`, `São Paulo`), or null where no zone is or several
 * that differ are. Regions below an area (`America/Argentina/San_Juan`) don't count: their cities share
 * names with better-known ones elsewhere.
 */
export function cityZone(city: string): string | null {
  const name = spelledAsInNames(city)
  if (!/^[a-z][a-z_-]{2,}$/.test(name) || notCities.has(name)) return null
  const found = areas.flatMap((area) => ianaZone(`${area}/${name}`) ?? [])
  const [first] = found
  if (first === undefined || !found.every((zone) => isSameZone(zone, first))) return null
  return found.find((zone) => knownZones.includes(zone)) ?? first
}

const spelledAsInNames = (city: string): string =>
  withoutMarks(city.trim()).replaceAll(/[.'’]/g, '').replaceAll(/\s+/g, '_').toLowerCase()

/** The same text without accents: `São Tomé` → `Sao Tome`. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{Mark}/gu, '')

const isSameZone = (one: string, other: string): boolean =>
  instant.toZonedDateTimeISO(one).equals(instant.toZonedDateTimeISO(other))

const instant = Temporal.Instant.fromEpochMilliseconds(0)

// Trying the areas finds the cities of old aliases too, which no list at hand has.
const areas = [
  'Europe',
  'America',
  'Asia',
  'Africa',
  'Australia',
  'Pacific',
  'Atlantic',
  'Indian',
  'Antarctica',
  'Arctic',
]

// Regions and directions of IANA names that mean something else, or nothing, when they stand alone.
const notCities = new Set('act east lhi north nsw samoa south victoria west'.split(' '))
