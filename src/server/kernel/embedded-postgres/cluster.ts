import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'
import { databaseUser } from './database-user.ts'
import { isAlive } from './process-life.ts'
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
  const socketFolder = socketFolderInUse(folder) ?? openSocketFolder(folder)
  return typeof socketFolder === 'string' ? { folder, socketFolder } : socketFolder
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
  if (existsOtherThanOurs(path)) return notOurs(path)
  makeOwnFolder(path)
  return path
}

/** Where a server that a killed Adjourn left running listens: another temporary folder may be set by now. */
function socketFolderInUse(folder: string) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , , socketFolder] = readFileSync(file, 'utf8').split('\n')
  return pid && isAlive(Number(pid)) && socketFolder ? socketFolder : undefined
}

/** Anybody may write the temporary folder: a link or an open folder there would hand our database to its maker. */
function existsOtherThanOurs(path: string) {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || process.getuid === undefined) return false
  const isOurs = found.uid === process.getuid() || found.uid === databaseUser.uid
  return !found.isDirectory() || !isOurs || (found.mode & 0o077) !== 0
}

function makeOwnFolder(path: string) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (databaseUser.uid !== undefined && databaseUser.gid !== undefined)
    lchownSync(path, databaseUser.uid, databaseUser.gid)
}

const notOurs = (path: string) =>
  reject(
    'conflict',
    'data.socket-not-ours',
    `The database's socket belongs in ${path}, and that is there already, made by somebody else. Remove it, or set TMPDIR to a folder of your own.`,
  )

const otherVersion = (folder: string, version: string) =>
  reject(
    'conflict',
    'data.other-version',
    `The data in ${folder} was written by PostgreSQL ${version}, and this Adjourn brings PostgreSQL ${SHIPPED}. Start the Adjourn that wrote it, or set ADJOURN_DATA to another folder.`,
  )
