import { stretch } from '#domain/planner/phrases.ts'
import type { Assumptions } from '#domain/planner/plan.ts'

/** From how long on a free stretch counts as focus: `two hours`, or what somebody made of it. */
export const longStretch = ({ focusStretch }: Assumptions) =>
  focusStretch === 120 ? 'two hours' : stretch(focusStretch)
