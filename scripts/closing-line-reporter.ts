import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line, so that any program can read how many tests there were. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((one) => one.result().state === state).length
    const broken = modules.filter((module) => module.state() === 'failed' && count('failed') === 0)
    console.log(
      `\n${count('passed')} passed, ${count('failed') + broken.length} failed, ${count('skipped')} skipped`,
    )
  }
}
