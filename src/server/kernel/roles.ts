import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, type ClientConfig, DatabaseError } from 'pg'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'
import { withClient } from './database.ts'

// Three roles, so that a hole in the application can neither change the schema nor rewrite the record:
// the owner holds the tables and can't log in, the migration acts as the owner, the application owns nothing.

export const roles = {
  owner: 'adjourn_owner',
  migration: 'adjourn_migration',
  application: 'adjourn_application',
} as const

const missingRoles = `
  select count(*)::int as missing from unnest($1::text[]) as wanted(name)
  where not exists (select 1 from pg_roles where rolname = wanted.name)`

const makeRoles = `
  do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${roles.owner}') then
      create role ${roles.owner} nologin;
    end if;
    if not exists (select 1 from pg_roles where rolname = '${roles.migration}') then
      create role ${roles.migration} login;
    end if;
    if not exists (select 1 from pg_roles where rolname = '${roles.application}') then
      create role ${roles.application} login;
    end if;
  end $$;
  grant ${roles.owner} to ${roles.migration};`

/** Makes the roles and the database of an embedded cluster; does nothing where they are there. */
export async function prepareEmbedded(login: ClientConfig, database: string) {
  await withClient({ ...login, database: 'postgres' }, async (client) => {
    await client.query(makeRoles)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) await client.query(`create database ${database} owner ${roles.owner}`)
  })
  await withClient({ ...login, database }, async (client) => {
    await client.query(`revoke all on database ${database} from public`)
    await openTo(client)
  })
}

/**
 * Makes the roles on a server of somebody's own, as the user of DATABASE_URL, who becomes a member of the owner and
 * may act as the application. A rejection tells the SQL to run first where that user may not make roles.
 */
export const prepareServer = (login: ClientConfig): Promise<Rejection | undefined> =>
  withClient(login, async (client) => {
    const { rows } = await client.query<{ missing: number }>(missingRoles, [Object.values(roles)])
    try {
      await insist(async () => {
        if (rows[0]?.missing !== 0) await client.query(makeRoles)
        for (const role of [roles.owner, roles.application])
          if (!(await mayBe(client, role))) await client.query(`grant ${role} to current_user`)
        await openTo(client)
      })
      return undefined
    } catch (error) {
      return notAllowed(error)
    }
  })

async function openTo(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    'select quote_ident(current_database()) as name',
  )
  await client.query(`grant connect, create on database ${rows[0]?.name} to ${roles.owner}`)
  await client.query(
    `grant connect on database ${rows[0]?.name} to ${roles.migration}, ${roles.application}`,
  )
}

/** Roles belong to the whole server: another starter at the same moment makes PostgreSQL refuse one of the two. */
const collisions = new Set(['23505', '42710', 'XX000'])

async function insist(work: () => Promise<void>) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const collided = error instanceof DatabaseError && collisions.has(error.code ?? '')
      if (!collided || attempt === 20) throw error
      await sleep(attempt * 25)
    }
  }
}

/** Membership alone doesn't say it: from PostgreSQL 16 on it can be had without the right to act as the role. */
async function mayBe(client: Client, role: string) {
  try {
    await client.query(`begin; set local role ${role}`)
    return true
  } catch {
    return false
  } finally {
    await client.query('rollback')
  }
}

const notAllowed = (error: unknown) =>
  reject(
    'forbidden',
    'database.roles',
    [
      `The user of DATABASE_URL can't make the roles that Adjourn works with (${error instanceof Error ? error.message : String(error)}).`,
      'Run this once as a superuser of that server, with its name and database put in:',
      `  create role ${roles.owner} nologin; create role ${roles.migration} login; create role ${roles.application} login;`,
      `  grant ${roles.owner} to ${roles.migration}; grant ${roles.owner}, ${roles.application} to <user>;`,
      `  grant connect, create on database <database> to ${roles.owner}; grant connect on database <database> to ${roles.migration}, ${roles.application};`,
    ].join('\n'),
  )
