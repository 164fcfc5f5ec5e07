import { thousands } from '#domain/planner/phrases.ts'
import { usePlan } from './plan-on-screen.tsx'

/** What was lost and what is doubtful, each with its line. */
export function Findings() {
  const { flags, dropped } = usePlan().plan
  if (flags.length + dropped.length === 0) return null
  return (
    <section className="found">
      {dropped.length > 0 && (
        <details className="more">
          <summary>
            {dropped.length === 1
              ? 'One thing could not be read'
              : `${thousands(dropped.length)} things could not be read`}
          </summary>
          <Lines found={dropped.map(({ line, why }) => ({ line, says: why }))} />
        </details>
      )}
      {flags.length > 0 && (
        <details className="more">
          <summary>
            {flags.length === 1
              ? 'One thing is doubtful'
              : `${thousands(flags.length)} things are doubtful`}
          </summary>
          <Lines found={flags.map(({ line, what }) => ({ line, says: what }))} />
        </details>
      )}
    </section>
  )
}

const MOST = 200

function Lines({ found }: { found: readonly { line: number | null; says: string }[] }) {
  const shown = found.slice(0, MOST).map(({ line, says }, index) => ({ id: index, line, says }))
  return (
    <>
      <ul className="lines">
        {shown.map(({ id, line, says }) => (
          <li key={id}>
            <span className="num mut">{line === null ? '' : `line ${thousands(line)}`}</span>
            <span>{says}</span>
          </li>
        ))}
      </ul>
      {found.length > MOST && (
        <p className="meta">{thousands(found.length - MOST)} more are in the downloaded plan.</p>
      )}
    </>
  )
}
