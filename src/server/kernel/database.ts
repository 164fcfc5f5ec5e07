import pg from 'pg'
import type { Logger } from 'pino'

/** A pool of connections as the application's role, which owns nothing and bypasses nothing. */
export type Database = pg.Pool

/** Opens a pool; `role` is assumed on each connection where the login isn't the application's own. */
export function openDatabase(config: pg.PoolConfig, log: Logger): Database {
  const pool = new pg.Pool({ max: 20, connectionTimeoutMillis: 5000, ...config })
  // Without a listener, a connection that breaks while idle would end the program.
  pool.on('error', (error) => log.warn({ error: error.message }, 'a database connection broke'))
  return pool
}

/** Runs one piece of work on one connection, and closes it. */
export async function withClient<Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
