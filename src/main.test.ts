import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openToAll } from '#testing/folders.ts'
import { startProgram } from '#testing/program.ts'

let prepared = ''
let data = ''

// Making a cluster takes seconds; each test starts on a copy of one.
beforeAll(async () => {
  prepared = newFolder()
  await using program = await startProgram({ data: prepared })
  expect(program.pid).toBeGreaterThan(0)
})

beforeEach(() => {
  data = newFolder()
  spawnSync('cp', ['-a', `${prepared}/.`, data])
})

afterEach(() => rmSync(data, { recursive: true }))

afterAll(() => rmSync(prepared, { recursive: true }))

const newFolder = () => openToAll(mkdtempSync(join(tmpdir(), 'adjourn-main-')))

describe('the program', () => {
  test('prints the one address to open, and serves there', async () => {
    await using program = await startProgram({ data })

    expect(program.output()).toMatch(
      /^Adjourn runs at http:\/\/127\.0\.0\.1:\d+\/ {2}\(Ctrl-C stops it\)\n$/,
    )
    expect(await readiness(program.address)).toBe(200)
  })

  test('runs its database without privileges, on a local socket only', async () => {
    await using program = await startProgram({ data })
    const [pid, , , , socketFolder, address] = postmasterFile(data)
    const { stdout } = spawnSync('ps', ['-o', 'uid=', '-p', pid ?? ''], { encoding: 'utf8' })

    expect(program.pid).toBeGreaterThan(0)
    expect(Number(stdout)).toBeGreaterThan(0)
    expect(statSync(socketFolder ?? '').mode & 0o777).toBe(0o700)
    expect(address).toBe('')
  })

  test('leaves nothing running when it is stopped', async () => {
    await using program = await startProgram({ data })
    const postgres = postgresOf(data)
    expect(isAlive(postgres)).toBe(true)

    expect(await program.stop('SIGTERM')).toBe(0)

    expect(isAlive(postgres)).toBe(false)
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
  })

  test('finishes what is in flight before it stops', async () => {
    await using program = await startProgram({ data })
    const postgres = postgresOf(data)
    process.kill(postgres, 'SIGSTOP')
    const request = get(`${program.address}/health/ready`)
    const answered = once(request, 'response')
    await once(request, 'finish')
    // Sent is not yet received: what the program has not read when it stops is no request to it.
    await setTimeout(200)

    const stopped = program.stop('SIGTERM')
    process.kill(postgres, 'SIGCONT')

    const [{ statusCode }] = await answered
    expect([200, 503]).toContain(statusCode)
    request.destroy()
    expect(await stopped).toBe(0)
  })

  test('refuses a second start on the same data, and says who has it', async () => {
    await using program = await startProgram({ data })

    const second = await runProgram(['--port', '0', '--data', data])

    expect(second.code).toBe(1)
    expect(second.errors).toBe(
      `Adjourn is already running on ${data} (process ${program.pid}). Open that one, stop it first, or set ADJOURN_DATA to another folder.\n`,
    )
    expect(await readiness(program.address)).toBe(200)
  })

  test('starts again at once after it was killed, with the database it left running', async () => {
    await using killed = await startProgram({ data })
    const postgres = postgresOf(data)
    await killed.stop('SIGKILL')

    await using program = await startProgram({ data })

    expect(await readiness(program.address)).toBe(200)
    expect(postgresOf(data)).toBe(postgres)
  })

  test('starts again at once after it and its database were killed', async () => {
    await using killed = await startProgram({ data })
    process.kill(postgresOf(data), 'SIGKILL')
    await killed.stop('SIGKILL')

    await using program = await startProgram({ data })

    expect(await readiness(program.address)).toBe(200)
  })

  test('says that it is not ready while its database is gone', async () => {
    await using program = await startProgram({ data })

    process.kill(postgresOf(data), 'SIGKILL')

    await expect.poll(() => readiness(program.address)).toBe(503)
    expect((await fetch(`${program.address}/health/live`)).status).toBe(200)
  })

  test('brings a database back that was killed, and stops it in the end', async () => {
    await using program = await startProgram({ data })
    const killed = postgresOf(data)

    process.kill(killed, 'SIGKILL')

    await expect.poll(() => postgresOf(data), { timeout: 10_000 }).not.toBe(killed)
    await expect.poll(() => readiness(program.address), { timeout: 10_000 }).toBe(200)
    const broughtBack = postgresOf(data)
    expect(await program.stop('SIGTERM')).toBe(0)
    expect(isAlive(broughtBack)).toBe(false)
  })

  test('leaves nothing running when it is stopped while it starts', async () => {
    const program = spawn(process.execPath, [
      join(import.meta.dirname, 'main.ts'),
      '--port=0',
      `--data=${data}`,
    ])
    const ended = once(program, 'close')
    const startedPostgres = () =>
      existsSync(join(data, 'postgres/postmaster.pid')) && postgresOf(data) > 0
    await expect.poll(startedPostgres, { interval: 2, timeout: 10_000 }).toBe(true)
    const postgres = postgresOf(data)

    program.kill('SIGTERM')

    expect((await ended)[0]).toBe(0)
    expect(isAlive(postgres)).toBe(false)
  })

  test('names the port that is taken, and a way out', async () => {
    await using taken = await takePort()

    const { code, errors } = await runProgram(['--port', String(taken.port), '--data', data])

    expect(code).toBe(1)
    expect(errors).toContain(
      `port ${taken.port} is taken by another program. Set PORT to a free one`,
    )
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
  })

  test('names the database it cannot reach', async () => {
    const url = 'postgres://nobody:secret@127.0.0.1:1/nothing'

    const { code, errors } = await runProgram(['--port', '0', '--database-url', url])

    expect(code).toBe(1)
    expect(errors).toContain(
      `can't reach the database at 127.0.0.1:1/nothing that DATABASE_URL names`,
    )
    expect(errors).not.toContain('secret')
  })

  test('names each setting that it cannot use', async () => {
    const { code, errors } = await runProgram(['--log-level', 'loud'], { PORT: 'http' })

    expect(code).toBe(2)
    expect(errors).toContain('PORT has to be a port from 0 to 65535')
    expect(errors).toContain('--log-level (LOG_LEVEL) has to be one of trace, debug')
  })
})

const readiness = async (address: string) => (await fetch(`${address}/health/ready`)).status

const postgresOf = (folder: string) => Number(postmasterFile(folder)[0])

/** Its process id, data folder, start, port, socket folder and address, a line each. */
const postmasterFile = (folder: string) =>
  readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function runProgram(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, ...env },
  })
  const errors: Buffer[] = []
  program.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const [code] = await once(program, 'close')
  return { code, errors: Buffer.concat(errors).toString() }
}

async function takePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It listens on a port.')
  return { port: address.port, [Symbol.asyncDispose]: async () => void server.close() }
}
