import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, ClientConfig } from 'pg'
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.ts'
import { withClient } from './database.ts'
import { roles } from './roles.ts'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly hash: string
}

const LOCK = 7_236_111

/**
 * Brings a database to what the migrations say, each in a transaction of its own, and says which ran. Of two starters
 * at once, one migrates and the other finds it done.
 */
export const migrate = (
  login: ClientConfig,
  folder: string,
): Promise<readonly string[] | Rejection> =>
  withClient(login, async (client) => {
    await client.query(`set role ${roles.owner}`)
    // A migration that waits for a lock makes everybody behind it wait too.
    await client.query(`set lock_timeout = '5s'`)
    await takeTurn(client)
    const pending = await pendingMigrations(client, readMigrations(folder))
    if (isRejection(pending)) return pending
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  })

/** Polled, because a session that waits inside the lock deadlocks with CREATE INDEX CONCURRENTLY. Freed by its end. */
async function takeTurn(client: Client) {
  for (;;) {
    const { rows } = await client.query<{ ours: boolean }>(
      'select pg_try_advisory_lock($1) as ours',
      [LOCK],
    )
    if (rows[0]?.ours) return
    await sleep(100)
  }
}

const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })

async function pendingMigrations(client: Client, migrations: readonly Migration[]) {
  const done = await readDone(client)
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...done.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) return newer(unknown)
  const changed = migrations.find(({ name, hash }) => done.has(name) && done.get(name) !== hash)
  if (changed) return rewritten(changed.name)
  return migrations.filter(({ name }) => !done.has(name))
}

async function readDone(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows: found } = await client.query<{ table: string | null }>(
    `select to_regclass('app.migration')::text as table`,
  )
  if (!found[0]?.table) return new Map()
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from app.migration',
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

async function apply(client: Client, { name, sql, hash }: Migration) {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into app.migration (name, hash, at) values ($1, $2, $3)', [
      name,
      hash,
      Temporal.Now.instant().toString(),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and was rolled back.`, { cause: error })
  }
}

const newer = (names: readonly string[]) =>
  reject(
    'conflict',
    'database.newer',
    `This database was written by a newer Adjourn (${names.join(', ')}). Start that version, or a newer one.`,
  )

const rewritten = (name: string) =>
  reject(
    'conflict',
    'database.migration-changed',
    `Migration ${name} was changed after it ran on this database. Put it back as it was, and write a new one.`,
  )
