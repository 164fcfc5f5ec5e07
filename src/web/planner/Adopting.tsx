import { usePlan } from './plan-on-screen.tsx'

const MOST = 12

/** What adopting the plan would open, in order of time. */
export function Adopting() {
  const { opens } = usePlan().plan
  if (opens.length === 0) return null
  const shown = opens.slice(0, MOST)
  return (
    <section className="adopting">
      <h2 className="side">Adopting opens</h2>
      <dl className="facts">
        {shown.map(({ when, what }) => (
          <div key={`${when} ${what}`}>
            <dt>{when}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {opens.length > MOST && <p className="meta">And {opens.length - MOST} more.</p>}
    </section>
  )
}
