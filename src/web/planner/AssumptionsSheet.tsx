import { useId, useState } from 'react'
import { defaultAssumptions } from '#domain/planner/assumptions.ts'
import type { Assumptions, Estimate } from '#domain/planner/plan.ts'
import { Overlay } from '../kernel/Overlay.tsx'
import { usePlan } from './plan-on-screen.tsx'

const minutes = [
  ['writeUpdate', 'Writing an update'],
  ['readUpdate', 'Reading one'],
  ['answerTopic', 'Answering a topic'],
  ['readAnswer', 'Reading another’s answer'],
  ['concludeTopic', 'Concluding a topic'],
  ['focusStretch', 'The shortest focus'],
] as const

const rates = [
  ['topicsDaily', 'Topics each time, where it meets three times a week or more'],
  ['topicsWeekly', 'Topics each time, where it meets less often'],
] as const

/** Every number of the estimate. A change counts at once, and can be undone. */
export function AssumptionsSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { edits, edit } = usePlan()
  const { assumptions } = edits
  const change = (changed: Partial<Assumptions>, typing?: string) =>
    edit({ ...edits, assumptions: { ...assumptions, ...changed } }, typing)
  return (
    <Overlay title="Assumptions" open={open} onClose={onClose}>
      <p className="sec">Each number is an estimate, and yours to change. The hours follow.</p>
      <div className="numbers">
        {minutes.map(([name, label]) => (
          <NumberField
            key={name}
            label={`${label}, minutes`}
            value={assumptions[name]}
            onChange={(value) => change({ [name]: value }, name)}
          />
        ))}
      </div>
      {rates.map(([name, label]) => (
        <RateFields
          key={name}
          label={label}
          rate={assumptions[name]}
          onChange={(rate, at) => change({ [name]: rate }, `${name} ${at}`)}
        />
      ))}
      <div className="foot">
        <button type="button" className="b" onClick={() => change(defaultAssumptions)}>
          Reset all
        </button>
      </div>
    </Overlay>
  )
}

interface RateProps {
  readonly label: string
  readonly rate: Estimate
  readonly onChange: (rate: Estimate, at: keyof Estimate) => void
}

const RateFields = ({ label, rate, onChange }: RateProps) => (
  <fieldset className="rate">
    <legend className="sec">{label}</legend>
    <div className="numbers thirds">
      {(['low', 'middle', 'high'] as const).map((at) => (
        <NumberField
          key={at}
          label={at}
          step={0.5}
          value={rate[at]}
          onChange={(value) => onChange({ ...rate, [at]: value }, at)}
        />
      ))}
    </div>
  </fieldset>
)

interface NumberProps {
  readonly label: string
  readonly value: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

function NumberField({ label, value, step = 1, onChange }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const error = useId()
  const wrong = typed !== null && readNumber(typed) === null
  return (
    <label className="labelled">
      <span>{label}</span>
      <input
        type="number"
        className="field"
        min={0}
        step={step}
        value={typed ?? value}
        aria-invalid={wrong}
        aria-describedby={wrong ? error : undefined}
        onChange={({ target }) => {
          setTyped(target.value)
          const number = readNumber(target.value)
          if (number !== null && number !== value) onChange(number)
        }}
        onBlur={() => setTyped(null)}
      />
      {wrong && (
        <span className="err" id={error}>
          A number from 0 to 10,000.
        </span>
      )}
    </label>
  )
}

function readNumber(text: string): number | null {
  const number = Number(text)
  return text.trim() !== '' && number >= 0 && number <= 10_000 ? number : null
}
