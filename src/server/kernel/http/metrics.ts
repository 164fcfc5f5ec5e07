import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Pool } from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus reads: the process, the requests by route, and the database's connections. */
export function createMetrics(database: Pool) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'adjourn_http_request_duration_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  })
  new Gauge({
    name: 'adjourn_database_connections',
    help: 'Connections of the pool, and those who wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, database.totalCount)
      this.set({ state: 'idle' }, database.idleCount)
      this.set({ state: 'waiting' }, database.waitingCount)
    },
  })
  return { registry, duration }
}

export type Metrics = ReturnType<typeof createMetrics>

/** Measures each request under the route that answered it, never under its path: that would be endless. */
export const measureRequests =
  ({ duration }: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const end = duration.startTimer()
    await next()
    end({ method: c.req.method, route: routePath(c), status: c.res.status })
  }
