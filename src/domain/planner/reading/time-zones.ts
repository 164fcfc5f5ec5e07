import { zoneResolver, type FileTimeZone } from '../zones/resolve-zone.ts'
import type { CalendarComponent } from './components.ts'
import { readTimeZone } from './file-time-zones.ts'
import { drop, type Findings } from './findings.ts'
import { zoneName } from './zone-name.ts'

/** What the times of one calendar mean. */
export interface TimeZones {
  /** The IANA zone, or null where nothing explains the name. */
  readonly zoneOf: Resolver
  /** What a time means that names no zone; null where the file gives none. */
  readonly floating: () => NamedZone | null
}

/** A zone by the name that the file gives it; `zone` is IANA's, null where nothing explains the name. */
export interface NamedZone {
  readonly name: string
  readonly zone: string | null
}

type Resolver = (name: string) => string | null

/** Many times what real files define and name. Matching rules takes milliseconds a zone. */
const mostDefined = 60
const mostQuestions = 1_000

/**
 * The zones of each calendar of a file, in its order. A calendar's own definitions come first, then those
 * of its neighbours: a file put together from several may define the same name twice.
 */
export function readTimeZones(
  calendars: readonly CalendarComponent[],
  preferredZones: readonly string[],
  findings: Findings,
): readonly TimeZones[] {
  const { defined, all } = readDefinitions(calendars, findings)
  const resolver = resolversFor(preferredZones)
  const ofFile = resolver(all)
  return calendars.map((calendar, at) => {
    const own = defined[at] ?? []
    const zoneOf =
      own.length === 0 || own.length === all.length ? ofFile : either(resolver(own), ofFile)
    return { zoneOf, floating: once(() => floatingZone(calendar, [own, all], zoneOf)) }
  })
}

interface Definitions {
  /** By calendar. */
  readonly defined: readonly (readonly FileTimeZone[])[]
  /** Each once. */
  readonly all: readonly FileTimeZone[]
}

function readDefinitions(calendars: readonly CalendarComponent[], findings: Findings): Definitions {
  const known = new Map<string, FileTimeZone>()
  let full = false
  const defined = calendars.map(({ timeZones }) => {
    const own = new Set<FileTimeZone>()
    for (const component of full ? [] : timeZones) {
      const timeZone = readTimeZone(component, findings)
      const key = JSON.stringify(timeZone)
      full ||= known.size === mostDefined && !known.has(key)
      if (full) {
        const why = `The file defines more than ${mostDefined} time zones: the rest isn’t read.`
        drop(findings, component.line, why)
        break
      }
      own.add(known.get(key) ?? timeZone)
      if (!known.has(key)) known.set(key, timeZone)
    }
    return [...own]
  })
  return { defined, all: [...known.values()] }
}

/** Resolvers that together answer a limited number of questions: what is beyond it stays unresolved. */
function resolversFor(
  preferredZones: readonly string[],
): (timeZones: readonly FileTimeZone[]) => Resolver {
  let left = mostQuestions
  return (timeZones) => {
    const resolve = zoneResolver({ timeZones, preferredZones })
    const answers = new Map<string, string | null>()
    return (name) => {
      const known = answers.get(name)
      if (known !== undefined) return known
      const answer = left > 0 ? resolve(name) : null
      left -= 1
      answers.set(name, answer)
      return answer
    }
  }
}

const either =
  (first: Resolver, second: Resolver): Resolver =>
  (name) =>
    first(name) ?? second(name)

const once = <Answer>(answer: () => Answer): (() => Answer) => {
  let known: { readonly answer: Answer } | null = null
  return () => (known ??= { answer: answer() }).answer
}

/** `X-WR-TIMEZONE`, or the only VTIMEZONE; the first that means something. */
function floatingZone(
  calendar: CalendarComponent,
  [own, all]: readonly [own: readonly FileTimeZone[], all: readonly FileTimeZone[]],
  zoneOf: Resolver,
): NamedZone | null {
  const stated = calendar.properties.find((property) => property.name === 'X-WR-TIMEZONE')
  const names = [zoneName(stated?.value ?? ''), onlyName(own) ?? onlyName(all) ?? '']
    .filter((name) => name !== '')
    .map((name) => ({ name, zone: zoneOf(name) }))
  return names.find(({ zone }) => zone !== null) ?? names[0] ?? null
}

function onlyName(defined: readonly FileTimeZone[]): string | null {
  const names = new Set(defined.map(({ tzids, location }) => tzids[0] ?? location ?? ''))
  return names.size === 1 ? ([...names][0] ?? null) : null
}
