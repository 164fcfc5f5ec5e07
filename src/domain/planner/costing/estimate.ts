import type { Estimate } from '../plan.ts'

/** No time at any rate. */
export const zero: Estimate = { low: 0, middle: 0, high: 0 }

/** The same time at each rate of topics. */
export const atEachRate = (amount: number): Estimate => ({
  low: amount,
  middle: amount,
  high: amount,
})

/** Both at each rate: `combine(a, b, (x, y) => x - y)`. */
export const combine = (
  one: Estimate,
  other: Estimate,
  merge: (one: number, other: number) => number,
): Estimate => ({
  low: merge(one.low, other.low),
  middle: merge(one.middle, other.middle),
  high: merge(one.high, other.high),
})

/** Their sum at each rate. */
export const total = (estimates: readonly Estimate[]): Estimate =>
  estimates.reduce((sum, one) => combine(sum, one, (x, y) => x + y), zero)
