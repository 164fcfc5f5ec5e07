import { type FormEvent, useState } from 'react'
import { whyAsked } from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'
import type { AuditedSeries, MeetingType } from '#domain/planner/series.ts'
import { Headcount } from './EditMeeting.tsx'
import { usePlan } from './plan-on-screen.tsx'
import { usePlanner } from './planner.tsx'
import { ZoneQuestion } from './ZoneQuestion.tsx'

const purposes: readonly (readonly [MeetingType, string])[] = [
  ['periodic-status', 'Status'],
  ['decision', 'A decision'],
  ['planning', 'Planning'],
  ['brainstorm', 'Ideas'],
  ['general', 'A bit of each'],
]

interface Props {
  readonly series: PlannedSeries
  readonly next: PlannedSeries | undefined
  readonly ask: (uid: string) => void
}

/** The one thing to ask about a meeting. An answer counts at once; the next question waits to be asked for. */
export function OneQuestion({ series, next, ask }: Props) {
  const { audit } = usePlan()
  const read = audit.series.find(({ uid }) => uid === series.uid)
  const asked = series.question ?? read?.question ?? 'Thank you.'
  const answered = series.question === null
  return (
    <fieldset className="onequestion">
      <legend className="vh">One question about {series.title}</legend>
      <p>
        <b className="mid">{asked}</b> {read?.question === asked && whyAsked(read)}
      </p>
      <Answers series={series} read={read ?? series} />
      {answered && next && (
        <p className="next">
          Answered. <NextQuestion next={next} ask={ask} />
        </p>
      )}
    </fieldset>
  )
}

function Answers({ series, read }: { series: PlannedSeries; read: AuditedSeries }) {
  const { edits } = usePlan()
  if (series.zone === null && !series.allDay) return <ZoneQuestion series={series} />
  const unsure = read.question !== null && read.confidence === 'low'
  const told = !unsure || edits.series[series.uid]?.type !== undefined
  const unnamed = !series.peopleKnown && (read.headcount ?? null) === null
  const uncounted = unnamed || series.mailingLists.length > 0
  return (
    <>
      {unsure && <Purpose series={series} />}
      {told && uncounted && <Headcount series={series} />}
    </>
  )
}

function NextQuestion({ next, ask }: { next: PlannedSeries; ask: Props['ask'] }) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        ask(next.uid)
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('.qrow :is(input,button)')?.focus(),
        )
      }}
    >
      Next question: {next.title}
    </button>
  )
}

function Purpose({ series }: { series: PlannedSeries }) {
  const { edits, chooseFor } = usePlan()
  const [pasting, setPasting] = useState(false)
  const { uid } = series
  const chosen = edits.series[uid]?.type
  return (
    <>
      <div className="opts">
        {purposes.map(([type, label]) => (
          <label key={type}>
            <input
              className="radio"
              type="radio"
              name={`purpose ${uid}`}
              checked={chosen === type}
              onChange={() => chooseFor(uid, { type })}
            />
            {label}
          </label>
        ))}
        <button
          type="button"
          className="link"
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          paste its agenda
        </button>
      </div>
      {pasting && <ItsAgenda series={series} onDone={() => setPasting(false)} />}
    </>
  )
}

function ItsAgenda({ series, onDone }: { series: PlannedSeries; onDone: () => void }) {
  const { audit } = usePlan()
  const { readAgenda } = usePlanner()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = audit.series.find(({ uid }) => uid === series.uid)
    if (!read || text.trim() === '') return
    void readAgenda(read, text)
    onDone()
  }
  return (
    <form className="agenda" onSubmit={submit}>
      <label>
        <span className="meta">Its agenda, as it stands in the invitation or the notes</span>
        <textarea
          className="field"
          rows={4}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="b">
        Read it
      </button>
    </form>
  )
}
