import type { Window } from '../plan.ts'
import { clocks, day, wallAsWritten } from './wall-time.ts'
import type { ClockOf, Wall } from './wall-time.ts'

/** A window as numbers: an occurrence is in it when from ≤ start < to. */
export interface Bounds {
  readonly zone: string
  readonly clockOf: ClockOf
  /** Epoch milliseconds of the local midnights. */
  readonly from: number
  readonly to: number
  /** The same midnights on the wall, for all-day events and for what is compared roughly. */
  readonly fromDay: Wall
  readonly toDay: Wall
  /** At least a day of one: an empty window has no occurrences to average. */
  readonly weeks: number
  /** True where the window was longer than a year and was cut there. */
  readonly cut: boolean
}

/** The bounds of a window, at most one year of it. */
export function boundsOf(window: Window): Bounds {
  const from = Temporal.PlainDate.from(window.from)
  const asked = Temporal.PlainDate.from(window.to)
  const aYearOn = from.add({ years: 1 })
  const cut = Temporal.PlainDate.compare(asked, aYearOn) > 0
  const to = cut ? aYearOn : asked
  const fromDay = wallAsWritten({ kind: 'date', date: from })
  const toDay = wallAsWritten({ kind: 'date', date: to })
  return {
    zone: window.zone,
    clockOf: clocks(window.zone),
    from: from.toZonedDateTime(window.zone).epochMilliseconds,
    to: to.toZonedDateTime(window.zone).epochMilliseconds,
    fromDay,
    toDay,
    weeks: Math.max(toDay - fromDay, day) / (7 * day),
    cut,
  }
}
