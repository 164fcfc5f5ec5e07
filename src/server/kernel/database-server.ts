import type { Client, ClientConfig, PoolConfig } from 'pg'
import type { Logger } from 'pino'
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.ts'
import { withClient } from './database.ts'
import { refuseUndurable } from './durability.ts'
import { defaultDataFolder } from './embedded-postgres/data-folder.ts'
import { startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts'
import { prepareEmbedded, prepareServer, roles } from './roles.ts'

/** A PostgreSQL to work with: how to log in to migrate, how to as the application, and how to let go of it. */
export interface DatabaseServer {
  readonly migration: ClientConfig
  readonly application: PoolConfig
  stop(): Promise<void>
}

export interface Place {
  readonly databaseUrl?: string | undefined
  readonly data?: string | undefined
}

/** Opens the PostgreSQL of DATABASE_URL, or else starts the embedded one; a rejection says what to do. */
export async function openDatabaseServer(
  place: Place,
  log: Logger,
): Promise<DatabaseServer | Rejection> {
  return place.databaseUrl === undefined
    ? startEmbedded(place.data ?? defaultDataFolder(), log)
    : joinServer(place.databaseUrl)
}

async function startEmbedded(folder: string, log: Logger) {
  const postgres = await startEmbeddedPostgres(folder, log)
  if (isRejection(postgres)) return postgres

  const database = 'adjourn'
  const login = { ...postgres.socket, database }
  try {
    await prepareEmbedded({ ...login, user: postgres.superuser }, database)
    return await checked({
      migration: { ...login, user: roles.migration },
      application: { ...login, user: roles.application },
      stop: postgres.stop,
    })
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function joinServer(url: string) {
  const login = { connectionString: url }
  try {
    const refused = (await withClient(login, refuseOld)) ?? (await prepareServer(login))
    if (refused) return refused
    return await checked({
      migration: login,
      application: asApplication(url),
      stop: async () => {},
    })
  } catch (error) {
    return unreachable(url, error)
  }
}

/**
 * As a start-up option the role is the session's default, so that even RESET ROLE stays the application. It joins the
 * options of the address, which would otherwise win over it.
 */
function asApplication(url: string) {
  const address = new URL(url)
  const options = [address.searchParams.get('options'), `-c role=${roles.application}`]
  address.searchParams.set('options', options.filter(Boolean).join(' '))
  return { connectionString: address.href }
}

/** Stops again where what was opened must not be worked with. */
async function checked(server: DatabaseServer): Promise<DatabaseServer | Rejection> {
  const refused = await withClient(
    server.application,
    async (client) => (await refuseUndurable(client)) ?? (await refusePowerful(client)),
  )
  if (refused) await server.stop()
  return refused ?? server
}

async function refuseOld(client: Client) {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  )
  const [server] = rows
  if (server && server.number >= 150_000) return undefined
  return reject(
    'conflict',
    'database.too-old',
    `DATABASE_URL is a PostgreSQL ${server?.version}, and Adjourn needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
  )
}

/** The second fence, row-level security, stands only before a role that can't step over it. */
async function refusePowerful(client: Client) {
  const { rows } = await client.query<{ role: string; powerful: boolean }>(
    `select rolname as role, rolsuper or rolbypassrls or pg_has_role(oid, $1, 'member') as powerful
     from pg_roles where rolname = current_user`,
    [roles.owner],
  )
  const [role] = rows
  if (role && !role.powerful) return undefined
  return reject(
    'conflict',
    'database.too-powerful',
    `Adjourn would work as ${role?.role}, who may change the schema or see past row-level security. Take superuser, BYPASSRLS and ${roles.owner} away from ${roles.application}.`,
  )
}

function unreachable(url: string, error: unknown) {
  const { hostname, port, pathname } = new URL(url)
  const why = error instanceof Error ? error.message || String(error) : String(error)
  return reject(
    'conflict',
    'database.unreachable',
    `Adjourn can't reach the database at ${hostname}:${port || 5432}${pathname} that DATABASE_URL names (${why}). Check that it runs, and that the address, the user and the password are right.`,
  )
}
