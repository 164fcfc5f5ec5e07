import { windowInWords } from '#domain/planner/phrases.ts'
import type { Window } from '#domain/planner/plan.ts'

/** What the plan looks at, and in whose time it is told. */
export const sayWindow = (window: Window): string =>
  `${windowInWords(window)}, in the time of ${window.zone}. Read on one machine; nothing left it.`
