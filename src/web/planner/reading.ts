import { reject } from '#domain/kernel/rejection.ts'
import type { AgendaJob, AuditJob, ReadingAnswer, ReadingProgress } from './reading-messages.ts'

export type FinalAnswer = Exclude<ReadingAnswer, ReadingProgress>

/** Work that goes on in a worker of its own. */
export interface Reading {
  /** Never settles once cancelled. A worker that breaks answers with a refusal, too. */
  readonly answer: Promise<FinalAnswer>
  readonly cancel: () => void
}

/** Starts a worker for one job. It ends with its answer, or at once when cancelled. */
export function startReading(
  job: AuditJob | AgendaJob,
  onProgress: (progress: ReadingProgress) => void = () => {},
): Reading {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<FinalAnswer>((resolve) => {
    const end = (final: FinalAnswer) => {
      worker.terminate()
      resolve(final)
    }
    worker.addEventListener('error', ({ message }) => end(brokenOff(message)))
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => {
      if (data.kind === 'progress') onProgress(data)
      else end(data)
    })
  })
  worker.postMessage(job)
  return { answer, cancel: () => worker.terminate() }
}

const brokenOff = (message: string): FinalAnswer => ({
  kind: 'refused',
  refusal: reject(
    'conflict',
    'reading.broken-off',
    `Reading broke off${message ? ` (${message})` : ''}. Your input is still here: try again, and report it if it happens twice.`,
  ),
})
