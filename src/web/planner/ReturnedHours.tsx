import { useState } from 'react'
import { ofHowMany, returnedFigure, stretch } from '#domain/planner/phrases.ts'
import { AssumptionsSheet } from './AssumptionsSheet.tsx'
import { longStretch } from './long-stretch.ts'
import { usePlan } from './plan-on-screen.tsx'

/** What the plan gives back, as a range, beside what it is taken from. */
export function ReturnedHours() {
  const { plan, audit, edits } = usePlan()
  const [open, setOpen] = useState(false)
  const counted =
    plan.before.personMinutes > 0 || plan.series.every(({ question }) => question === null)
  const me = audit.me
  const [before, after] = [plan.before, plan.after].map(({ focusMinutes }) =>
    me === null ? undefined : focusMinutes[me],
  )
  return (
    <section aria-label="Hours returned">
      <p className="fig">
        {counted ? returnedFigure(plan) : 'Not counted yet'}{' '}
        {counted && <small>hours a week returned</small>}
      </p>
      <p className="sec of">
        {counted ? ofHowMany(plan, me) : 'Say who takes part, and the hours are counted.'}{' '}
        {before !== undefined && after !== undefined && before !== after && (
          <>
            Your stretches of {longStretch(edits.assumptions)} or more go from {stretch(before)} to{' '}
            {stretch(after)} a week, on average.{' '}
          </>
        )}
        <button type="button" className="link no-print" onClick={() => setOpen(true)}>
          Assumptions
        </button>
      </p>
      <AssumptionsSheet open={open} onClose={() => setOpen(false)} />
    </section>
  )
}
