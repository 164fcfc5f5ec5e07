import type { OrderedMeetings } from '#domain/planner/meeting-order.ts'
import { number } from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'

/** What stands under the table about the meetings that aren't in it, sentence by sentence. */
export const sayAside = ({ aside }: OrderedMeetings): readonly string[] => [
  ...say(
    aside.filter(({ type }) => type !== 'not-a-meeting'),
    'single event is kept',
    'single events are kept',
  ),
  ...say(
    aside.filter(({ type }) => type === 'not-a-meeting'),
    'entry is no meeting',
    'entries are no meetings',
  ),
]

const mostNamed = 4

function say(series: readonly PlannedSeries[], one: string, many: string): readonly string[] {
  if (series.length === 0) return []
  const count = number(series.length)
  const sentence = `${count.charAt(0).toUpperCase()}${count.slice(1)} ${series.length === 1 ? one : many}`
  const titles = [...new Set(series.map(({ title }) => title))].filter((title) => title !== '')
  if (titles.length === 0) return [`${sentence}.`]
  const others = titles.length > mostNamed ? ' and others' : ''
  return [`${sentence}: ${titles.slice(0, mostNamed).join(', ')}${others}.`]
}
