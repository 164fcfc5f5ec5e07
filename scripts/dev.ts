import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './running.ts'
import { buildWeb } from './web-build.ts'

// The server restarts when its files change; the web app reloads in place, and asks the server through Vite.
await buildWeb()
const port = process.env['PORT'] ?? '4380'
const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', join(root, 'src/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
const target = `http://127.0.0.1:${port}`
const web = await createServer({
  root,
  server: { host: '127.0.0.1', port: 4381, proxy: { '/api': target, '/health': target } },
})
await web.listen()
web.printUrls()

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.kill('SIGTERM')
    void web.close()
  })
server.on('exit', (code) => void web.close().then(() => process.exit(code ?? 0)))
