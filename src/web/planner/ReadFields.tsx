import { usePlanner } from './planner.tsx'
import { WindowFields } from './WindowFields.tsx'

/** Zone and window before anything is read. The browser's zone and four weeks from today suit most. */
export function ReadFields() {
  const { state, setOptions } = usePlanner()
  const { zone, weeks } = state.options
  return (
    <details className="more">
      <summary>
        {weeks === 1 ? '1 week' : `${weeks} weeks`} from {state.options.from ?? 'today'}, in {zone}
      </summary>
      <div className="fields">
        <WindowFields options={state.options} onChange={setOptions} />
      </div>
    </details>
  )
}
