import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'
import { closedFolder, databaseUser } from './database-user.ts'

/** Root's home is closed to the user who runs the database, so root's data lies where services keep theirs. */
export const defaultDataFolder = () =>
  databaseUser.uid === undefined ? join(homedir(), '.adjourn') : '/var/lib/adjourn'

/** Makes the data folder where there is none, and says where it really is. */
export function openDataFolder(path: string): string | Rejection {
  try {
    mkdirSync(resolve(path), {
      recursive: true,
      mode: databaseUser.uid === undefined ? 0o700 : 0o711,
    })
    accessSync(path, constants.W_OK)
  } catch (error) {
    return notWritable(path, error)
  }
  const closed = closedFolder(join(resolve(path), 'postgres'))
  return closed === undefined ? realpathSync(resolve(path)) : notEnterable(closed)
}

const notWritable = (path: string, error: unknown) =>
  reject(
    'invalid',
    'data.not-writable',
    `Adjourn can't keep its data in ${path} (${error instanceof Error ? error.message : String(error)}). Set ADJOURN_DATA to a folder that can be written.`,
  )

const notEnterable = (folder: string) =>
  reject(
    'invalid',
    'data.not-enterable',
    `Started as root, PostgreSQL runs as user ${databaseUser.uid}, who can't enter ${folder}. Start as an ordinary user, or set ADJOURN_DATA to a folder such as /var/lib/adjourn.`,
  )
