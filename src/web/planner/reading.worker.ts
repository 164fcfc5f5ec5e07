import { isRejection } from '#domain/kernel/rejection.ts'
import { audit, withAgenda } from '#domain/planner/audit.ts'
import type { Progress } from '#domain/planner/calendar.ts'
import { provideTemporal } from '../kernel/temporal.ts'
import type { AgendaJob, AuditJob, ReadingAnswer } from './reading-messages.ts'

// Reads off the main thread. It ends by being terminated, which is how a person cancels.

const say = (answer: ReadingAnswer) => self.postMessage(answer)

const reportProgress: Progress = (step, done, of) => say({ kind: 'progress', step, done, of })

function answer(job: AuditJob | AgendaJob): ReadingAnswer {
  if (job.kind === 'agenda')
    return { kind: 'classified', series: withAgenda(job.series, job.agenda) }
  const found = audit(job.text, job.options, reportProgress)
  return isRejection(found)
    ? { kind: 'refused', refusal: found }
    : { kind: 'audited', audit: found }
}

self.addEventListener('message', async ({ data }: MessageEvent<AuditJob | AgendaJob>) => {
  try {
    await provideTemporal()
    say(answer(data))
  } catch (error) {
    // A rejected promise never reaches the page by itself; an error thrown outside of one does.
    reportError(error)
  }
})
