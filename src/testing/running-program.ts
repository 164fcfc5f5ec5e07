import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openToAll } from './folders.ts'
import { startProgram } from './program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the program that the browser tests share runs: `http://127.0.0.1:40123`. */
    program: string
  }
}

/** Starts the real program once, on its embedded database, for all browser tests. */
export default async function setup(project: TestProject) {
  const data = openToAll(mkdtempSync(join(tmpdir(), 'adjourn-browser-')))
  const program = await startProgram({ data })
  project.provide('program', program.address)
  return async () => {
    await program.stop('SIGTERM')
    rmSync(data, { recursive: true })
  }
}
