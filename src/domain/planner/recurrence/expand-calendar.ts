import { compareText } from '../../kernel/compare-text.ts'
import type { Calendar, Flag, Progress } from '../calendar.ts'
import type { Window } from '../plan.ts'
import type { SeriesFacts } from '../series.ts'
import { groupEvents } from './event-groups.ts'
import { expandGroup } from './group-expansion.ts'
import type { ExpandedGroup } from './group-expansion.ts'
import { isOutOfWindow } from './out-of-window.ts'
import { ruleStarts } from './rule-starts.ts'
import { boundsOf } from './window-bounds.ts'

/**
 * The series and single events with something in the window, in order of their first occurrence, then
 * of their title. At most a year of window is expanded and 2,000 occurrences a series, each said by a
 * flag. Never throws for what a calendar holds.
 */
export function expandCalendar(
  calendar: Calendar,
  window: Window,
  progress?: Progress,
): { readonly series: readonly SeriesFacts[]; readonly flags: readonly Flag[] } {
  const bounds = boundsOf(window)
  const startsOf = ruleStarts()
  const groups = groupEvents(calendar.events)
  const found: ExpandedGroup[] = []
  for (const [index, group] of groups.entries()) {
    if (index % 500 === 0) progress?.('expanding', index, groups.length)
    const expanded = isOutOfWindow(group, bounds) ? null : expandGroup(group, bounds, startsOf)
    if (expanded !== null) found.push(expanded)
  }
  progress?.('expanding', groups.length, groups.length)
  const inOrder = found.toSorted(byFirstThenTitle)
  return {
    series: inOrder.map(({ facts }) => facts),
    flags: [...(bounds.cut ? [aYearOnly] : []), ...inOrder.flatMap(({ flags }) => flags)],
  }
}

const byFirstThenTitle = (left: ExpandedGroup, right: ExpandedGroup): number =>
  left.first - right.first ||
  compareText(left.facts.title, right.facts.title) ||
  compareText(left.facts.uid, right.facts.uid)

const aYearOnly: Flag = {
  line: null,
  uid: null,
  problem: 'window.over-a-year',
  what: 'The window is longer than a year; only its first year is planned.',
}
