import { isRejection } from '#domain/kernel/rejection.ts'
import { audit, withAgenda } from '#domain/planner/audit.ts'
import type { Progress } from '#domain/planner/calendar.ts'
import type { AgendaJob, AuditJob, ReadingAnswer } from './reading-messages.ts'

/** Does one job of a reading from its beginning to its end. */
export function answer(job: AuditJob | AgendaJob, say: (answer: ReadingAnswer) => void) {
  if (job.kind === 'agenda')
    return say({ kind: 'classified', series: withAgenda(job.series, job.agenda) })
  const report: Progress = (step, done, of) => say({ kind: 'progress', step, done, of })
  const found = audit(job.text, job.options, report)
  say(isRejection(found) ? { kind: 'refused', refusal: found } : { kind: 'audited', audit: found })
}
