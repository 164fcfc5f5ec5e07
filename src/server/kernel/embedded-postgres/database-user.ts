import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Who runs the database. PostgreSQL refuses to run as root, so root hands it to `nobody`, or to the user and group
 * that ADJOURN_POSTGRES_UID and ADJOURN_POSTGRES_GID name.
 */
export const databaseUser: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0
    ? {
        uid: readId('ADJOURN_POSTGRES_UID'),
        gid: readId('ADJOURN_POSTGRES_GID'),
      }
    : {}

function readId(variable: string) {
  const given = process.env[variable] ?? '65534'
  if (/^[1-9]\d*$/.test(given)) return Number(given)
  console.error(
    `${variable} has to be the number of a user or group other than root; it is “${given}”.`,
  )
  return process.exit(2)
}

/** The first folder on the way to a path that the database's user may not enter, or undefined. */
export function closedFolder(path: string): string | undefined {
  if (databaseUser.uid === undefined) return undefined
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder)
    const enter = uid === databaseUser.uid ? 0o100 : gid === databaseUser.gid ? 0o010 : 0o001
    if ((mode & enter) === 0) return folder
    if (folder === dirname(folder)) return undefined
  }
}
