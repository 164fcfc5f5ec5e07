import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Runs a program of an installed package under this Node, and says whether it ended well. */
export function run(
  label: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
) {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${label} (${seconds} s)`)
  return status === 0
}
