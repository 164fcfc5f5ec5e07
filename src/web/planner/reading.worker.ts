import { provideTemporal } from '../kernel/temporal.ts'
import type { AgendaJob, AuditJob, ReadingAnswer } from './reading-messages.ts'

// Reads off the main thread. It ends by being terminated, which is how a person cancels.

const say = (answer: ReadingAnswer) => self.postMessage(answer)

self.addEventListener('message', async ({ data }: MessageEvent<AuditJob | AgendaJob>) => {
  try {
    await provideTemporal()
    // The planner uses Temporal from its first line, so it is loaded once Temporal is there.
    const { answer } = await import('./reading-answer.ts')
    answer(data, say)
  } catch (error) {
    // A rejected promise never reaches the page by itself; an error thrown outside of one does.
    reportError(error)
  }
})
