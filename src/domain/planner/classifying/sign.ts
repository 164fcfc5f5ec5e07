import type { MeetingType } from '../series.ts'

/** One thing that speaks for a type. */
export interface Sign {
  readonly type: MeetingType
  readonly points: number
  /** In words that a person can check; null for what speaks against it. */
  readonly evidence: string | null
}
