import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'

/** Logs each answer, without its query: what people search for is theirs. Files and probes only when debugging. */
export const logRequests =
  (log: Logger, client: string | undefined): MiddlewareHandler =>
  async (c, next) => {
    const started = performance.now()
    await next()
    const { method, path } = c.req
    const entry = {
      requestId: c.get('requestId'),
      method,
      path,
      status: c.res.status,
      milliseconds: Math.round((performance.now() - started) * 10) / 10,
      client,
    }
    if (c.res.status >= 500) log.error(entry, 'answered')
    else if (path.startsWith('/api/')) log.info(entry, 'answered')
    else log.debug(entry, 'answered')
  }
