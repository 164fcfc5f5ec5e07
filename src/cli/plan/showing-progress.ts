import type { Progress } from '#domain/planner/calendar.ts'

/** Where progress is shown, and the time it takes, in milliseconds. */
export interface ProgressScreen {
  readonly isTTY: boolean
  readonly write: (text: string) => void
  readonly now: () => number
}

export interface ShownProgress {
  readonly report: Progress
  /** Takes the line away again. */
  readonly finish: () => void
}

const words = { reading: 'Reading', expanding: 'Expanding', classifying: 'Classifying' } as const
const quietOnTerminal = 300
const quietElsewhere = 2_000
const betweenFrames = 80

/**
 * Shows how far long work is: on a terminal one line that is written over, from 300 ms on; in a log one
 * line a step, from two seconds on. Short work says nothing.
 */
export function showProgress(screen: ProgressScreen): ShownProgress {
  const started = screen.now()
  let shownAt = -Infinity
  let shownStep: string | null = null
  return {
    report(step, done, of) {
      const now = screen.now()
      if (now - started < (screen.isTTY ? quietOnTerminal : quietElsewhere)) return
      if (shownStep === step && (!screen.isTTY || now - shownAt < betweenFrames)) return
      const share = of > 0 ? ` ${String(Math.floor((100 * Math.min(done, of)) / of))} %` : ''
      screen.write(screen.isTTY ? `\r\u001B[K${words[step]}${share}` : `${words[step]} …\n`)
      shownAt = now
      shownStep = step
    },
    finish() {
      if (screen.isTTY && shownStep !== null) screen.write('\r\u001B[K')
      shownStep = null
    },
  }
}
