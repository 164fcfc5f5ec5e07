import { cityZone, withoutMarks } from './city-zone.ts'
import { displayLabels } from './display-labels.ts'
import { isSameThroughout, offsetMinutes } from './zone-offsets.ts'
import { windowsZone } from './windows-zones.ts'

/**
 * The IANA zone of a label as calendar programs show it: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome,
 * Stockholm, Vienna`, `(GMT-05:00) Eastern Time (US & Canada)`. Known labels first, then the cities it
 * lists. The offset only decides between several; a label of nothing else is null.
 */
export function labelledZone(name: string, preferredZones: readonly string[] = []): string | null {
  const { offset, label } = partsOf(name)
  if (label === '' || label.length > longestLabel) return null
  const known = labels.get(plain(label)) ?? []
  if (known.length > 0) return theOne(known, offset)
  return zoneOfCities(label, offset, preferredZones)
}

// No program shows longer ones, and each of its parts is looked up.
const longestLabel = 200

function partsOf(name: string): { offset: number | null; label: string } {
  const match = labelPattern.exec(name)
  if (match === null) return { offset: null, label: name.trim() }
  const [, sign = '+', hours = '', minutes = '', label = ''] = match
  const size = Number(hours) * 60 + Number(minutes)
  return { offset: sign === '+' ? size : -size, label: label.trim() }
}

// `(UTC+01:00) …`, `(GMT-05.00) …`, `(GMT -0500) …`, `(UTC) …`, `GMT+1 …`
const labelPattern =
  /^\s*\(?\s*(?:UTC|GMT)\s*(?:([+\-−–])\s*(\d{1,2})[:.]?(\d{2})?)?\s*(?:\)|(?<=\d)\s)(.*)$/iu

/** The one zone of these, or the one whose offset is that. */
function theOne(zones: readonly string[], offset: number | null): string | null {
  const fitting =
    zones.length === 1 || offset === null ? zones : zones.filter((zone) => has(zone, offset))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** A label that no table knows, e.g. in another language, by those of its cities that have a zone. */
function zoneOfCities(
  label: string,
  offset: number | null,
  preferredZones: readonly string[],
): string | null {
  const cities = label.split(/\s*[,;/]\s*|\s+-\s+/)
  const zones = [...new Set(cities.flatMap((city) => cityZone(city) ?? []))]
  if (cities.length < 2 && offset === null) return null
  // One known name among many unknown ones is chance, not a reading.
  if (zones.length * 2 < cities.length) return null
  const isPlain = zones.length === 1 && cities.length === 1
  const agreeing = isPlain || offset === null ? zones : zones.filter((zone) => has(zone, offset))
  const [first] = agreeing
  if (first === undefined || !agreeing.every((zone) => isSameThroughout(zone, first))) return null
  return agreeing.find((zone) => preferredZones.includes(zone)) ?? first
}

const has = (zone: string, offset: number): boolean =>
  [winter, summer].some((instant) => offsetMinutes(zone, instant) === offset)

const winter = Temporal.Instant.from('2025-01-15T00:00Z')
const summer = Temporal.Instant.from('2025-07-15T00:00Z')

/** `&` = `and`, any separator a comma, no accents, stops or apostrophes. */
const plain = (label: string): string =>
  withoutMarks(label)
    .toLowerCase()
    .replace(/^greenwich mean time\s*:\s*/, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[.'’]/g, '')
    .replaceAll(/\s*[,;/]\s*/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const labels: ReadonlyMap<string, readonly string[]> = displayLabels
  .trim()
  .split('\n')
  .reduce((read, line) => {
    const [label = '', windows = ''] = line.split(' = ')
    const zone = windowsZone(windows)
    if (zone !== null) read.set(plain(label), [...(read.get(plain(label)) ?? []), zone])
    return read
  }, new Map<string, readonly string[]>())
