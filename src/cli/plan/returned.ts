import { ofHowMany, returnedFigure } from '#domain/planner/phrases.ts'
import type { Plan } from '#domain/planner/plan.ts'

/** The plan's one figure, what it counts, and the line under it. */
export interface Returned {
  readonly figure: string
  readonly unit: string
  readonly about: string
}

/** What a plan returns; where nobody is named in anything there is no figure, rather than a zero. */
export function sayReturned(plan: Plan, me: string | null): Returned {
  const unknown = plan.before.personMinutes === 0 && plan.series.some(isUncounted)
  if (unknown)
    return {
      figure: '?',
      unit: 'hours a week returned',
      about:
        'This calendar names nobody, so no hours can be counted. In the browser’s planner you can say who takes part.',
    }
  const own = me === null ? null : (plan.timetables[0]?.person ?? null)
  return {
    figure: returnedFigure(plan),
    unit: 'hours a week returned',
    about: ofHowMany(plan, own),
  }
}

const isUncounted = ({ headcount, type }: Plan['series'][number]): boolean =>
  headcount === null && type !== 'not-a-meeting'
