import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pino } from 'pino'
import { inject } from 'vitest'
import { createApp } from '#server/app.ts'
import { openDatabase, withClient } from '#server/kernel/database.ts'
import { roles } from '#server/kernel/roles.ts'

export type World = Awaited<ReturnType<typeof openWorld>>

export interface WorldOptions {
  readonly url?: string
  readonly trustedProxies?: readonly string[]
}

/** A whole Adjourn to test against: real HTTP, and a real PostgreSQL with a database of its own. */
export async function openWorld({ url, trustedProxies = [] }: WorldOptions = {}) {
  const { administrator, application } = inject('postgres')
  const name = `world_${randomUUID().replaceAll('-', '')}`
  const template = await databaseOf(administrator)
  await run(administrator, `create database ${name} template ${template} owner ${roles.owner}`)

  const log: Record<string, unknown>[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => log.push(JSON.parse(line)) })
  const database = openDatabase({ ...application, ...named(application, name) }, logger)
  let stopping = false
  const app = createApp({
    configuration: { url, trustedProxies: [...trustedProxies] },
    database,
    log: logger,
    webFolder: join(import.meta.dirname, '../../dist/web'),
    isStopping: () => stopping,
  })

  return {
    app,
    database,
    log,
    /** Logs in to this world's database as whoever may do everything there. */
    administrator: { ...administrator, ...named(administrator, name) },
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }, {}),
    beginToStop: () => (stopping = true),
    [Symbol.asyncDispose]: async () => {
      await database.end()
      await run(administrator, `drop database ${name} with (force)`)
    },
  }
}

type Login = ReturnType<typeof inject<'postgres'>>['administrator']

const run = (login: Login, sql: string) =>
  withClient(anotherDatabase(login), (client) => client.query(sql))

/** A database can't be copied over a connection to itself. */
const anotherDatabase = (login: Login) => ({ ...login, ...named(login, 'postgres') })

const databaseOf = (login: Login) =>
  withClient(login, async (client) => {
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    return rows[0]?.name
  })

function named({ connectionString }: Login, database: string) {
  if (connectionString === undefined) return { database }
  const url = new URL(connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}
