import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Rejection, reject } from '#domain/kernel/rejection.ts'

export interface DataFolderLock {
  release(): void
}

/**
 * Takes a data folder for this process alone. The lock is a local socket that the system frees with its process,
 * however that ends: nothing is left to clean up after kill -9. Whoever asks it is told the holder's process id.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock | Rejection> {
  const address = addressOf(folder)
  const server = createServer((asker) => asker.end(String(process.pid)).on('error', () => {}))
  server.unref()
  if (await listens(server, address)) return lockOf(server)

  const holder = await askHolder(address)
  if (holder !== undefined) return inUse(folder, holder)
  // Only a socket that is a file outlives its process.
  rmSync(address, { force: true })
  return (await listens(server, address)) ? lockOf(server) : inUse(folder, 'another')
}

const lockOf = (server: Server): DataFolderLock => ({ release: () => void server.close() })

function addressOf(folder: string) {
  const name = `adjourn-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\?\\pipe\\${name}`
  return join(tmpdir(), `${name}.lock`)
}

async function listens(server: Server, address: string) {
  try {
    server.listen(address)
    await once(server, 'listening')
    return true
  } catch {
    return false
  }
}

async function askHolder(address: string) {
  try {
    return await text(connect({ path: address, timeout: 2000 }))
  } catch {
    return undefined
  }
}

const inUse = (folder: string, holder: string) =>
  reject(
    'conflict',
    'data.in-use',
    `Adjourn is already running on ${folder} (process ${holder}). Open that one, stop it first, or set ADJOURN_DATA to another folder.`,
  )
