import { planJson } from '#domain/planner/plan-json.ts'
import { Icon } from '../kernel/Icon.tsx'
import { usePlan } from './plan-on-screen.tsx'
import { usePlanner } from './planner.tsx'

/** Takes the plan along: as JSON, the same as `adjourn plan --json`, or on paper. */
export function PlanExport() {
  const { plan } = usePlan()
  const { state } = usePlanner()
  const name = (state.source?.name ?? 'plan').replace(/\.\w+$/, '').replace(/[^\p{L}\d]+/gu, '-')
  return (
    <p className="choices no-print export">
      <button
        type="button"
        className="b"
        onClick={() => download(`${name}-plan.json`, JSON.stringify(planJson(plan), null, 2))}
      >
        <Icon name="download" />
        Download plan (JSON)
      </button>
      <button type="button" className="b quietb" onClick={() => window.print()}>
        <Icon name="printer" />
        Print
      </button>
    </p>
  )
}

function download(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
