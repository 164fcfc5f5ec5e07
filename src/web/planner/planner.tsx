import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { PlannerState } from './planner-state.ts'
import { createActions, createStore, type PlannerActions, type Store } from './planner-store.ts'
import { saveEdits, saveInput } from './saved-session.ts'

export interface Planner extends PlannerActions {
  readonly state: PlannerState
}

const Current = createContext<Planner | null>(null)

export function usePlanner() {
  const planner = use(Current)
  if (planner === null) throw new Error('Render this inside <PlannerRoom>.')
  return planner
}

/** Holds what was brought and edited while somebody moves between the planner's screens. */
export function PlannerRoom({ children }: { children: ReactNode }) {
  const [store] = useState(createStore)
  const [actions] = useState(() => createActions(store))
  const state = useSyncExternalStore(store.subscribe, store.state)
  const planner = useMemo(() => ({ ...actions, state }), [actions, state])
  useKeeping(store, state)
  return <Current value={planner}>{children}</Current>
}

/** Keeps input and edits over a reload; where they can't be kept, the browser asks before leaving. */
function useKeeping(store: Store, { source, options, audit, history }: PlannerState) {
  useEffect(() => {
    if (!source || !audit || saveInput(source, options)) return
    const warn = (event: BeforeUnloadEvent) => {
      if (store.state().history.past.length > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [store, source, options, audit])
  useEffect(() => {
    if (audit) saveEdits(history.present)
  }, [audit, history.present])
}
