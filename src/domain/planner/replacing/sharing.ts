import { personName } from '../person.ts'
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
  for (const meeting of series) {
    if (meeting.verdict !== 'convert' || meeting.type === 'one-to-one') continue
    const carrier = meeting.twins
      .map((twin) => carriers.get(twin))
      .find((found) => found !== undefined)
    if (carrier) guests.set(carrier.uid, [...(guests.get(carrier.uid) ?? []), meeting])
    carriers.set(meeting.uid, carrier ?? meeting)
  }
  return series.map((meeting) => {
    const carrier = carriers.get(meeting.uid)
    if (!carrier) return meeting
    return carrier === meeting
      ? joined(meeting, guests.get(meeting.uid) ?? [])
      : pointed(meeting, carrier)
  })
}

const pointed = (meeting: PlannedSeries, carrier: PlannedSeries): PlannedSeries => ({
  ...meeting,
  because: `Held for another zone as well: it shares the tasks of ${carrier.title}.`,
  replacement: noReplacement,
})

function joined(meeting: PlannedSeries, guests: readonly PlannedSeries[]): PlannedSeries {
  if (guests.length === 0) return meeting
  const others = guests.flatMap(({ people }) => people.map(personName))
  const ownSubject = subjectOf(meeting.title)
  const subject = subjectOf(sharedTitle([meeting, ...guests].map(({ title }) => title)))
  const withAll = <Task extends PlannedTask>(task: Task): Task => ({
    ...task,
    title: task.title.endsWith(ownSubject)
      ? task.title.slice(0, -ownSubject.length) + subject
      : task.title,
    people: [...new Set([...task.people, ...others])],
  })
  return {
    ...meeting,
    replacement: {
      ...meeting.replacement,
      rituals: meeting.replacement.rituals.map(withAll),
      tasks: meeting.replacement.tasks.map(withAll),
    },
  }
}
