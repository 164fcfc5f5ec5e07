import { defaultAssumptions, defaultHours } from '#domain/planner/assumptions.ts'
import type { Audit, Choice, Choices } from '#domain/planner/plan.ts'
import type { AuditedSeries, Classification } from '#domain/planner/series.ts'

/** Everything a person changed over what was read and proposed. Undone and redone as a whole. */
export interface Edits extends Choices {
  /** What an agenda that was pasted for a series says of it, by uid. */
  readonly agendas: Readonly<Record<string, Classification>>
}

/** What was done and can be undone, and what was undone and can be redone. The newest stands last. */
export interface History {
  readonly past: readonly Edits[]
  readonly present: Edits
  readonly future: readonly Edits[]
  /** The field that is being typed in: what is typed there is one step, however many keys it takes. */
  readonly typing: string | null
}

export const noEdits = (zone: string): Edits => ({
  series: {},
  hours: defaultHours(zone),
  people: {},
  assumptions: defaultAssumptions,
  agendas: {},
})

export const begin = (present: Edits): History => ({
  past: [],
  present,
  future: [],
  typing: null,
})

export const record = (
  { past, present, typing: earlier }: History,
  next: Edits,
  typing: string | null,
): History => ({
  past: typing !== null && typing === earlier ? past : [...past, present],
  present: next,
  future: [],
  typing,
})

export function undo(history: History): History {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [...history.future, history.present],
    typing: null,
  }
}

export function redo(history: History): History {
  const after = history.future.at(-1)
  if (after === undefined) return history
  return {
    past: [...history.past, history.present],
    present: after,
    future: history.future.slice(0, -1),
    typing: null,
  }
}

/** Lays a choice over what was chosen before; null takes the whole series back to what is proposed. */
export function choose(edits: Edits, uid: string, choice: Choice | null): Edits {
  const { [uid]: earlier, ...others } = edits.series
  if (choice !== null) return { ...edits, series: { ...others, [uid]: { ...earlier, ...choice } } }
  const { [uid]: _agenda, ...agendas } = edits.agendas
  return { ...edits, series: others, agendas }
}

/** A pasted agenda speaks for itself: it takes the place of a type that was chosen earlier. */
export function describe(edits: Edits, series: AuditedSeries): Edits {
  const { uid, type, confidence, evidence, question, parts } = series
  const { type: _type, ...rest } = edits.series[uid] ?? {}
  return {
    ...edits,
    series: { ...edits.series, [uid]: rest },
    agendas: { ...edits.agendas, [uid]: { type, confidence, evidence, question, parts } },
  }
}

/** The audit with the series that were classified again. */
export const audited = (audit: Audit, agendas: Edits['agendas']): Audit =>
  Object.keys(agendas).length === 0
    ? audit
    : { ...audit, series: audit.series.map((series) => ({ ...series, ...agendas[series.uid] })) }
