import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { planTitle, windowInWords } from '#domain/planner/phrases.ts'
import type { Audit } from '#domain/planner/plan.ts'
import { Icon } from '../kernel/Icon.tsx'
import { useCommandKeys } from '../kernel/single-keys.tsx'
import { Adopting } from './Adopting.tsx'
import { BeforeAndAfter } from './BeforeAndAfter.tsx'
import { Failure } from './Failure.tsx'
import { useFileDrop } from './file-drop.ts'
import { Findings } from './Findings.tsx'
import { MeetingTable } from './MeetingTable.tsx'
import { PlanExport } from './PlanExport.tsx'
import { PlanOptions } from './PlanOptions.tsx'
import { ShownPlan, usePlan } from './plan-on-screen.tsx'
import { usePlanner } from './planner.tsx'
import { ReadingNow } from './ReadingNow.tsx'
import { ReturnedHours } from './ReturnedHours.tsx'

/** The plan of what was read; takes it up again after a reload, and leads to the start where there is none. */
export function PlanPage() {
  const { state, resume } = usePlanner()
  const navigate = useNavigate()
  useFileDrop(keepPlan)
  const missing = state.audit === null && state.reading === null && state.failure === null
  useEffect(() => {
    if (missing && !resume()) void navigate({ to: '/', replace: true })
  }, [missing, resume, navigate])

  return (
    <>
      <PlanBar />
      {state.failure && <Failure sentence={state.failure} />}
      {state.reading && <ReadingNow again={state.audit !== null} />}
      {state.audit && <PlanOf audit={state.audit} />}
    </>
  )
}

// A plan with edits isn't exchanged for a file that happens to be dropped on it.
const keepPlan = () => {}

const PlanOf = ({ audit }: { audit: Audit }) => (
  <ShownPlan found={audit}>
    <PlanHead />
    <div className="plan">
      <ReturnedHours />
      <div className="meetings">
        <MeetingTable />
        <Findings />
        <Adopting />
        <PlanExport />
      </div>
      <aside aria-label="Before and after">
        <BeforeAndAfter />
      </aside>
    </div>
  </ShownPlan>
)

function PlanBar() {
  const { state, undo, redo } = usePlanner()
  const { past, future } = state.history
  useCommandKeys(useMemo(() => ({ z: undo, Z: redo, y: redo }), [undo, redo]))
  return (
    <div className="bar">
      <div className="crumb">
        <Link to="/">Plans</Link>
        <span aria-hidden="true">/</span>
        <span>{state.source?.name ?? state.reading?.name}</span>
      </div>
      <button type="button" className="b quietb" disabled={past.length === 0} onClick={undo}>
        <Icon name="undo" />
        Undo
      </button>
      <button type="button" className="b quietb" disabled={future.length === 0} onClick={redo}>
        <Icon name="redo" />
        Redo
      </button>
    </div>
  )
}

function PlanHead() {
  const { plan } = usePlan()
  const title = planTitle(plan)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Adjourn`
  }, [title])
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="page-h">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lede">{windowInWords(plan.window)}. Read in this browser; nothing leaves it.</p>
      <PlanOptions />
    </div>
  )
}
