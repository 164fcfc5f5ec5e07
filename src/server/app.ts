import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import type { Logger } from 'pino'
import { reject } from '#domain/kernel/rejection.ts'
import type { Configuration } from './kernel/configuration.ts'
import type { Database } from './kernel/database.ts'
import { clientAddresses } from './kernel/http/client-address.ts'
import { health } from './kernel/http/health.ts'
import { logRequests } from './kernel/http/logging.ts'
import { createMetrics, measureRequests } from './kernel/http/metrics.ts'
import { problem } from './kernel/http/problem.ts'
import { securityHeaders } from './kernel/http/security.ts'
import { webFiles } from './kernel/http/web-files.ts'

export interface AppParts {
  readonly configuration: Pick<Configuration, 'url' | 'trustedProxies'>
  readonly database: Database
  readonly log: Logger
  /** The folder of the built web app. */
  readonly webFolder: string
  readonly isStopping: () => boolean
}

const BODY_LIMIT = 1_000_000

/** Everything that answers over HTTP. A new feature adds its routes under `/api/v1`. */
export function createApp({ configuration, database, log, webFolder, isStopping }: AppParts) {
  const metrics = createMetrics(database)
  const addressOf = clientAddresses(configuration.trustedProxies)
  const app = new Hono<{ Bindings: Partial<HttpBindings> }>()

  app.use(requestId(), securityHeaders(configuration.url), measureRequests(metrics))
  app.use(async (c, next) => {
    const peer = c.env.incoming?.socket.remoteAddress
    const client = addressOf(peer, c.req.header('x-forwarded-for'))
    await logRequests(log, client)(c, next)
  })
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => problem(c, tooLarge, 413) }))

  app.route('/health', health(database, isStopping))
  app.get('/metrics', async (c) =>
    c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  )
  app.all('/api/*', (c) => problem(c, noSuchRoute))
  app.route('/', webFiles(webFolder))

  app.notFound((c) => problem(c, noSuchRoute))
  app.onError((error, c) => {
    log.error({ requestId: c.get('requestId'), error: error.stack }, 'a request failed')
    return problem(c, broken, 500)
  })
  return app
}

const tooLarge = reject('invalid', 'request.too-large', 'A request may hold at most 1 MB.')
const noSuchRoute = reject('missing', 'route.missing', 'There is nothing at this address.')
const broken = reject(
  'conflict',
  'server.broken',
  'Something broke on our side. Try again; if it stays, tell your operator the request id.',
)
