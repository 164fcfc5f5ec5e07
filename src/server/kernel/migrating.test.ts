import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '#testing/world.ts'
import { withClient } from './database.ts'
import { refuseUndurable } from './durability.ts'
import { migrate } from './migrating.ts'

let folder = ''

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adjourn-migrations-'))
  write('0001_schema.sql', schema)
  write('0002_one.sql', 'create table app.one (a int);')
})

afterEach(() => rmSync(folder, { recursive: true }))

const schema = `
  create schema app;
  create table app.migration (name text primary key, hash text not null, at timestamptz not null);`

describe('migrating', () => {
  test('runs each file once, in order', async () => {
    await using world = await emptyWorld()

    expect(await migrate(world.administrator, folder)).toEqual(['0001_schema.sql', '0002_one.sql'])
    write('0003_two.sql', 'create table app.two (a int);')
    expect(await migrate(world.administrator, folder)).toEqual(['0003_two.sql'])
    expect(await migrate(world.administrator, folder)).toEqual([])
  })

  test('runs each file once when several start together', async () => {
    await using world = await emptyWorld()

    const ran = await Promise.all([1, 2, 3].map(() => migrate(world.administrator, folder)))

    expect(ran.flat()).toEqual(['0001_schema.sql', '0002_one.sql'])
  })

  test('leaves nothing of a file that fails, and runs it once it is mended', async () => {
    await using world = await emptyWorld()
    write('0003_two.sql', 'create table app.two (a int); create table app.two (a int);')

    await expect(migrate(world.administrator, folder)).rejects.toThrow('0003_two.sql failed')

    write('0003_two.sql', 'create table app.two (a int);')
    expect(await migrate(world.administrator, folder)).toEqual(['0003_two.sql'])
  })

  test('refuses a file that was changed after it ran', async () => {
    await using world = await emptyWorld()
    await migrate(world.administrator, folder)
    write('0002_one.sql', 'create table app.one (b int);')

    expect(await migrate(world.administrator, folder)).toMatchObject({
      code: 'database.migration-changed',
      reason: expect.stringContaining('0002_one.sql'),
    })
  })

  test('refuses a database that a newer Adjourn wrote', async () => {
    await using world = await emptyWorld()
    await migrate(world.administrator, folder)
    rmSync(join(folder, '0002_one.sql'))

    expect(await migrate(world.administrator, folder)).toMatchObject({ code: 'database.newer' })
  })
})

describe('durability', () => {
  test('is what the database promises, or it is refused with the setting’s name', async () => {
    await using world = await openWorld()

    await withClient(world.administrator, async (client) => {
      expect(await refuseUndurable(client)).toBeUndefined()
      await client.query('set synchronous_commit = off')
      expect(await refuseUndurable(client)).toMatchObject({
        code: 'database.not-durable',
        reason: expect.stringContaining('synchronous_commit is off'),
      })
    })
  })
})

/** A world whose database was never migrated. */
async function emptyWorld(): Promise<World> {
  const world = await openWorld()
  await withClient(world.administrator, (client) => client.query('drop schema app cascade'))
  return world
}
