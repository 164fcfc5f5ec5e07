import { memo } from 'react'
import {
  becomes,
  hoursReturned,
  hoursTaken,
  kindOf,
  typeNames,
  when,
} from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'
import { Icon } from '../kernel/Icon.tsx'
import { KindGlyph } from '../kernel/KindGlyph.tsx'
import { MeetingDetail } from './MeetingDetail.tsx'
import type { RowActions } from './meeting-cursor.ts'
import { OneQuestion } from './OneQuestion.tsx'

interface Props {
  readonly series: PlannedSeries
  /** Whether the cursor is on it. */
  readonly current: boolean
  readonly open: boolean
  readonly editing: boolean
  readonly asking: boolean
  /** The series that the next question is about, where this one asks. */
  readonly next: PlannedSeries | undefined
  readonly ask: (uid: string) => void
  readonly actions: RowActions
}

/** One meeting in the table, with its question and its details below it where they are open. */
export const MeetingRow = memo(function MeetingRow(props: Props) {
  const { series, open, editing, asking, next, ask, actions } = props
  const { verdict } = series
  const classes = [
    asking && !open ? 'is-q' : '',
    open ? 'is-open' : '',
    verdict === 'keep' && series.question === null ? 'is-kept' : '',
  ]
  return (
    <>
      <tr className={classes.join(' ')}>
        <td className="ti">
          <RowButton {...props} />
          <br />
          <span className="meta">{when(series)}</span>
        </td>
        <td className="r">{hoursTaken(series)}</td>
        <td>
          {typeNames[series.type]}
          <br />
          <Confidence series={series} ask={ask} />
        </td>
        <td>
          <Becomes series={series} />
        </td>
        <td className="r">{hoursReturned(series)}</td>
      </tr>
      {open && (
        <tr className="drow">
          <td colSpan={5}>
            <MeetingDetail series={series} editing={editing} actions={actions} />
          </td>
        </tr>
      )}
      {asking && (
        <tr className="qrow">
          <td colSpan={5}>
            <OneQuestion series={series} next={next} ask={ask} />
          </td>
        </tr>
      )}
    </>
  )
})

function RowButton({ series, current, open, actions }: Props) {
  const { uid, title } = series
  return (
    <button
      type="button"
      className="open"
      data-row={uid}
      tabIndex={current ? 0 : -1}
      aria-expanded={open}
      onFocus={() => actions.focused(uid)}
      onClick={() => actions.toggle(uid)}
      onKeyDown={actions.move}
    >
      {title || 'Untitled meeting'}
      <Icon name="chevron" />
    </button>
  )
}

function Confidence({ series, ask }: Pick<Props, 'series' | 'ask'>) {
  if (series.question === null) return <span className="meta">{series.confidence}</span>
  return (
    <button type="button" className="meta asks" onClick={() => ask(series.uid)}>
      {series.confidence}: asks you
    </button>
  )
}

function Becomes({ series }: { series: PlannedSeries }) {
  const kind = kindOf(series)
  return (
    <span className="becomes">
      {kind && <KindGlyph kind={kind} />}
      {becomes(series)}
    </span>
  )
}
