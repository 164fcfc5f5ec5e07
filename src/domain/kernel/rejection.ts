/** Why something asked for is refused. It is returned, never thrown: a refusal is an ordinary answer. */
export interface Rejection {
  readonly kind: 'invalid' | 'missing' | 'forbidden' | 'conflict'
  /** Stable and documented; clients branch on it. */
  readonly code: string
  /** One sentence for the person who asked, saying what to do. */
  readonly reason: string
}

/** Makes a rejection, its code written as `<subject>.<problem>`. */
export const reject = (kind: Rejection['kind'], code: string, reason: string): Rejection => ({
  kind,
  code,
  reason,
})

/** Tells a refusal from an answer. */
export const isRejection = (outcome: object): outcome is Rejection =>
  'kind' in outcome && 'code' in outcome && 'reason' in outcome
