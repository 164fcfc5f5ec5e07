import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.ts'
import { createApp } from '#server/app.ts'
import { type Configuration, readConfiguration, usage } from '#server/kernel/configuration.ts'
import { openDatabase } from '#server/kernel/database.ts'
import { openDatabaseServer } from '#server/kernel/database-server.ts'
import { listen } from '#server/kernel/http/listening.ts'
import { migrate } from '#server/kernel/migrating.ts'

const root = join(import.meta.dirname, '..')
const IN_FLIGHT_LIMIT = 8000

const asked = readConfiguration(process.argv.slice(2), process.env)
if (asked === 'help') console.log(usage())
else if (asked === 'version') console.log(readVersion())
else if (isRejection(asked)) await refuse(asked, 2)
else await start(asked)

async function start(configuration: Configuration) {
  const log = pino({ level: configuration.logLevel }, pino.destination(2))
  const stops: (() => Promise<unknown>)[] = []
  const stopAll = async () => {
    for (const stop of stops.splice(0).toReversed()) await stop()
  }
  const state = { stopping: false }
  const starting = bringUp(configuration, { log, stops, state })
  onStopSignal(async () => {
    state.stopping = true
    // What is being started can only be stopped once it is there.
    await starting.catch(() => {})
    await stopAll()
    log.flush()
  })
  try {
    const refused = await starting
    if (refused) await refuse(refused, 1, stopAll)
  } catch (error) {
    log.fatal({ err: error }, 'Adjourn could not start')
    await refuse(failed(error), 1, stopAll)
  }
}

interface Start {
  readonly log: Logger
  /** What is up, in the order it came up. */
  readonly stops: (() => Promise<unknown>)[]
  readonly state: { readonly stopping: boolean }
}

async function bringUp(configuration: Configuration, { log, stops, state }: Start) {
  const server = await openDatabaseServer(configuration, log)
  if (isRejection(server)) return server
  stops.push(server.stop)

  const migrated = await migrate(server.migration, join(root, 'migrations'))
  if (isRejection(migrated)) return migrated
  if (migrated.length > 0) log.info({ migrations: migrated }, 'migrated')

  const database = openDatabase(server.application, log)
  stops.push(() => database.end())
  const app = createApp({
    configuration,
    database,
    log,
    webFolder: join(root, 'dist/web'),
    isStopping: () => state.stopping,
  })

  if (state.stopping) return undefined
  const listener = await listen(app, configuration)
  if (isRejection(listener)) return listener
  stops.push(() => listener.stop(IN_FLIGHT_LIMIT))
  console.log(`Adjourn runs at ${configuration.url ?? listener.address}/  (Ctrl-C stops it)`)
  return undefined
}

/**
 * The first signal stops in order; another, from somebody in a hurry, at once. One within a second is the same
 * Ctrl-C, come by way of npm.
 */
function onStopSignal(stop: () => Promise<void>) {
  let first: number | undefined
  const onSignal = () => {
    if (first !== undefined && performance.now() - first > 1000) process.exit(1)
    if (first !== undefined) return
    first = performance.now()
    void stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
}

function failed(error: unknown) {
  return reject('conflict', 'start.failed', error instanceof Error ? error.message : String(error))
}

async function refuse({ reason }: Rejection, code = 1, first?: () => Promise<void>) {
  await first?.()
  console.error(reason)
  process.exitCode = code
}

function readVersion() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return String(version)
}
