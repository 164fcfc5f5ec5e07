import type {
  Assumptions,
  Block,
  Choices,
  Plan,
  PlannedSeries,
  Timetable,
  TimetableDay,
  Window,
} from '../plan.ts'
import { attendances } from './attendance.ts'
import { calendarsOf, freeOn, type PersonalCalendar } from './calendars.ts'
import { dayNumber, weekdayOf, weeksIn } from '../dates/day-number.ts'
import { placeOneToOne } from './placing-one-to-ones.ts'
import { focusIn, type Span } from './span.ts'
import { addUpdates } from './updating.ts'
import { hoursOf, wallTime, type WorkingDay, type WorkingTimes } from './working-time.ts'

/** Everybody's typical week, and how much focus each has by e-mail or name. */
export interface Weeks {
  readonly timetables: readonly Timetable[]
  /** Minutes a week in long stretches, averaged over the window. */
  readonly before: Plan['before']['focusMinutes']
  readonly after: Plan['after']['focusMinutes']
}

/** How many people's weeks are drawn; beyond them only the figures are given. */
const MOST_TIMETABLES = 30

/** Everybody's weeks before and after the plan, its owner's first (planner.md §4, *Focus*). */
export function weeksOf(
  series: readonly PlannedSeries[],
  me: string | null,
  window: Window,
  choices: Choices,
  working: WorkingTimes,
): Weeks {
  const { assumptions } = choices
  const calendars = calendarsOf(series, attendances(series, me), working)
  const typical = typicalWeek(window)
  rearrange(series, calendars, typical.from, assumptions)

  const focus = (when: 'before' | 'after') =>
    Object.fromEntries(
      calendars.map((calendar) => [
        calendar.person,
        weeklyFocus(calendar, when, window, assumptions),
      ]),
    )
  return {
    timetables: calendars
      .slice(0, MOST_TIMETABLES)
      .map((calendar) => timetableOf(calendar, typical, choices, assumptions.focusStretch)),
    before: focus('before'),
    after: focus('after'),
  }
}

function rearrange(
  series: readonly PlannedSeries[],
  calendars: readonly PersonalCalendar[],
  typicalFrom: string,
  assumptions: Assumptions,
): void {
  const labels = updateLabels(series)
  for (const calendar of calendars) addUpdates(calendar, labels, assumptions)
  const takingPart = Map.groupBy(
    calendars.flatMap((calendar) => calendar.series.map((meeting) => ({ meeting, calendar }))),
    ({ meeting }) => meeting,
  )
  for (const meeting of series) {
    if (meeting.verdict !== 'convert' || meeting.type !== 'one-to-one') continue
    const people = takingPart.get(meeting)?.map(({ calendar }) => calendar) ?? []
    if (people.length > 0) placeOneToOne(meeting, people, typicalFrom, assumptions.focusStretch)
  }
}

/** The title of the update that each converted series opens; twins share the first one's. */
function updateLabels(series: readonly PlannedSeries[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const { uid, verdict, replacement } of series) {
    const update = replacement.rituals.find(({ kind }) => kind === 'update')
    if (verdict === 'convert' && update) labels.set(uid, update.title)
  }
  for (const { uid, verdict, twins } of series) {
    const shared = verdict === 'convert' ? twins.find((twin) => labels.has(twin)) : undefined
    const label = shared === undefined ? undefined : labels.get(shared)
    if (label !== undefined && !labels.has(uid)) labels.set(uid, label)
  }
  return labels
}

interface Week {
  readonly from: string
  readonly to: string
}

/** The first whole week, Monday to Sunday; the window's first days where it holds none. */
function typicalWeek({ from, to }: Window): Week {
  const first = Temporal.PlainDate.from(from)
  const monday = first.add({ days: (8 - weekdayOf(dayNumber(from))) % 7 })
  const start = monday.add({ days: 7 }).toString() <= to ? monday : first
  const end = start.add({ days: 7 }).toString()
  return { from: start.toString(), to: end < to ? end : to }
}

function weeklyFocus(
  calendar: PersonalCalendar,
  when: 'before' | 'after',
  window: Window,
  { focusStretch }: Assumptions,
): number {
  let sum = 0
  for (const [index, { date }] of calendar.days.entries())
    if (date >= window.from && date < window.to)
      sum += focusIn(freeOn(calendar, when, index), focusStretch)
  return sum / weeksIn(window)
}

function timetableOf(
  calendar: PersonalCalendar,
  { from, to }: Week,
  choices: Choices,
  focusStretch: number,
): Timetable {
  const { person, days, before, after } = calendar
  const { zone, hours } = hoursOf(person, choices)
  // A weekend that holds nothing isn't part of anybody's week.
  const shown = [...days.entries()].filter(
    ([index, { date, ranges }]) =>
      date >= from &&
      date < to &&
      (ranges.length > 0 || before[index]?.length || after[index]?.length),
  )
  const week = (when: 'before' | 'after') =>
    shown.map(([index, day]) => dayOf(calendar, when, index, day, focusStretch))
  return { person, zone, hours, before: week('before'), after: week('after') }
}

function dayOf(
  calendar: PersonalCalendar,
  when: 'before' | 'after',
  index: number,
  day: WorkingDay,
  focusStretch: number,
): TimetableDay {
  const long = freeOn(calendar, when, index).filter(([from, to]) => to - from >= focusStretch)
  const focus = long.map((span) => ({ what: 'focus' as const, uid: null, label: '', span }))
  const slots = [...(calendar[when][index] ?? []), ...focus]
  slots.sort(({ span: [one] }, { span: [other] }) => one - other)
  return {
    date: day.date,
    blocks: slots.map((slot) => blockOf(day, slot)),
    focusMinutes: focusIn(long, focusStretch),
  }
}

const blockOf = (
  day: WorkingDay,
  { what, uid, label, span: [from, until] }: Omit<Block, 'start' | 'end'> & { readonly span: Span },
): Block => ({ what, uid, label, start: wallTime(day, from), end: wallTime(day, until) })
