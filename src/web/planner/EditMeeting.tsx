import { useEffect, useRef, useState } from 'react'
import { typeNames, verdictNames } from '#domain/planner/phrases.ts'
import type { PlannedSeries, Verdict } from '#domain/planner/plan.ts'
import { meetingTypes } from '#domain/planner/series.ts'
import { Icon } from '../kernel/Icon.tsx'
import type { RowActions } from './meeting-cursor.ts'
import { readPeople, writePeople } from './people.ts'
import { usePlan } from './plan-on-screen.tsx'

interface Props {
  readonly series: PlannedSeries
  readonly editing: boolean
  readonly actions: RowActions
}

const verdicts: readonly Verdict[] = ['keep', 'convert', 'shrink', 'drop']

/** Changes what a meeting is and becomes. Each change counts at once, and can be undone. */
export function EditMeeting({ series, editing, actions }: Props) {
  const { edits, chooseFor } = usePlan()
  const { uid, title } = series
  const edited = uid in edits.series || uid in edits.agendas
  return (
    <div className="edit no-print">
      <p className="choices">
        <button
          type="button"
          className="b"
          aria-expanded={editing}
          onClick={() => actions.setEditing(editing ? null : uid)}
        >
          Edit what it becomes
          <Icon name="chevron" />
        </button>
        {edited && (
          <button type="button" className="b quietb" onClick={() => chooseFor(uid, null)}>
            Reset to what is proposed
          </button>
        )}
      </p>
      {editing && (
        <fieldset className="fields">
          <legend className="vh">What {title} becomes</legend>
          <TypeAndVerdict series={series} />
          <Headcount series={series} />
          <People key={series.people.map(({ name }) => name).join()} series={series} />
        </fieldset>
      )}
    </div>
  )
}

function TypeAndVerdict({ series: { uid, type, verdict } }: Pick<Props, 'series'>) {
  const { chooseFor } = usePlan()
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <label className="labelled">
        <span>Type</span>
        <select
          ref={first}
          className="field"
          value={type}
          onChange={({ target }) => {
            const chosen = meetingTypes.find((known) => known === target.value)
            if (chosen) chooseFor(uid, { type: chosen })
          }}
        >
          {meetingTypes.map((known) => (
            <option key={known} value={known}>
              {typeNames[known]}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled">
        <span>Verdict</span>
        <select
          className="field"
          value={verdict}
          onChange={({ target }) => {
            const chosen = verdicts.find((known) => known === target.value)
            if (chosen) chooseFor(uid, { verdict: chosen })
          }}
        >
          {verdicts.map((known) => (
            <option key={known} value={known}>
              {verdictNames[known]}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

/** How many take part, for meetings whose calendar doesn't say. */
export function Headcount({ series: { uid, headcount } }: Pick<Props, 'series'>) {
  const { chooseFor } = usePlan()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label className="labelled count">
      <span>How many people</span>
      <input
        type="number"
        className="field"
        min={1}
        max={10_000}
        value={typed ?? headcount ?? ''}
        onChange={({ target }) => {
          setTyped(target.value)
          const count = target.valueAsNumber
          if (Number.isInteger(count) && count >= 1)
            chooseFor(uid, { headcount: count }, `people of ${uid}`)
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  )
}

function People({ series: { uid, people } }: Pick<Props, 'series'>) {
  const { people: known, chooseFor } = usePlan()
  const written = writePeople(people)
  const [typed, setTyped] = useState(written)
  const take = () => {
    if (typed === written) return
    const named = readPeople(typed, [...people, ...known])
    chooseFor(uid, { people: named, headcount: Math.max(1, named.length) })
  }
  return (
    <label className="labelled wide">
      <span>Who, with commas or semicolons between</span>
      <input
        className="field"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </label>
  )
}
