import { useState } from 'react'
import type { PlannedSeries } from '#domain/planner/plan.ts'

/** Which question stands open. One at a time; it stays where it is when answered, until the next is asked for. */
export interface OpenQuestion {
  readonly uid: string | null
  readonly ask: (uid: string) => void
  /** The next series that still asks something. */
  readonly next: PlannedSeries | undefined
}

export function useOpenQuestion(rows: readonly PlannedSeries[]): OpenQuestion {
  const [asked, ask] = useState<string | null>(null)
  const open = rows.filter(({ question }) => question !== null)
  const known = rows.some((row) => row.uid === asked)
  const uid = known ? asked : (open[0]?.uid ?? null)
  if (uid !== asked) ask(uid)
  return { uid, ask, next: open.find((row) => row.uid !== uid) }
}
