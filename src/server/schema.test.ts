import { describe, expect, test } from 'vitest'
import { checkCatalog } from '#testing/catalog-check.ts'
import { openWorld } from '#testing/world.ts'
import { withClient } from './kernel/database.ts'

describe('the schema', () => {
  test('keeps the rules that let it be sharded by workspace', async () => {
    await using world = await openWorld()

    expect(await withClient(world.administrator, (client) => checkCatalog(client))).toEqual([])
  })

  test('is seen to break them', async () => {
    await using world = await openWorld()

    const found = await withClient(world.administrator, async (client) => {
      await client.query(planted)
      return checkCatalog(client)
    })

    expect(found.map(({ rule, object }) => `${object}: ${rule}`).toSorted()).toEqual([
      'app.member.app_rule: no triggers and no rules',
      'app.member: every table declares its class',
      'app.secret: views run as their caller, and none is materialized',
      'app.shout(): functions neither notify, nor lock, nor set configuration',
      'app.task.task_member_fkey: foreign keys stay inside one key, or point at a reference table',
      'app.task.task_member_fkey: no foreign key sets null or a default',
      'app.task.task_number: no sequence, serial or identity',
      'app.task: row-level security is on, forced and fails closed',
      'app.task: the key exists, is not null and leads the primary key',
      'app.task_pkey: every index of a tenant table starts with workspace_id',
      'app.task_pkey: every unique index and exclusion holds the key',
    ])
  })

  test('lets the application do nothing to the record of migrations', async () => {
    await using world = await openWorld()

    await expect(world.database.query('select * from app.migration')).rejects.toThrow('permission')
    await expect(world.database.query('create table app.mine (a int)')).rejects.toThrow(
      'permission',
    )
    await expect(world.database.query('create table public.mine (a int)')).rejects.toThrow(
      'permission',
    )
  })
})

const planted = `
  create table app.member (member_id bigint primary key);
  create rule app_rule as on delete to app.member do instead nothing;
  create table app.task (
    workspace_id bigint not null,
    task_number  bigint generated always as identity primary key,
    member       bigint references app.member on delete set null
  );
  comment on table app.task is '@dist tenant';
  create view app.secret as select * from app.task;
  create function app.shout() returns void language sql as $$ select pg_notify('a', 'b') $$;`
