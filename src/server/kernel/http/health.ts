import { Hono } from 'hono'
import { reject } from '#domain/kernel/rejection.ts'
import type { Database } from '../database.ts'
import { problem } from './problem.ts'

const LIMIT = 2000

/** `live`: the process answers. `ready`: so does its database, and it isn't stopping. */
export const health = (database: Database, isStopping: () => boolean) =>
  new Hono()
    .get('/live', (c) => c.json({ status: 'live' }))
    .get('/ready', async (c) => {
      if (isStopping()) return problem(c, stopping, 503)
      return (await answers(database)) ? c.json({ status: 'ready' }) : problem(c, noDatabase, 503)
    })

const answers = (database: Database) =>
  Promise.race([
    database.query('select 1').then(
      () => true,
      () => false,
    ),
    new Promise<false>((late) => setTimeout(late, LIMIT, false).unref()),
  ])

const stopping = reject('conflict', 'health.stopping', 'Adjourn is stopping.')

const noDatabase = reject(
  'conflict',
  'health.no-database',
  'The database does not answer. Adjourn goes on by itself as soon as it does.',
)
