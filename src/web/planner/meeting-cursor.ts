import { type KeyboardEvent, useMemo, useState } from 'react'
import { useKeys } from '../kernel/single-keys.tsx'

/** What a row can ask of the table. The same functions at every drawing, so that rows that don't change aren't drawn. */
export interface RowActions {
  readonly focused: (uid: string) => void
  readonly toggle: (uid: string) => void
  readonly setEditing: (uid: string | null) => void
  readonly move: (event: KeyboardEvent) => void
}

/** The table is one tab stop: Tab reaches the row with the cursor, and the arrows or `j` and `k` move it. */
export interface MeetingCursor {
  readonly uid: string | undefined
  readonly opened: ReadonlySet<string>
  readonly editing: string | null
  readonly actions: RowActions
}

export function useMeetingCursor(uids: readonly string[]): MeetingCursor {
  const [wanted, focused] = useState<string>()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState<string | null>(null)
  const uid = wanted !== undefined && uids.includes(wanted) ? wanted : uids[0]

  const actions = useMemo(
    () => ({
      focused,
      setEditing,
      move,
      toggle: (row: string) => {
        setEditing((edited) => (edited === row ? null : edited))
        setOpened((all) => (all.has(row) ? without(all, row) : new Set(all).add(row)))
      },
    }),
    [],
  )
  const keys = useMemo(
    () => ({
      j: () => step(1),
      k: () => step(-1),
      e: (event: Event) => {
        if (uid === undefined) return
        event.preventDefault()
        setOpened((all) => new Set(all).add(uid))
        setEditing(uid)
      },
    }),
    [uid],
  )
  useKeys(keys)
  return { uid, opened, editing, actions }
}

const without = (all: ReadonlySet<string>, uid: string) =>
  new Set([...all].filter((one) => one !== uid))

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]

const cursorAt = () => rows().findIndex(({ tabIndex }) => tabIndex === 0)

function go(index: number) {
  const all = rows()
  all[Math.max(0, Math.min(all.length - 1, index))]?.focus()
}

/** From elsewhere on the page a step leads to the cursor first. */
function step(by: number) {
  const onRow = document.activeElement?.closest('table') != null
  go(onRow ? cursorAt() + by : cursorAt())
}

function move(event: KeyboardEvent) {
  const at = cursorAt()
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: Infinity }[event.key]
  if (to === undefined) return
  event.preventDefault()
  go(to)
}
