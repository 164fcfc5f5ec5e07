import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Program = Awaited<ReturnType<typeof startProgram>>

/** The real program in a process of its own, on a port of its own, once it says where it runs. */
export async function startProgram({ data }: { readonly data: string }) {
  const args = ['--port', '0', '--data', data, '--log-level', 'error']
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), ...args], {
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  const ended = once(child, 'close')
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const address = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [, printed] = /runs at (\S+)\/ /.exec(output) ?? []
      if (printed) found(printed)
    })
    void ended.then(() => failed(new Error(`Adjourn ended before it ran:\n${errors}`)))
  })

  const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    const [code] = await ended
    return code
  }
  return {
    address,
    pid: child.pid,
    output: () => output,
    stop,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) await stop('SIGTERM')
    },
  }
}
