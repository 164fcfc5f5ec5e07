import type { Rejection } from '#domain/kernel/rejection.ts'
import type { Audit, Window } from '#domain/planner/plan.ts'
import type { AuditedSeries } from '#domain/planner/series.ts'

// What the page and its worker say to each other. Plain data.

/** How a calendar or an agenda is to be read. */
export interface AuditJob {
  readonly kind: 'audit'
  readonly text: string
  readonly options: {
    readonly window: Window
    readonly me: string | null
    readonly preferredZones: readonly string[]
  }
}

/** One series to be classified again, from the agenda that somebody pasted for it. */
export interface AgendaJob {
  readonly kind: 'agenda'
  readonly series: AuditedSeries
  readonly agenda: string
}

export interface ReadingProgress {
  readonly kind: 'progress'
  readonly step: 'reading' | 'expanding' | 'classifying'
  readonly done: number
  readonly of: number
}

export type ReadingAnswer =
  | ReadingProgress
  | { readonly kind: 'audited'; readonly audit: Audit }
  | { readonly kind: 'classified'; readonly series: AuditedSeries }
  | { readonly kind: 'refused'; readonly refusal: Rejection }
