import type { Client } from 'pg'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'

const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/**
 * Refuses a database that could lose what it acknowledged when the power goes: a record that people trust has to
 * survive that.
 */
export async function refuseUndurable(client: Client): Promise<Rejection | undefined> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1) and setting = $2 order by name',
    [needed, 'off'],
  )
  if (rows.length === 0) return undefined
  const names = rows.map(({ name }) => name)
  return reject(
    'conflict',
    'database.not-durable',
    `This PostgreSQL could lose acknowledged writes in a power cut: ${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} off. Turn ${names.length > 1 ? 'them' : 'it'} on in its configuration (or on the database and user), and start again.`,
  )
}
