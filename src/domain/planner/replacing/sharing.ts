import type { PlannedSeries, PlannedTask } from '../plan.ts'
import { sharedTitle, subjectOf } from './naming.ts'
import { noReplacement } from './replacement.ts'

/**
 * Gives twins one container for all their zones: the first that is converted carries the rituals for
 * everybody, the others point to it in words.
 */
export function shareTwins(series: readonly PlannedSeries[]): readonly PlannedSeries[] {
  const carriers = new Map<string, PlannedSeries>()
  const guests = new Map<string, PlannedSeries[]>()
  for (const one of series) {
    if (one.verdict !== 'convert' || one.type === 'one-to-one') continue
    const carrier = one.twins.map((twin) => carriers.get(twin)).find((found) => found !== undefined)
    if (carrier) guests.set(carrier.uid, [...(guests.get(carrier.uid) ?? []), one])
    carriers.set(one.uid, carrier ?? one)
  }
  return series.map((one) => {
    const carrier = carriers.get(one.uid)
    if (!carrier) return one
    return carrier === one ? joined(one, guests.get(one.uid) ?? []) : pointed(one, carrier)
  })
}

const pointed = (one: PlannedSeries, carrier: PlannedSeries): PlannedSeries => ({
  ...one,
  because: `Held for another zone as well: it shares the tasks of ${carrier.title}.`,
  replacement: noReplacement,
})

function joined(one: PlannedSeries, guests: readonly PlannedSeries[]): PlannedSeries {
  if (guests.length === 0) return one
  const others = guests.flatMap(({ people }) =>
    people.map(({ name, email }) => name || email || '?'),
  )
  const own = subjectOf(one.title)
  const subject = subjectOf(sharedTitle([one, ...guests].map(({ title }) => title)))
  const withAll = <Task extends PlannedTask>(task: Task): Task => ({
    ...task,
    title: task.title.endsWith(own) ? task.title.slice(0, -own.length) + subject : task.title,
    people: [...new Set([...task.people, ...others])],
  })
  return {
    ...one,
    replacement: {
      ...one.replacement,
      rituals: one.replacement.rituals.map(withAll),
      tasks: one.replacement.tasks.map(withAll),
    },
  }
}
