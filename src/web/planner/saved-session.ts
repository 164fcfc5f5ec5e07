import type { Edits } from './edits.ts'
import type { ReadOptions, Source } from './source.ts'

/** What survives a reload of this tab: what was brought, how it is read, and what was edited. */
export interface SavedSession {
  readonly source: Source
  readonly options: ReadOptions
  readonly edits: Edits
}

const INPUT = 'adjourn.plan.input'
const EDITS = 'adjourn.plan.edits'
const DRAFT = 'adjourn.plan.draft'
// The browser gives a tab about five million characters; a larger calendar has to be chosen again.
const LIMIT = 2_000_000

/** Keeps what was brought in this tab until it is closed. False where it is too large or storage is refused. */
export function saveInput(source: Source, options: ReadOptions): boolean {
  const small = source.text.length <= LIMIT
  return write(INPUT, small ? { source, options } : null) && small
}

/** Keeps the edits the same way. */
export const saveEdits = (edits: Edits): boolean => write(EDITS, edits)

/** Keeps an agenda that is being written, so that a reload doesn't lose it. */
export const saveDraft = (draft: string): boolean => write(DRAFT, draft === '' ? null : { draft })

/** The agenda that was being written in this tab, or an empty one. */
export function loadDraft(): string {
  const kept = read(DRAFT)
  return kept !== null && 'draft' in kept && typeof kept.draft === 'string' ? kept.draft : ''
}

/** What this tab kept, or null. */
export function loadSession(): SavedSession | null {
  const input = read(INPUT)
  const edits = read(EDITS)
  const session = { ...input, edits }
  return isSession(session) ? session : null
}

function write(key: string, value: object | null): boolean {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

function read(key: string): object | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** Only this page writes there; the check keeps half a session from being read. */
const isSession = (session: object): session is SavedSession =>
  'source' in session &&
  'options' in session &&
  'edits' in session &&
  session.edits !== null &&
  typeof session.edits === 'object' &&
  'agendas' in session.edits
