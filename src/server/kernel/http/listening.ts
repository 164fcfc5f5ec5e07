import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'

export interface Listener {
  /** Where it can be reached from this machine: `http://127.0.0.1:4380`. */
  readonly address: string
  /** Takes no more connections, and lets what is in flight finish for at most so many milliseconds. */
  stop(limit: number): Promise<void>
}

// oxlint-disable-next-line typescript/no-explicit-any -- an app of any bindings is served alike
export type Servable = Hono<any>

/** Serves an app; a rejection says which setting to change where the address can't be had. */
export async function listen(
  app: Servable,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listener | Rejection> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without options of its own the adaptor makes an HTTP/1.1 server
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    return notListening(host, port, error)
  }
  return { address: addressOf(server, host), stop: (limit) => stop(server, limit) }
}

function addressOf(server: Server, host: string) {
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : undefined
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

async function stop(server: Server, limit: number) {
  const closed = new Promise((done) => server.close(done))
  // A connection that was answering at that moment stays open for its next request: ask until it idles.
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const late = setTimeout(() => server.closeAllConnections(), limit)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

function notListening(host: string, port: number, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const why: Record<string, string> = {
    EADDRINUSE: `port ${port} is taken by another program. Set PORT to a free one (npm start -- --port ${port + 1}), or stop that program`,
    EACCES: `port ${port} needs more privileges. Set PORT to one above 1023`,
    EADDRNOTAVAIL: `this machine has no address ${host}. Set HOST to 127.0.0.1, 0.0.0.0 or one of its own`,
    ENOTFOUND: `the name ${host} is not known. Set HOST to 127.0.0.1, 0.0.0.0 or one of its own addresses`,
  }
  return reject(
    'conflict',
    'server.not-listening',
    `Adjourn can't listen on ${host}:${port}: ${why[code] ?? code}.`,
  )
}
