import { cityZone } from './city-zone.ts'
import { ianaZone } from '../../kernel/iana-zone.ts'
import { labelledZone } from './labelled-zone.ts'
import { matchingZone } from './matching-zone.ts'
import type { Observance } from './observance-onsets.ts'
import { pathZone } from './path-zone.ts'
import { windowsZone } from './windows-zones.ts'

/** A VTIMEZONE of the file. */
export interface FileTimeZone {
  /** Usually one; some files write two. */
  readonly tzids: readonly string[]
  /** X-LIC-LOCATION. */
  readonly location: string | null
  readonly observances: readonly Observance[]
}

/** What explains the zone names of a file, beyond what everybody knows. */
export interface ZoneSources {
  readonly timeZones: readonly FileTimeZone[]
  /** IANA names of the members' own zones, the likeliest first: they win where a rule fits several. */
  readonly preferredZones: readonly string[]
}

/**
 * What turns the time zone names of one file into IANA names that Temporal accepts. It answers null
 * where nothing explains a name: a zone is never guessed, and never the machine's. Answers are
 * remembered, so ask one resolver about all of a file.
 */
export function zoneResolver(sources: ZoneSources): (name: string) => string | null {
  const preferredZones = sources.preferredZones.flatMap((zone) => ianaZone(zone) ?? [])
  const answers = new Map<string, string | null>()
  return (name) => {
    const known = answers.get(name)
    if (known !== undefined) return known
    const answer = resolve(unquoted(name), { ...sources, preferredZones })
    answers.set(name, answer)
    return answer
  }
}

function resolve(name: string, { timeZones, preferredZones }: ZoneSources): string | null {
  return (
    ianaZone(name) ??
    spelled(windowsZone(name)) ??
    spelled(labelledZone(name, preferredZones)) ??
    cityZone(name) ??
    pathZone(name) ??
    zoneOfFile(name, timeZones, preferredZones)
  )
}

/** For a name that explains nothing by itself: what the file says about it, then what it resembles. */
function zoneOfFile(
  name: string,
  timeZones: readonly FileTimeZone[],
  preferredZones: readonly string[],
): string | null {
  const named = timeZones.filter(({ tzids }) =>
    tzids.some((tzid) => unquoted(tzid).toLowerCase() === name.toLowerCase()),
  )
  const locations = named.flatMap(({ location }) => ianaZone(unquoted(location ?? '')) ?? [])
  for (const { observances } of named) {
    const zone = matchingZone(observances, [...preferredZones, ...locations])
    if (zone !== null) return zone
  }
  // Rules that fit no zone still contradict a name that is only similar.
  const isRuled = named.some(({ observances }) => observances.length > 0)
  return (isRuled ? null : withoutNumber(name)) ?? locations[0] ?? null
}

/** `GMT Standard Time 1`, as Outlook names a second copy; only where the rest is a Windows name. */
function withoutNumber(name: string): string | null {
  const [, rest] = /^(.+\S)\s+\d+$/.exec(name) ?? []
  return rest === undefined ? null : spelled(windowsZone(rest))
}

/** CLDR's data may be newer than the runtime's: only a zone that Temporal knows is an answer. */
const spelled = (zone: string | null): string | null => (zone === null ? null : ianaZone(zone))

const unquoted = (name: string): string =>
  name
    .trim()
    .replaceAll(/^["']+|["']+$/g, '')
    .trim()
