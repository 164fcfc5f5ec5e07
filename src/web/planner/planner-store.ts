import type { AuditedSeries } from '#domain/planner/series.ts'
import { explainZones } from './answered-zones.ts'
import { describe, type Edits, noEdits } from './edits.ts'
import {
  changePlanner,
  initialState,
  type PlannerAction,
  type PlannerState,
} from './planner-state.ts'
import { type Reading, startReading } from './reading.ts'
import { loadSession, saveDraft } from './saved-session.ts'
import { type ReadOptions, type Source, windowOf } from './source.ts'

/** Holds what is on the planner's screens, outside of them, and says when it changes. */
export interface Store {
  readonly state: () => PlannerState
  readonly act: (action: PlannerAction) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore(): Store {
  let state = initialState()
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    act: (action) => {
      state = changePlanner(state, action)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What a screen can do with the planner. */
export type PlannerActions = ReturnType<typeof createActions>

export const createActions = (store: Store) => ({ ...readingOf(store), ...editingOf(store) })

function readingOf({ act, state }: Store) {
  let running: Reading | null = null
  const run = async (source: Source, options: ReadOptions, edits: Edits | null) => {
    running?.cancel()
    act({ kind: 'started', name: source.name })
    const reading = startReading(jobFor(source, options), (progress) => {
      if (running === reading) act({ kind: 'progressed', progress })
    })
    running = reading
    const answer = await reading.answer
    if (answer.kind === 'audited')
      act({ kind: 'audited', audit: answer.audit, source, options, edits })
    if (answer.kind === 'refused') act({ kind: 'failed', failure: answer.refusal.reason })
    return answer.kind === 'audited'
  }
  return {
    /** Reads something new; nothing that was edited before applies to it. True once there is a plan. */
    read: (source: Source, options: ReadOptions) => run(source, options, noEdits(options.zone)),
    /** Reads what is on the screen again, otherwise; edits stay. */
    readAgain: (options: ReadOptions) => {
      const { source } = state()
      if (source) void run(source, options, null)
    },
    /** Takes up what this tab kept over a reload. False where it kept nothing. */
    resume: () => {
      const saved = loadSession()
      if (saved) void run(saved.source, saved.options, saved.edits)
      return saved !== null
    },
    cancel: () => {
      running?.cancel()
      act({ kind: 'cancelled' })
    },
  }
}

const jobFor = ({ text }: Source, options: ReadOptions) => ({
  kind: 'audit' as const,
  text: explainZones(text, options.zones),
  options: { window: windowOf(options), me: options.me, preferredZones: [options.zone] },
})

const editingOf = ({ act, state }: Store) => ({
  draft: (draft: string) => {
    act({ kind: 'drafted', draft })
    saveDraft(draft)
  },
  setOptions: (options: ReadOptions) => act({ kind: 'set', options }),
  fail: (failure: string | null) => act({ kind: 'failed', failure }),
  /** `typing` names the field that is being typed in, if one is. */
  edit: (edits: Edits, typing: string | null = null) => act({ kind: 'edited', edits, typing }),
  /** Classifies one series again from its agenda. */
  readAgenda: async (series: AuditedSeries, agenda: string) => {
    const answer = await startReading({ kind: 'agenda', series, agenda }).answer
    if (answer.kind === 'refused') act({ kind: 'failed', failure: answer.refusal.reason })
    if (answer.kind !== 'classified') return
    const edits = describe(state().history.present, answer.series)
    act({ kind: 'edited', edits, typing: null })
  },
  undo: () => act({ kind: 'undone' }),
  redo: () => act({ kind: 'redone' }),
})
