import type { Audit } from '#domain/planner/plan.ts'
import { begin, type Edits, type History, noEdits, record, redo, undo } from './edits.ts'
import type { ReadingProgress } from './reading-messages.ts'
import { loadDraft } from './saved-session.ts'
import { defaultOptions, type ReadOptions, type Source } from './source.ts'

/** What the planner's screens show. */
export interface PlannerState {
  /** The agenda being written on the first screen; nothing that fails loses it. */
  readonly draft: string
  readonly options: ReadOptions
  readonly source: Source | null
  readonly reading: { readonly name: string; readonly progress: ReadingProgress | null } | null
  readonly failure: string | null
  readonly audit: Audit | null
  readonly history: History
}

export type PlannerAction =
  | { readonly kind: 'drafted'; readonly draft: string }
  | { readonly kind: 'set'; readonly options: ReadOptions }
  | { readonly kind: 'started'; readonly name: string }
  | { readonly kind: 'progressed'; readonly progress: ReadingProgress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: string | null }
  | {
      readonly kind: 'audited'
      readonly audit: Audit
      readonly source: Source
      readonly options: ReadOptions
      /** Null keeps those made so far. */
      readonly edits: Edits | null
    }
  | { readonly kind: 'edited'; readonly edits: Edits; readonly typing: string | null }
  | { readonly kind: 'undone' }
  | { readonly kind: 'redone' }

export function initialState(): PlannerState {
  const options = defaultOptions()
  return {
    draft: loadDraft(),
    options,
    source: null,
    reading: null,
    failure: null,
    audit: null,
    history: begin(noEdits(options.zone)),
  }
}

export function changePlanner(state: PlannerState, action: PlannerAction): PlannerState {
  switch (action.kind) {
    case 'drafted':
      return { ...state, draft: action.draft }
    case 'set':
      return { ...state, options: action.options }
    case 'started':
      return { ...state, reading: { name: action.name, progress: null }, failure: null }
    case 'progressed':
      return {
        ...state,
        reading: state.reading && { ...state.reading, progress: action.progress },
      }
    case 'cancelled':
      return { ...state, reading: null }
    case 'failed':
      return { ...state, reading: null, failure: action.failure }
    case 'audited':
      return finish(state, action)
    case 'edited':
      return { ...state, history: record(state.history, action.edits, action.typing) }
    case 'undone':
      return { ...state, history: undo(state.history) }
    case 'redone':
      return { ...state, history: redo(state.history) }
  }
}

function finish(
  state: PlannerState,
  { audit, source, options, edits }: Extract<PlannerAction, { kind: 'audited' }>,
): PlannerState {
  const history = edits === null ? state.history : begin(edits)
  return { ...state, reading: null, failure: null, audit, source, options, history }
}
