import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'
import { databaseUser } from './database-user.ts'
import { program } from './programs.ts'

/** The major version of PostgreSQL that Adjourn ships. */
const SHIPPED = '18'

/** Who may do everything inside the embedded cluster; used to make roles, and for nothing else. */
export const superuser = 'adjourn_superuser'

/** A PostgreSQL data folder and the local socket it is reached by. */
export interface Cluster {
  readonly folder: string
  readonly socketFolder: string
}

/** What every PostgreSQL program is started with: no privileges, and nothing of the caller's locale or zone. */
export const unprivileged = {
  ...databaseUser,
  cwd: '/',
  env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
}

/** Makes the cluster of a data folder where there is none; refuses one of another major version. */
export async function openCluster(
  dataFolder: string,
  programs: string,
): Promise<Cluster | Rejection> {
  const folder = join(dataFolder, 'postgres')
  if (!existsSync(folder)) await makeCluster(folder, programs)

  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version !== SHIPPED) return otherVersion(folder, version)
  return { folder, socketFolder: openSocketFolder(folder) }
}

/** Made beside its place and moved there when whole: half a cluster must not be taken for one. */
async function makeCluster(folder: string, programs: string) {
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  makeOwnFolder(unfinished)
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  // Trust is safe here: only the database's own user, who owns the files, may enter the socket's folder.
  const access = ['-U', superuser, '-A', 'trust']
  const text = ['-E', 'UTF8', ...locale]
  const rest = ['--data-checksums', '--no-instructions']
  await run(program(programs, 'initdb'), ['-D', unfinished, ...access, ...text, ...rest])
  renameSync(unfinished, folder)
}

async function run(path: string, args: readonly string[]) {
  const child = spawn(path, args, { ...unprivileged, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve, fail) =>
    child.on('close', resolve).on('error', fail),
  )
  if (code !== 0) throw new Error(`${path} failed (${code}):\n${Buffer.concat(output).toString()}`)
}

/** A socket's path holds at most 107 bytes, so it lives in the temporary folder, named after the data folder. */
function openSocketFolder(folder: string) {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const path = join(tmpdir(), `adjourn-${name}`)
  makeOwnFolder(path)
  return path
}

function makeOwnFolder(path: string) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (databaseUser.uid !== undefined && databaseUser.gid !== undefined)
    chownSync(path, databaseUser.uid, databaseUser.gid)
}

const otherVersion = (folder: string, version: string) =>
  reject(
    'conflict',
    'data.other-version',
    `The data in ${folder} was written by PostgreSQL ${version}, and this Adjourn brings PostgreSQL ${SHIPPED}. Start the Adjourn that wrote it, or set ADJOURN_DATA to another folder.`,
  )
