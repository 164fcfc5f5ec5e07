import { type Portion, portionsOf } from '../costing/portions.ts'
import type { Person } from '../calendar.ts'
import { personKey } from '../person.ts'
import type { Assumptions, PlannedSeries } from '../plan.ts'
import { freeOn, occupy, type PersonalCalendar } from './calendars.ts'
import { spansOf } from './span.ts'
import { dayAt } from './working-time.ts'

/**
 * Puts the time for updates on somebody's days: at their first free moment of each day that one opens,
 * long enough to write theirs and to read the others', at least ten minutes. Twins share one.
 */
export function addUpdates(
  calendar: PersonalCalendar,
  labels: ReadonlyMap<string, string>,
  assumptions: Assumptions,
): void {
  const opened = new Set<string>()
  for (const series of calendar.series) {
    const label = labels.get(series.uid)
    const updates = portionsOf(series).find(({ purpose }) => purpose === 'updates')
    if (label === undefined || !updates) continue
    const minutes = updateMinutes(series, updates, calendar.person, assumptions)
    for (const index of daysOpened(series, updates, calendar)) {
      if (series.twins.some((twin) => opened.has(`${index} ${twin}`))) continue
      const free = freeOn(calendar, 'after', index)
      const from = free.find(([start, end]) => end - start >= minutes)?.[0]
      if (from === undefined) continue
      const span = [from, from + minutes] as const
      opened.add(`${index} ${series.uid}`)
      occupy(calendar, index, { what: 'task', uid: series.uid, label, span, breaks: true })
    }
  }
}

function updateMinutes(
  series: PlannedSeries,
  updates: Portion,
  person: string,
  { writeUpdate, readUpdate }: Assumptions,
): number {
  const people = series.headcount ?? series.people.length
  const read = (updates.people.length || Math.max(0, people - 1)) * readUpdate
  const minutes = read + (writes(series, person, updates.people) ? writeUpdate : 0)
  return Math.max(10, Math.ceil(minutes / 5) * 5)
}

function writes({ people }: PlannedSeries, key: string, named: readonly string[]): boolean {
  const person = people.find((one) => personKey(one) === key)
  if (named.length === 0) return person?.role !== 'organizer'
  return !!person && named.some((name) => isNamed(person, name.toLowerCase()))
}

/** An agenda names people as colleagues do: by first name, by the front of their address, or in full. */
function isNamed({ name, email }: Person, wanted: string): boolean {
  const own = name.toLowerCase()
  const byMail = email === wanted || email?.split('@')[0] === wanted
  return own === wanted || own.startsWith(`${wanted} `) || byMail
}

function daysOpened(
  { occurrences }: PlannedSeries,
  { type }: Portion,
  calendar: PersonalCalendar,
): ReadonlySet<number> {
  const days = spansOf(occurrences).map(([start]) => dayAt(calendar.days, start))
  return new Set(
    type === 'daily-status' ? days : days.map((index) => workingDayBefore(calendar, index)),
  )
}

function workingDayBefore({ days, off }: PersonalCalendar, index: number): number {
  let before = index - 1
  while (before >= 0 && (off.has(before) || !days[before]?.ranges.length)) before -= 1
  return before
}
