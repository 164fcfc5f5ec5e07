import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { isRejection } from '#domain/kernel/rejection.ts'
import { withClient } from '#server/kernel/database.ts'
import { openDatabaseServer } from '#server/kernel/database-server.ts'
import { migrate } from '#server/kernel/migrating.ts'
import { openToAll } from './folders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Logs in to the database that every test copies: as whoever migrates, and as the application. */
    postgres: { readonly administrator: ClientConfig; readonly application: ClientConfig }
  }
}

/**
 * Starts one PostgreSQL for the whole run, and migrates the one database that tests copy. It is the embedded one, or
 * the server of TEST_DATABASE_URL, whose database is emptied.
 */
export default async function setup(project: TestProject) {
  const folder = openToAll(mkdtempSync(join(tmpdir(), 'adjourn-test-')))
  const own = process.env['TEST_DATABASE_URL']
  const server = await openDatabaseServer(
    own ? { databaseUrl: own } : { data: folder },
    pino({ level: 'error' }),
  )
  if (isRejection(server)) throw new Error(server.reason)

  const administrator = own ? server.migration : { ...server.migration, user: 'adjourn_superuser' }
  await withClient(administrator, (client) => client.query('drop schema if exists app cascade'))
  const migrated = await migrate(server.migration, 'migrations')
  if (isRejection(migrated)) throw new Error(migrated.reason)

  project.provide('postgres', { administrator, application: server.application })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}
