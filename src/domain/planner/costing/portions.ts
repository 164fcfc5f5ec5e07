import type { AgendaPart, MeetingType, SeriesFacts } from '../series.ts'

/** A share of a meeting that can be done in writing; each purpose has its own cost and its own replacement. */
export interface Portion {
  readonly purpose: 'updates' | 'ideas' | 'recording' | 'topics'
  readonly type: MeetingType
  /** Those its agenda names for it; empty where it names nobody. */
  readonly people: readonly string[]
}

type Facts = Pick<SeriesFacts, 'minutes'> & {
  readonly type: MeetingType
  readonly parts: readonly AgendaPart[]
}

/** The portions of a series: those its agenda names, and what its type stands for where the agenda leaves time. */
export function portionsOf({ type, parts, minutes }: Facts): readonly Portion[] {
  if (type === 'one-to-one') return []
  const named = parts.flatMap((part) => portionOf(part.type, part.people))
  if (named.length === 0) return wholeOf(type)
  const planned = parts.reduce((sum, part) => sum + part.minutes, 0)
  return merged(planned >= minutes ? named : [...named, ...wholeOf(type)])
}

function wholeOf(type: MeetingType): readonly Portion[] {
  const own = portionOf(type, [])
  if (own.some(({ purpose }) => purpose === 'topics')) return own
  // A stand-up's discussions get an agenda of their own; elsewhere they are asked on the same page.
  return [
    ...own,
    { purpose: 'topics', type: type === 'daily-status' ? 'general' : type, people: [] },
  ]
}

function portionOf(type: MeetingType, people: readonly string[]): readonly Portion[] {
  const purpose = PURPOSES[type]
  return purpose ? [{ purpose, type, people }] : []
}

const PURPOSES: Record<MeetingType, Portion['purpose'] | null> = {
  'daily-status': 'updates',
  'periodic-status': 'updates',
  brainstorm: 'ideas',
  retro: 'ideas',
  demo: 'recording',
  planning: 'topics',
  decision: 'topics',
  'office-hours': 'topics',
  general: 'topics',
  'one-to-one': 'topics',
  social: null,
  crisis: null,
  sensitive: null,
  external: null,
  'working-session': null,
  'not-a-meeting': null,
}

function merged(portions: readonly Portion[]): readonly Portion[] {
  const found = new Map<string, Portion>()
  for (const portion of portions) {
    const key = `${portion.purpose} ${portion.type}`
    const people = [...(found.get(key)?.people ?? []), ...portion.people]
    found.set(key, { ...portion, people: [...new Set(people)] })
  }
  return [...found.values()]
}
