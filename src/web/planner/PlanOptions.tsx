import { useState } from 'react'
import { personKey } from '#domain/planner/person.ts'
import { usePlan } from './plan-on-screen.tsx'
import { usePlanner } from './planner.tsx'
import type { ReadOptions } from './source.ts'
import { WindowFields } from './WindowFields.tsx'
import { HoursSheet } from './HoursSheet.tsx'

/** Zone, weeks and who the plan is for. A change reads the calendar again; edits stay. */
export function PlanOptions() {
  const { state, readAgain } = usePlanner()
  const { audit, people, edits, edit, nameOf } = usePlan()
  const { options } = state
  const change = (next: ReadOptions) => {
    const moved = next.zone !== options.zone && edits.hours.zone === options.zone
    if (moved) edit({ ...edits, hours: { ...edits.hours, zone: next.zone } })
    readAgain(next)
  }
  const whose = audit.me === null ? 'nobody in particular' : nameOf(audit.me)
  const unsaid = audit.me === null && people.length > 0
  // Decided once: it doesn't close on whoever is typing in it.
  const [open] = useState(audit.series.length === 0)
  return (
    <details className="more no-print" open={open}>
      <summary>
        For {whose}, in {options.zone}
        {unsaid && ': say who you are'}
      </summary>
      <div className="fields">
        <WhoAmI onChoose={(me) => change({ ...options, me })} />
        <WindowFields options={options} onChange={change} />
        <MyHours />
      </div>
    </details>
  )
}

function WhoAmI({ onChoose }: { onChoose: (me: string) => void }) {
  const { audit, people } = usePlan()
  return (
    <label className="labelled">
      <span>You are</span>
      <select
        className="field"
        value={audit.me ?? ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        {audit.me === null && <option value="">Nobody in particular</option>}
        {people.map((person) => (
          <option key={personKey(person)} value={personKey(person)}>
            {person.name || personKey(person)}
          </option>
        ))}
      </select>
    </label>
  )
}

function MyHours() {
  const [open, setOpen] = useState(false)
  return (
    <div className="labelled">
      <span>Your hours</span>
      <button type="button" className="b" onClick={() => setOpen(true)}>
        Change your hours
      </button>
      <HoursSheet person={null} open={open} onClose={() => setOpen(false)} />
    </div>
  )
}
