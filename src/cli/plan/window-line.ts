import { windowInWords } from '#domain/planner/phrases.ts'
import type { Window } from '#domain/planner/plan.ts'

/** What to do where nothing falls in the window. */
export const sayNothing = (window: Window): string =>
  `${windowInWords(window)}, in the time of ${window.zone}: no event begins in them. Choose another window with --from and --weeks, or export the calendar again if it should hold more.`

/** What the plan looks at, and in whose time it is told. */
export const sayWindow = (window: Window): string =>
  `${windowInWords(window)}, in the time of ${window.zone}. Read on one machine; nothing left it.`
