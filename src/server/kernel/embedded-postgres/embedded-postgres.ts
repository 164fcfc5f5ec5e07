import type { Logger } from 'pino'
import { isRejection, type Rejection } from '#domain/kernel/rejection.ts'
import { openCluster, superuser } from './cluster.ts'
import { openDataFolder } from './data-folder.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { startPostmaster } from './postmaster.ts'
import { findPrograms } from './programs.ts'

/** A PostgreSQL that Adjourn starts and stops itself, reached by a local socket only. */
export interface EmbeddedPostgres {
  readonly folder: string
  readonly socket: { readonly host: string; readonly port: number }
  readonly superuser: string
  /** Stops the database and lets go of its data folder. */
  stop(): Promise<void>
}

/** Starts the PostgreSQL of a data folder; a rejection says what stands in the way and what to do. */
export async function startEmbeddedPostgres(
  path: string,
  log: Logger,
): Promise<EmbeddedPostgres | Rejection> {
  const folder = openDataFolder(path)
  if (typeof folder !== 'string') return folder
  const lock = await lockDataFolder(folder)
  if (isRejection(lock)) return lock

  const started = await startLocked(folder, log)
  if (isRejection(started)) {
    lock.release()
    return started
  }
  return {
    ...started,
    folder,
    superuser,
    stop: async () => {
      await started.stop()
      lock.release()
    },
  }
}

async function startLocked(folder: string, log: Logger) {
  const programs = findPrograms(folder)
  if (typeof programs !== 'string') return programs
  const cluster = await openCluster(folder, programs)
  if (isRejection(cluster)) return cluster
  const { stop } = await startPostmaster(cluster, programs, log)
  return { stop, socket: { host: cluster.socketFolder, port: 5432 } }
}
