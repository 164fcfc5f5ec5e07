import { agendaLines } from './agenda/agenda-lines.ts'
import { agendaParts } from './agenda/agenda-parts.ts'
import { OWNER, readAgenda } from './agenda/read-agenda.ts'
import type { Progress } from './calendar.ts'
import { classify, classifyByLines } from './classifying/classify.ts'
import { questionAbout } from './classifying/question.ts'
import { findTwins } from './classifying/twins.ts'
import { isRejection, reject, type Rejection } from '../kernel/rejection.ts'
import type { Audit, Window } from './plan.ts'
import { readCalendar } from './reading/read-calendar.ts'
import { expandCalendar } from './recurrence/expand-calendar.ts'
import type { AuditedSeries, Classification, SeriesFacts } from './series.ts'

/** Over which days a text is read, and for whom. */
export interface AuditOptions {
  /** In its zone, floating times are shown and an agenda is held. */
  readonly window: Window
  /** E-mail or name of whoever the plan is for; null takes the calendar's owner. */
  readonly me: string | null
  /** IANA names, tried first where a calendar describes a zone without naming it. */
  readonly preferredZones: readonly string[]
}

/**
 * What a calendar (.ics) or a pasted agenda holds over a window: each series with its type, why, and its
 * twins in other zones. Rejects what is neither, and what the reader rejects.
 */
export function audit(text: string, options: AuditOptions, progress?: Progress): Audit | Rejection {
  return beginsCalendar.test(text)
    ? auditCalendar(text, options, progress)
    : auditAgenda(text, options, progress)
}

/** Classifies one series again from an agenda that somebody pasted for it; its lines may lack minutes. */
export function withAgenda(series: AuditedSeries, agenda: string): AuditedSeries {
  const timed = agendaParts(agenda).length > 0
  const description = timed ? agenda : sharedOut(agenda, series.minutes)
  // What is pasted is given on purpose: of a private series it may be read, the title still not.
  const open = series.private ? { ...series, title: '', private: false } : series
  const found = (timed ? classify : classifyByLines)({ ...open, description })
  return { ...series, ...found, question: questionAbout(series, found), description: agenda }
}

function auditCalendar(
  text: string,
  { window, me, preferredZones }: AuditOptions,
  progress?: Progress,
): Audit | Rejection {
  const calendar = readCalendar(text, { preferredZones }, progress)
  if (isRejection(calendar)) return calendar
  const expanded = expandCalendar(calendar, window, progress)
  return {
    window,
    me: me ?? calendar.owner,
    series: classified(expanded.series, progress),
    flags: [...calendar.flags, ...expanded.flags],
    dropped: calendar.dropped,
  }
}

function auditAgenda(
  text: string,
  { window, me }: AuditOptions,
  progress?: Progress,
): Audit | Rejection {
  const agenda = readAgenda(text, window, me)
  if (!agenda) return notACalendar
  const series = classified(agenda.series, progress)
  return { window, me: me ?? OWNER, series, flags: agenda.flags, dropped: agenda.dropped }
}

function classified(series: readonly SeriesFacts[], progress?: Progress): readonly AuditedSeries[] {
  const twins = findTwins(series)
  return series.map((facts, done) => {
    if (done % REPORT_EVERY === 0) progress?.('classifying', done, series.length)
    return audited(facts, classify(facts), twins.get(facts.uid) ?? [])
  })
}

const audited = (
  facts: SeriesFacts,
  classification: Classification,
  twins: readonly string[],
): AuditedSeries => ({ ...facts, ...classification, twins })

/** An agenda without minutes gives each of its lines the same time. */
function sharedOut(agenda: string, minutes: number): string {
  const lines = agendaLines(agenda)
  const share = Math.max(1, Math.floor(minutes / Math.max(1, lines.length)))
  return lines.map(({ text }) => `${share} min ${text}`).join('\n')
}

const notACalendar = reject(
  'invalid',
  'input.not-a-calendar',
  'This is neither a calendar nor an agenda: give an .ics file, or lines that begin with a time, such as “9:30 Daily (Ana, Ben)”.',
)

/** Only a line's own blanks are skipped, so that a long run of empty lines is looked at once. */
const beginsCalendar = /^[ \t\uFEFF]*BEGIN:VCALENDAR/im
const REPORT_EVERY = 500
