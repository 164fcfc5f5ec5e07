import { thousands } from '#domain/planner/phrases.ts'
import type { Plan } from '#domain/planner/plan.ts'

/** Something that the reader noticed, and the line of the input where it stands. */
export interface Finding {
  readonly line: string
  readonly what: string
}

/** What is doubtful or needs an answer. */
export const doubts = ({ flags }: Plan): readonly Finding[] =>
  flags.map(({ line, what }) => ({ line: lineInWords(line), what }))

/** What was lost, and why. */
export const losses = ({ dropped }: Plan): readonly Finding[] =>
  dropped.map(({ line, why }) => ({ line: lineInWords(line), what: why }))

const lineInWords = (line: number | null): string =>
  line === null ? '' : `line ${thousands(line)}`
