import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { planTitle, windowInWords } from '#domain/planner/phrases.ts'
import type { Audit } from '#domain/planner/plan.ts'
import { Icon } from '../kernel/Icon.tsx'
import { useCommandKeys } from '../kernel/single-keys.tsx'
import { Adopting } from './Adopting.tsx'
import { BeforeAndAfter } from './BeforeAndAfter.tsx'
import { useBringing } from './bringing.ts'
import { Failure } from './Failure.tsx'
import { useFileDrop } from './file-drop.ts'
import { Findings } from './Findings.tsx'
import { MeetingTable } from './MeetingTable.tsx'
import { NothingAhead } from './NothingAhead.tsx'
import { OtherFile } from './OtherFile.tsx'
import { PlanExport } from './PlanExport.tsx'
import { PlanOptions } from './PlanOptions.tsx'
import { ShownPlan, usePlan } from './plan-on-screen.tsx'
import { usePlanner } from './planner.tsx'
import { ReadingNow } from './ReadingNow.tsx'
import { ReturnedHours } from './ReturnedHours.tsx'
import { refuseFile } from './source.ts'

/** The plan of what was read; takes it up again after a reload, and leads to the start where there is none. */
export function PlanPage() {
  const { state, resume, cancel } = usePlanner()
  const navigate = useNavigate()
  const { audit, reading, failure } = state
  const missing = audit === null && reading === null
  useEffect(() => {
    if (missing && (failure !== null || !resume())) void navigate({ to: '/', replace: true })
  }, [missing, failure, resume, navigate])
  const stop = async () => {
    // Nothing to go back to on this page, which would only take the same up again.
    if (audit === null) await navigate({ to: '/', replace: true })
    cancel()
  }

  return (
    <>
      <PlanBar />
      <DroppedFile />
      {failure && <Failure sentence={failure} />}
      {reading && <ReadingNow again={audit !== null} onCancel={() => void stop()} />}
      {audit && <PlanOf audit={audit} />}
    </>
  )
}

/** A plan isn't exchanged for a file that happens to be dropped on it: that is asked first. */
function DroppedFile() {
  const { fail } = usePlanner()
  const { readFile } = useBringing()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  useFileDrop((dropped) => {
    const refusal = refuseFile(dropped)
    fail(refusal)
    setFile(refusal === null ? dropped : null)
  })
  if (file === null) return null
  const read = async () => {
    await navigate({ to: '/' })
    readFile(file)
  }
  const keep = () => {
    setFile(null)
    document.querySelector('h1')?.focus()
  }
  return <OtherFile file={file} onRead={() => void read()} onKeep={keep} />
}

const PlanOf = ({ audit }: { audit: Audit }) => (
  <ShownPlan found={audit}>
    <PlanHead />
    {audit.series.length === 0 ? <EmptyPlan /> : <FullPlan />}
  </ShownPlan>
)

const EmptyPlan = () => (
  <>
    <NothingAhead />
    <Findings />
  </>
)

const FullPlan = () => (
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
