import type { Client } from 'pg'
import { roles } from '#server/kernel/roles.ts'

export interface CatalogFinding {
  readonly rule: string
  readonly object: string
  readonly problem: string
}

/**
 * Reads the catalog for what would be refused, fan out or leak once the schema is sharded by workspace (docs/architecture.md,
 * *Database rules*). Nothing found is an empty list.
 */
export async function checkCatalog(client: Client, schema = 'app'): Promise<CatalogFinding[]> {
  const found: CatalogFinding[] = []
  for (const [rule, { sql, extra = [] }] of Object.entries(checks)) {
    const { rows } = await client.query<[string, string]>({
      text: sql,
      values: [schema, ...extra],
      rowMode: 'array',
    })
    found.push(...rows.map(([object, problem]) => ({ rule, object, problem })))
  }
  return found
}

const extensions = [
  'plpgsql',
  'btree_gin',
  'pg_trgm',
  'pg_stat_statements',
  'citus',
  'citus_columnar',
]

/** The schema's tables with their class, and the column that tells where their rows lie. */
const tables = `
  with declared as (
    select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity, c.relispartition, c.relowner,
      coalesce(
        substring(obj_description(c.oid, 'pg_class') from '@dist (\\S+)'),
        (select substring(obj_description(i.inhparent, 'pg_class') from '@dist (\\S+)') from pg_inherits i where i.inhrelid = c.oid)
      ) as class
    from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p')),
  keyed as (
    select d.*, case when class = 'tenant' then 'workspace_id' when class like 'key:%' then substr(class, 5) end as key
    from declared d),
  t as (
    select k.*, a.attnum as key_number, a.attnotnull as key_not_null, a.atttypid as key_type
    from keyed k left join pg_attribute a on a.attrelid = k.oid and a.attname = k.key and not a.attisdropped)`

const checks: Readonly<Record<string, { sql: string; extra?: readonly unknown[] }>> = {
  'every table declares its class': {
    sql: `${tables} select name, 'no or unknown @dist comment' from t
      where class is null or class !~ '^(tenant|reference|local|key:[a-z_]+)$'`,
  },
  'the key exists, is not null and leads the primary key': {
    sql: `${tables} select name, case when key_number is null then 'column ' || key || ' is missing' when not key_not_null then key || ' is nullable'
        when p.indkey is null then 'no primary key' else 'the primary key does not start with ' || key end
      from t left join pg_index p on p.indrelid = t.oid and p.indisprimary
      where key is not null and (key_number is null or not key_not_null or p.indkey is null or p.indkey[0] <> key_number)`,
  },
  'workspace_id is a bigint': {
    sql: `${tables} select name, 'workspace_id is ' || format_type(key_type, null) from t
      where class = 'tenant' and key_number is not null and key_type <> 'bigint'::regtype`,
  },
  'every unique index and exclusion holds the key': {
    sql: `${tables} select i.indexrelid::regclass::text, 'unique without ' || key from t join pg_index i on i.indrelid = t.oid
        where key is not null and i.indisunique and not (key_number = any(i.indkey::int2[]))
      union all select c.conname, 'exclusion without ' || key from t join pg_constraint c on c.conrelid = t.oid and c.contype = 'x'
        where key is not null and not exists (select 1 from unnest(c.conkey, c.conexclop) x(n, o)
          where x.n = key_number and (select oprname from pg_operator where oid = x.o) = '=')`,
  },
  'foreign keys stay inside one key, or point at a reference table': {
    sql: `${tables} select c.conrelid::regclass || '.' || c.conname, coalesce(s.class, '?') || ' → ' || coalesce(d.class, 'outside the schema')
      from pg_constraint c join t s on s.oid = c.conrelid left join t d on d.oid = c.confrelid
      where c.contype = 'f' and c.conparentid = 0 and (
        (d.class = 'reference' and s.class <> 'local') or (s.class = 'local' and d.class in ('local', 'reference'))
        or (s.key is not null and s.class = d.class
          and exists (select 1 from unnest(c.conkey, c.confkey) x(a, b) where x.a = s.key_number and x.b = d.key_number))) is not true`,
  },
  'no foreign key sets null or a default': {
    sql: `${tables} select c.conrelid::regclass || '.' || c.conname, 'sets null or a default' from pg_constraint c join t s on s.oid = c.conrelid
      where c.contype = 'f' and s.key is not null and (c.confdeltype in ('n', 'd') or c.confupdtype in ('n', 'd'))`,
  },
  'no triggers and no rules': {
    sql: `${tables} select name || '.' || tgname, 'a trigger' from t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal where class is distinct from 'local'
      union all select name || '.' || rulename, 'a rule' from t join pg_rewrite r on r.ev_class = t.oid where class is distinct from 'local'`,
  },
  'no sequence, serial or identity': {
    sql: `${tables} select name || '.' || a.attname, 'numbered by a sequence' from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where key is not null and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'nextval')`,
  },
  'row-level security is on, forced and fails closed': {
    sql: `${tables} select name, case when not relrowsecurity then 'row-level security is off' when not relforcerowsecurity then 'it is not forced'
        else 'no policy reads workspace_id through app.workspace_id' end
      from t where class = 'tenant' and not relispartition and not (relrowsecurity and relforcerowsecurity and exists (
        select 1 from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
          and pg_get_expr(p.polqual, p.polrelid) ~ 'workspace_id = '
          and pg_get_expr(p.polqual, p.polrelid) ~ 'current_setting\\(''app.workspace_id''::text, true\\)'))`,
  },
  'every index of a tenant table starts with workspace_id': {
    sql: `${tables} select i.indexrelid::regclass::text, 'does not start with workspace_id' from t join pg_index i on i.indrelid = t.oid
      join pg_class ic on ic.oid = i.indexrelid join pg_am am on am.oid = ic.relam
      where class = 'tenant' and am.amname <> 'brin' and i.indkey[0] <> key_number`,
  },
  'extensions are from the list, in public': {
    sql: `select extname, 'in schema ' || extnamespace::regnamespace from pg_extension
      where $1::text is not null and (not extname = any($2) or extnamespace::regnamespace::text not in ('public', 'pg_catalog'))`,
    extra: [extensions],
  },
  'views run as their caller, and none is materialized': {
    sql: `select c.oid::regclass::text, case c.relkind when 'm' then 'a materialized view' else 'a view without security_invoker' end from pg_class c
      where c.relnamespace = $1::regnamespace
        and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)))`,
  },
  'functions neither notify, nor lock, nor set configuration': {
    sql: `select p.oid::regprocedure::text, 'uses ' || substring(lower(prosrc) from '(pg_notify|\\mnotify\\M|pg_[a-z_]*advisory[a-z_]*|set_config)')
      from pg_proc p where p.pronamespace = $1::regnamespace and lower(prosrc) ~ '(pg_notify|\\mnotify\\M|pg_[a-z_]*advisory|set_config)'`,
  },
  'no inheritance, and one level of partitions': {
    sql: `select i.inhrelid::regclass::text, 'inherits, or is a part of a part' from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
      where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and (p.relkind = 'r' or c.relkind = 'p')`,
  },
  'the application owns nothing and bypasses nothing': {
    sql: `${tables} select rolname::text, case when rolsuper then 'is a superuser' when rolbypassrls then 'bypasses row-level security' else 'owns a table' end
      from pg_roles r where rolname = $2 and (rolsuper or rolbypassrls or exists (select 1 from t where relowner = r.oid))`,
    extra: [roles.application],
  },
}
