import { isIP } from 'node:net'
import { z } from 'zod'

/** One thing an operator can set: by its variable, or by its flag, which wins. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly variable: string
  readonly flag: string
  /** What it is, for `--help`. */
  readonly about: string
  /** Reads the text that was given, or undefined where none was. */
  readonly schema: Schema
}

const setting = <Schema extends z.ZodType>(
  variable: string,
  flag: string,
  about: string,
  schema: Schema,
): Setting<Schema> => ({ variable, flag, about, schema })

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const port = z
  .string()
  .default('4380')
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
    error: 'has to be a port from 0 to 65535, such as 4380',
  })
  .transform(Number)

const publicAddress = z
  .url({
    protocol: /^https?$/,
    error: 'has to be an address such as https://adjourn.example.org',
  })
  .transform((text) => text.replace(/\/+$/, ''))
  .optional()

const databaseUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'has to be an address such as postgres://user:password@host:5432/database',
  })
  .optional()

function isNetwork(text: string) {
  const [address = '', prefix, ...rest] = text.split('/')
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return (
    bits > 0 &&
    rest.length === 0 &&
    (!prefix || Number(prefix) <= bits) &&
    /^\d*$/.test(prefix ?? '')
  )
}

const proxies = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
  .refine((list) => list.every(isNetwork), {
    error: 'has to list addresses or networks with commas, such as 10.0.0.1, 192.168.0.0/16',
  })

export const settings = {
  port: setting('PORT', 'port', 'the port to listen on (4380)', port),
  host: setting(
    'HOST',
    'host',
    'the address to listen on (127.0.0.1: this machine only)',
    z.string().min(1, 'has to be an address, such as 0.0.0.0').default('127.0.0.1'),
  ),
  url: setting('ADJOURN_URL', 'url', 'the public address, behind a proxy', publicAddress),
  data: setting(
    'ADJOURN_DATA',
    'data',
    'the data folder of the embedded PostgreSQL (~/.adjourn)',
    z.string().min(1, 'has to be a folder').optional(),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    'database-url',
    'a PostgreSQL 15 or newer to use instead of the embedded one',
    databaseUrl,
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'log-level',
    `how much to log: ${logLevels.join(', ')} (info)`,
    z.enum(logLevels, { error: `has to be one of ${logLevels.join(', ')}` }).default('info'),
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    'trusted-proxies',
    'addresses whose X-Forwarded headers are believed (none)',
    proxies,
  ),
} as const

export type SettingName = keyof typeof settings
