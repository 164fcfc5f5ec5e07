import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Cluster, unprivileged } from './cluster.ts'
import { isAlive } from './process-life.ts'
import { program } from './programs.ts'

/** A running PostgreSQL. */
export interface Postmaster {
  /** Rolls back what is open, writes a checkpoint and ends. */
  stop(): Promise<void>
}

const START_LIMIT = 60_000
const WATCH = 500
const REAPING = 1000

/** Starts PostgreSQL on a cluster, or takes over the one that a killed Adjourn left running on it. */
export async function startPostmaster(
  cluster: Cluster,
  programs: string,
  log: Logger,
): Promise<Postmaster> {
  const running = readPid(cluster)
  const isLeftRunning = running !== undefined && isAlive(running) && (await accepts(cluster))
  const pid = isLeftRunning ? running : await start(cluster, programs)
  const end = keepAlive(pid, () => start(cluster, programs), log)
  return { stop: async () => stop(cluster, await end()) }
}

/**
 * Brings the database back when it dies under us: killed for lack of memory, or by hand. The answer ends that, and
 * says which process is the database by then.
 */
function keepAlive(first: number, startAgain: () => Promise<number>, log: Logger) {
  let pid = first
  let restart: Promise<void> | undefined
  const bringBack = async () => {
    log.error({ postgres: pid }, 'PostgreSQL ended unexpectedly, and is started again')
    try {
      pid = await startAgain()
      log.info({ postgres: pid }, 'PostgreSQL is back')
    } catch (error) {
      log.error({ err: error }, 'PostgreSQL could not be started again yet')
    }
    restart = undefined
  }
  const watch = setInterval(() => {
    if (restart === undefined && !isAlive(pid)) restart = bringBack()
  }, WATCH)
  watch.unref()
  return async () => {
    clearInterval(watch)
    await restart
    return pid
  }
}

/**
 * A predecessor that was killed may not be reaped yet, or its children may still be ending: PostgreSQL then refuses
 * to start, and it is worth another try.
 */
async function start(cluster: Cluster, programs: string) {
  const until = Date.now() + START_LIMIT
  for (;;) {
    const attempt = await tryToStart(cluster, programs, until)
    if (typeof attempt === 'number') return attempt
    const isPredecessor = /postmaster\.pid|shared memory block/.test(attempt)
    if (!isPredecessor || Date.now() > until - 45_000)
      throw new Error(`PostgreSQL did not start:\n${attempt}`)
    await sleep(200)
  }
}

/** The process id once it accepts connections, or what it said before it ended. */
async function tryToStart(cluster: Cluster, programs: string, until: number) {
  // Detached, because Ctrl-C reaches the whole foreground group and the database has to outlive our last requests.
  const child = spawn(program(programs, 'postgres'), postgresOptions(cluster), {
    ...unprivileged,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  let ended = false
  child.stderr.on('data', (chunk: Buffer) => (log = `${log}${chunk.toString()}`.slice(-8000)))
  child.on('error', (error) => (log += error.message))
  child.on('close', () => (ended = true))
  // Not by the answer alone: a predecessor still on its way out may give it.
  while (!ended && !(readPid(cluster) === child.pid && (await accepts(cluster)))) {
    if (Date.now() > until) {
      child.kill('SIGQUIT')
      return log
    }
    await sleep(10)
  }
  if (ended || child.pid === undefined) return log
  child.unref()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a spawned pipe is a socket, which its type hides
  ;(child.stderr as unknown as { unref(): void }).unref()
  return child.pid
}

function postgresOptions({ folder, socketFolder }: Cluster) {
  const set = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
  }
  return [
    '-D',
    folder,
    ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** Says whether it takes connections: a startup packet is answered by anything but “starting up” (57P03). */
function accepts({ socketFolder }: Cluster) {
  const body = Buffer.from('\0\x03\0\0user\0adjourn\0database\0postgres\0\0', 'latin1')
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return new Promise<boolean>((answer) => {
    const socket = connect(join(socketFolder, '.s.PGSQL.5432'))
    socket.on('error', () => answer(false)).on('close', () => answer(false))
    socket.on('data', (data) => {
      answer(!data.includes('57P03'))
      socket.destroy()
    })
    socket.write(Buffer.concat([length, body]))
  })
}

async function stop(cluster: Cluster, pid: number) {
  // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients.
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  const until = Date.now() + START_LIMIT
  while (isAlive(pid) && readPid(cluster) !== undefined && Date.now() < until) await sleep(5)
  // Its file goes a moment before its process, which for one we adopted somebody else has to reap.
  const reaped = Date.now() + REAPING
  while (isAlive(pid) && Date.now() < reaped) await sleep(5)
  rmSync(cluster.socketFolder, { recursive: true, force: true })
}

function readPid({ folder }: Cluster) {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}
