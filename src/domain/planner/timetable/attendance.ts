import { compareText } from '../../kernel/compare-text.ts'
import { personKey } from '../person.ts'
import type { PlannedSeries } from '../plan.ts'

/** Somebody with the series they take part in, as indices. */
export interface Attendance {
  readonly person: string
  readonly series: readonly number[]
}

/** How many people get weekly figures; a company's whole directory would say nothing more. */
const MOST_PEOPLE = 200

/**
 * Who takes part in what: the plan's owner first, then whoever is in most meetings. A series that names nobody,
 * or a mailing list, is in its owner's calendar because they are in it, unless they declined it.
 */
export function attendances(
  series: readonly PlannedSeries[],
  me: string | null,
): readonly Attendance[] {
  const owner = me === null ? null : ownerKey(series, me)
  const found = new Map<string, number[]>()
  if (owner !== null) found.set(owner, [])
  for (const [index, meeting] of series.entries())
    for (const person of participants(meeting, owner)) {
      const own = found.get(person)
      if (own) own.push(index)
      else found.set(person, [index])
    }
  const meetings = (indices: readonly number[]) =>
    indices.filter((index) => series[index]?.type !== 'not-a-meeting').length
  return [...found]
    .map(([person, indices]) => ({ person, series: indices, meetings: meetings(indices) }))
    .filter(({ person, meetings: count }) => person === owner || count > 0)
    .sort((one, other) => {
      if (one.person === owner || other.person === owner) return one.person === owner ? -1 : 1
      return other.meetings - one.meetings || compareText(one.person, other.person)
    })
    .slice(0, MOST_PEOPLE)
}

/** The key of whoever the plan is for, who may have been named in another case or by name alone. */
function ownerKey(series: readonly PlannedSeries[], me: string): string {
  const wanted = me.trim().toLowerCase()
  for (const { people } of series)
    for (const person of people)
      if (person.email === wanted || person.name.toLowerCase() === wanted) return personKey(person)
  return me.includes('@') ? wanted : me
}

function participants(series: PlannedSeries, owner: string | null): ReadonlySet<string> {
  const named = new Set(series.people.map(personKey))
  const unsaid = named.size === 0 || series.mailingLists.length > 0
  const declined = owner !== null && series.declined.includes(owner)
  return owner !== null && unsaid && !declined ? named.add(owner) : named
}
