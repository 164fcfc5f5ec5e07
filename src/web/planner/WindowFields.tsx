import { windowOf, type ReadOptions } from './source.ts'
import { ZoneField } from './ZoneField.tsx'

interface Props {
  readonly options: ReadOptions
  readonly onChange: (options: ReadOptions) => void
}

/** Which zone the plan speaks in, and which weeks it looks at. Half-typed values change nothing. */
export function WindowFields({ options, onChange }: Props) {
  const setWeeks = (weeks: number) => {
    if (Number.isInteger(weeks) && weeks >= 1 && weeks <= 52) onChange({ ...options, weeks })
  }
  return (
    <>
      <ZoneField
        label="Time zone"
        zone={options.zone}
        onChange={(zone) => onChange({ ...options, zone })}
      />
      <label className="labelled">
        <span>From</span>
        <input
          type="date"
          className="field"
          value={windowOf(options).from}
          onChange={({ target }) => target.value && onChange({ ...options, from: target.value })}
        />
      </label>
      <label className="labelled">
        <span>Weeks</span>
        <input
          type="number"
          className="field"
          min={1}
          max={52}
          defaultValue={options.weeks}
          onChange={({ target }) => setWeeks(target.valueAsNumber)}
        />
      </label>
    </>
  )
}
