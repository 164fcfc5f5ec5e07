import { useMemo, useState } from 'react'
import { orderMeetings } from '#domain/planner/meeting-order.ts'
import { thousands } from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'
import { MeetingRow } from './MeetingRow.tsx'
import { useMeetingCursor } from './meeting-cursor.ts'
import { useOpenQuestion } from './open-question.ts'
import { usePlan } from './plan-on-screen.tsx'
import { useSingleKeys } from '../kernel/single-keys.tsx'

const STEP = 100

/** Every meeting that was found: what it is, what it becomes, and what that returns. */
export function MeetingTable() {
  const { plan } = usePlan()
  const { first, rest } = useStableOrder(plan.series)
  const [shown, setShown] = useState(first.length === 0 ? STEP : Math.min(first.length, STEP))
  const rows = [...first, ...rest].slice(0, shown)
  const more = first.length + rest.length - rows.length
  const cursor = useMeetingCursor(rows.map(({ uid }) => uid))
  const question = useOpenQuestion(rows)

  return (
    <>
      <table className="tl pl">
        <caption className="vh">Meetings, and what replaces them</caption>
        <Head />
        <tbody>
          {rows.map((series) => (
            <MeetingRow
              key={series.uid}
              series={series}
              current={cursor.uid === series.uid}
              open={cursor.opened.has(series.uid)}
              editing={cursor.editing === series.uid}
              asking={question.uid === series.uid}
              next={question.uid === series.uid ? question.next : undefined}
              ask={question.ask}
              actions={cursor.actions}
            />
          ))}
        </tbody>
      </table>
      <div className="under no-print">
        {more > 0 && (
          <button type="button" className="link" onClick={() => setShown(shown + STEP)}>
            {shown < first.length
              ? `Show the next ${Math.min(STEP, more)} of ${thousands(more)}`
              : `Show ${Math.min(STEP, more)} more that stay as they are`}
          </button>
        )}
        <KeyHint />
      </div>
    </>
  )
}

const Head = () => (
  <thead>
    <tr>
      <th scope="col">Meeting</th>
      <th scope="col" className="r">
        h a week
      </th>
      <th scope="col">Type</th>
      <th scope="col">Becomes</th>
      <th scope="col" className="r">
        Returned
      </th>
    </tr>
  </thead>
)

function KeyHint() {
  const { on } = useSingleKeys()
  if (!on) return null
  return (
    <span className="meta key-hint" aria-hidden="true">
      <kbd>j</kbd> <kbd>k</kbd> move, <kbd>Enter</kbd> opens, <kbd>e</kbd> edits, <kbd>?</kbd> all
      keys
    </span>
  )
}

/** The order of what was read first: an edit changes what a row says, never where it stands. */
function useStableOrder(series: readonly PlannedSeries[]) {
  const { found } = usePlan()
  const [kept, keep] = useState(() => ({ found, order: uidsOf(series) }))
  if (kept.found !== found) keep({ found, order: uidsOf(series) })
  return useMemo(() => {
    const byUid = new Map(series.map((one) => [one.uid, one]))
    const pick = (uids: readonly string[]) => uids.flatMap((uid) => byUid.get(uid) ?? [])
    return { first: pick(kept.order.first), rest: pick(kept.order.rest) }
  }, [series, kept])
}

function uidsOf(series: readonly PlannedSeries[]) {
  const { shown, aside } = orderMeetings(series)
  return { first: shown.map(({ uid }) => uid), rest: aside.map(({ uid }) => uid) }
}
