import type { ReactNode } from 'react'
import { hours, hoursRange, typeNames } from '#domain/planner/phrases.ts'
import type { PlannedRitual, PlannedSeries, PlannedTask } from '#domain/planner/plan.ts'
import { KindGlyph } from '../kernel/KindGlyph.tsx'
import { EditMeeting } from './EditMeeting.tsx'
import type { RowActions } from './meeting-cursor.ts'
import { writePeople } from './people.ts'
import { usePlan } from './plan-on-screen.tsx'

interface Props {
  readonly series: PlannedSeries
  readonly editing: boolean
  readonly actions: RowActions
}

/** Why a meeting was taken for what it is, what replaces it, and the way to change that. */
export function MeetingDetail({ series, editing, actions }: Props) {
  const { replacement } = series
  const tasks = [...replacement.rituals, ...replacement.tasks]
  return (
    <div className="detail">
      <dl className="facts">
        <Fact name={`Why ${typeNames[series.type].toLowerCase()}`}>
          <ul>
            {series.evidence.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fact>
        <Fact name="So">{series.because}</Fact>
        {tasks.length > 0 && (
          <Fact name="Instead">
            <ul className="instead">
              {tasks.map((task) => (
                <Instead key={task.title} task={task} />
              ))}
            </ul>
          </Fact>
        )}
        {replacement.live && <Fact name="Live">{replacement.live}</Fact>}
        <Costs series={series} />
        <Company series={series} />
      </dl>
      <EditMeeting series={series} editing={editing} actions={actions} />
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Instead({ task }: { task: PlannedTask | PlannedRitual }) {
  return (
    <li>
      <KindGlyph kind={task.kind} />
      <span>
        <b className="mid">{task.title}</b>
        {'recurrence' in task && `, ${task.recurrence}`}
        {task.private && ', private'}
        <br />
        <span className="meta">
          {task.window}. Ends as {task.endsAs}.
        </span>
      </span>
    </li>
  )
}

function Costs({ series }: { series: PlannedSeries }) {
  const { scheduled, asynchronous, verdict } = series
  if (scheduled === 0 || verdict === 'keep') return null
  return (
    <Fact name="Hours">
      {hours(scheduled)} a week between all of them now; {hoursRange(asynchronous)} after, writing
      and reading included. An estimate.
    </Fact>
  )
}

function Company({ series }: { series: PlannedSeries }) {
  const { audit, nameOf } = usePlan()
  const titles = audit.series.filter(({ uid }) => series.twins.includes(uid))
  const all = series.occurrences.length
  const outside = series.outsideHours.map(
    ({ person, occurrences }) => `${nameOf(person)} ${occurrences} of ${all} times`,
  )
  return (
    <>
      {series.people.length > 0 && <Fact name="People">{writePeople(series.people)}</Fact>}
      {outside.length > 0 && <Fact name="Outside hours">{outside.join(', ')}</Fact>}
      {titles.length > 0 && (
        <Fact name="Twins">
          The same meeting for other zones: {titles.map(({ title }) => title).join(', ')}
        </Fact>
      )}
    </>
  )
}
