// What `import … from 'adjourn'` gives: the planner, as the command uses it.
import './kernel/filling-gaps.ts'

export { isRejection, type Rejection } from '#domain/kernel/rejection.ts'
export { defaultAssumptions, defaultHours } from '#domain/planner/assumptions.ts'
export { audit, withAgenda } from '#domain/planner/audit.ts'
export { planJson } from '#domain/planner/plan-json.ts'
export { propose } from '#domain/planner/propose.ts'
export { readCalendar } from '#domain/planner/reading/read-calendar.ts'

export type * from '#domain/planner/calendar.ts'
export type * from '#domain/planner/plan.ts'
export type * from '#domain/planner/series.ts'
