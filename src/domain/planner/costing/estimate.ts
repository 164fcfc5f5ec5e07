import type { Estimate } from '../plan.ts'

export const nothing: Estimate = { low: 0, middle: 0, high: 0 }

export const same = (amount: number): Estimate => ({ low: amount, middle: amount, high: amount })

/** Both at each rate: `combine(a, b, (x, y) => x - y)`. */
export const combine = (
  one: Estimate,
  other: Estimate,
  how: (one: number, other: number) => number,
): Estimate => ({
  low: how(one.low, other.low),
  middle: how(one.middle, other.middle),
  high: how(one.high, other.high),
})

export const total = (estimates: readonly Estimate[]): Estimate =>
  estimates.reduce((sum, one) => combine(sum, one, (x, y) => x + y), nothing)
