import { useState } from 'react'
import { hoursRange, shareOf, stretch } from '#domain/planner/phrases.ts'
import type { Timetable, TimetableDay } from '#domain/planner/plan.ts'
import { HoursSheet } from './HoursSheet.tsx'
import { longStretch } from './long-stretch.ts'
import { usePlan } from './plan-on-screen.tsx'
import { WeekGrid } from './WeekGrid.tsx'

/** One person's week twice over: as the calendar has it, and as the plan would. */
export function BeforeAndAfter() {
  const { plan, audit, nameOf } = usePlan()
  const [wanted, setWanted] = useState<string | null>(null)
  const { timetables } = plan
  const table = timetables.find(({ person }) => person === (wanted ?? audit.me)) ?? timetables[0]
  if (!table) return null
  const mine = table.person === audit.me
  const whose = mine ? 'Your' : `${nameOf(table.person)}’s`
  return (
    <section aria-label="Timetables">
      <WhoseWeek table={table} tables={timetables} onChoose={setWanted} />
      <Week title={`${whose} week before`} table={table} days={table.before} />
      <Week title="And after" whose={whose} table={table} days={table.after} />
      <Legend />
    </section>
  )
}

interface WhoseProps {
  readonly table: Timetable
  readonly tables: readonly Timetable[]
  readonly onChoose: (person: string) => void
}

function WhoseWeek({ table, tables, onChoose }: WhoseProps) {
  const { audit, nameOf } = usePlan()
  const [open, setOpen] = useState(false)
  const { person, zone, hours } = table
  return (
    <div className="whose no-print">
      <label className="labelled">
        <span>Week of</span>
        <select className="field" value={person} onChange={({ target }) => onChoose(target.value)}>
          {tables.map((one) => (
            <option key={one.person} value={one.person}>
              {nameOf(one.person)}
              {one.person === audit.me ? ' (you)' : ''}
            </option>
          ))}
        </select>
      </label>
      <p className="meta">
        {hours.map((range) => range.join('–')).join(', ')} in {zone}.{' '}
        <button type="button" className="link" onClick={() => setOpen(true)}>
          Change hours
        </button>
      </p>
      <HoursSheet key={person} person={person} open={open} onClose={() => setOpen(false)} />
    </div>
  )
}

interface WeekProps {
  readonly title: string
  readonly whose?: string
  readonly table: Timetable
  readonly days: readonly TimetableDay[]
}

function Week({ title, whose, table, days }: WeekProps) {
  const { plan, edits } = usePlan()
  const returned = hoursRange(shareOf(plan, table.person))
  const focus = stretch(days.reduce((sum, { focusMinutes }) => sum + focusMinutes, 0))
  return (
    <>
      <h2 className="side week">
        {title}{' '}
        <span className="mut">
          · {focus}
          {whose === undefined
            ? ` in stretches of ${longStretch(edits.assumptions)} or more`
            : returned !== '–' && `; ${returned} a week returned`}
        </span>
      </h2>
      <WeekGrid table={table} days={days} title={whose ? `${whose} week after` : title} />
    </>
  )
}

const Legend = () => (
  <p className="legend" aria-hidden="true">
    <span>
      <i className="m" />
      meeting replaced
    </span>
    <span>
      <i className="keep" />
      kept live
    </span>
    <span>
      <i className="f" />
      free, {longStretch(usePlan().edits.assumptions)} or more
    </span>
    <span>
      <i className="a" />
      task
    </span>
  </p>
)
