// Runs one of our scripts under the Node that the project brings with it, after setting the project up.
// Plain JavaScript without packages: it is what a fresh clone runs first, on whatever Node is there.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { setUp } from './set-up.mjs'

const [script, ...args] = process.argv.slice(2)
const { root, node } = setUp()

const child = spawn(node, [join(root, script), ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  },
})
// In a terminal, Ctrl-C reaches the whole group: the script stops by itself, and we wait for it.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm ends at a signal without passing it on: when it is gone, so is whoever asked for this.
const parent = process.ppid
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
})
