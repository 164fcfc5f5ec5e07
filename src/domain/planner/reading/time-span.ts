import type { EventTime } from '../calendar.ts'

/** Whole minutes from one time to another, negative where they go backwards; null where nobody can say. */
export function minutesBetween(start: EventTime, end: EventTime): number | null {
  if (start.kind === 'date') return minutesOfDays(start.date, dateOf(end))
  const from = start.local
  const to = end.kind === 'date' ? end.date.toPlainDateTime() : end.local
  if (end.kind === 'date' || end.kind === 'floating' || start.kind === 'floating') {
    return localMinutes(from, to)
  }
  if (start.kind === 'zoned' && end.kind === 'zoned') return zonedMinutes(start, end)
  const sameName = start.kind === 'unresolved' && end.kind === start.kind && end.name === start.name
  return sameName ? localMinutes(from, to) : null
}

type Zoned = Extract<EventTime, { kind: 'zoned' }>

/** Wall time is enough within a day and zone, unless the clocks change: that is left to Temporal. */
function zonedMinutes(start: Zoned, end: Zoned): number {
  const sameZone = start.zone === end.zone
  if (sameZone && (start.zone === 'UTC' || !mayCrossChange(start.local, end.local))) {
    return localMinutes(start.local, end.local)
  }
  const from = start.local.toZonedDateTime(start.zone).epochMilliseconds
  const to = end.local.toZonedDateTime(end.zone).epochMilliseconds
  return Math.round((to - from) / 60_000)
}

/** Clocks change at night, so a span within one day from six on doesn't cross a change. */
function mayCrossChange(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): boolean {
  return from.hour < 6 || from.day !== to.day || from.month !== to.month || from.year !== to.year
}

function localMinutes(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): number {
  const days =
    from.day === to.day && from.month === to.month && from.year === to.year
      ? 0
      : daysBetween(from, to)
  return days * 1_440 + minuteOfDay(to) - minuteOfDay(from)
}

const daysBetween = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): number =>
  from.toPlainDate().until(to.toPlainDate()).days

const minuteOfDay = ({ hour, minute, second }: Temporal.PlainDateTime): number =>
  hour * 60 + minute + Math.round(second / 60)

const minutesOfDays = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to).days * 1_440

const dateOf = (time: EventTime): Temporal.PlainDate =>
  time.kind === 'date' ? time.date : time.local.toPlainDate()
