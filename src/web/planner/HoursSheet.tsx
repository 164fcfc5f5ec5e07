import { useId, useState } from 'react'
import type { WorkingHours } from '#domain/planner/plan.ts'
import { Overlay } from '../kernel/Overlay.tsx'
import { HolidayPicker } from './HolidayPicker.tsx'
import { readDates, readRanges, writeRanges } from './hours-in-words.ts'
import { usePlan } from './plan-on-screen.tsx'
import { ZoneField } from './ZoneField.tsx'

interface Props {
  /** Null for whoever the plan is for. */
  readonly person: string | null
  readonly open: boolean
  readonly onClose: () => void
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** When somebody works, and in which zone. Whoever says nothing works as the plan's owner does. */
export function HoursSheet({ person, open, onClose }: Props) {
  const { edits, edit, audit, nameOf } = usePlan()
  const mine = person === null || person === audit.me
  const own = mine ? edits.hours : edits.people[person]
  const hours = own ?? edits.hours
  const change = (changed: Partial<WorkingHours>) => {
    const next = { ...hours, ...changed }
    if (mine) edit({ ...edits, hours: next })
    else edit({ ...edits, people: { ...edits.people, [person]: next } })
  }
  return (
    <Overlay
      title={mine ? 'When you work' : `When ${nameOf(person)} works`}
      open={open}
      onClose={onClose}
    >
      {own === undefined && (
        <p className="sec">Nobody said yet: the same hours as yours are assumed.</p>
      )}
      <div className="numbers">
        <ZoneField label="Time zone" zone={hours.zone} onChange={(zone) => change({ zone })} />
        <ListField
          label="Hours"
          hint="As 09:00-12:00, 13:00-18:00."
          written={writeRanges(hours.hours)}
          onChange={(text) => {
            const ranges = readRanges(text)
            if (ranges) change({ hours: ranges })
            return ranges !== null
          }}
        />
      </div>
      <Weekdays chosen={hours.weekdays} onChange={(chosen) => change({ weekdays: chosen })} />
      <DaysOff days={hours.holidays} onChange={(holidays) => change({ holidays })} />
    </Overlay>
  )
}

interface DaysOffProps {
  readonly days: readonly string[]
  readonly onChange: (days: readonly string[]) => void
}

function DaysOff({ days, onChange }: DaysOffProps) {
  const { audit } = usePlan()
  return (
    <>
      <ListField
        label="Days off"
        hint="As 2026-12-24, 2026-12-25."
        written={days.join(', ')}
        onChange={(text) => {
          const read = readDates(text)
          if (read) onChange(read)
          return read !== null
        }}
      />
      <HolidayPicker
        window={audit.window}
        onAdd={(dates) => onChange([...new Set([...days, ...dates])].toSorted())}
      />
    </>
  )
}

interface WeekdayProps {
  readonly chosen: readonly number[]
  readonly onChange: (chosen: readonly number[]) => void
}

const Weekdays = ({ chosen, onChange }: WeekdayProps) => (
  <fieldset className="rate">
    <legend className="meta">Working days</legend>
    <div className="opts">
      {weekdays.map((name, index) => (
        <label key={name}>
          <input
            type="checkbox"
            className="cb"
            checked={chosen.includes(index + 1)}
            onChange={({ target }) =>
              onChange(
                [
                  ...chosen.filter((day) => day !== index + 1),
                  ...(target.checked ? [index + 1] : []),
                ].toSorted((one, other) => one - other),
              )
            }
          />
          {name}
        </label>
      ))}
    </div>
  </fieldset>
)

interface ListProps {
  readonly label: string
  readonly hint: string
  readonly written: string
  /** Takes the text; false where it can't be read. */
  readonly onChange: (text: string) => boolean
}

/** A field that takes effect when it is left or Enter is pressed, and says how to write what it can't read. */
function ListField({ label, hint, written, onChange }: ListProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const below = useId()
  const take = () => {
    if (typed === null || typed === written) return setTyped(null)
    const read = onChange(typed)
    setWrong(!read)
    if (read) setTyped(null)
  }
  return (
    <label className="labelled">
      <span>{label}</span>
      <input
        className="field"
        value={typed ?? written}
        aria-invalid={wrong}
        aria-describedby={below}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
      <span id={below} className={wrong ? 'err' : 'meta'}>
        {hint}
      </span>
    </label>
  )
}
