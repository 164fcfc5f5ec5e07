import { describe, expect, test } from 'vitest'
import { isRejection } from '#domain/kernel/rejection.ts'
import { readConfiguration, usage } from './configuration.ts'
import { settings } from './settings.ts'

describe('the configuration', () => {
  test('listens on this machine only, at 4380, unless it is told otherwise', () => {
    expect(readConfiguration([], {})).toMatchObject({
      port: 4380,
      host: '127.0.0.1',
      logLevel: 'info',
      trustedProxies: [],
    })
  })

  test('comes from variables, and a flag wins', () => {
    const environment = {
      PORT: '5000',
      LOG_LEVEL: 'debug',
      TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16',
    }

    expect(readConfiguration(['--port', '6000'], environment)).toMatchObject({
      port: 6000,
      logLevel: 'debug',
      trustedProxies: ['10.0.0.1', '192.168.0.0/16'],
    })
  })

  test('takes an empty variable as none', () => {
    expect(readConfiguration([], { PORT: '', DATABASE_URL: '', ADJOURN_URL: '' })).toMatchObject({
      port: 4380,
    })
  })

  test.for([
    [{ PORT: 'http' }, 'PORT has to be a port from 0 to 65535, such as 4380; it is “http”.'],
    [{ PORT: '65536' }, 'PORT has to be a port'],
    [{ ADJOURN_URL: 'adjourn.example' }, 'ADJOURN_URL has to be an address such as https://'],
    [{ DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL has to be an address such as postgres://'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL has to be one of trace, debug, info'],
    [{ TRUSTED_PROXIES: 'everyone' }, 'TRUSTED_PROXIES has to list addresses or networks'],
    [{ TRUSTED_PROXIES: '10.0.0.1/33' }, 'TRUSTED_PROXIES has to list addresses or networks'],
    [{ TRUSTED_PROXIES: '999.0.0.1' }, 'TRUSTED_PROXIES has to list addresses or networks'],
    [{ TRUSTED_PROXIES: ':::' }, 'TRUSTED_PROXIES has to list addresses or networks'],
  ] as const)('is refused with the variable’s name: %o', ([environment, sentence]) => {
    const refused = readConfiguration([], environment)

    expect(isRejection(Object(refused)) && Object(refused).reason).toContain(sentence)
  })

  test('keeps the password of a database out of what it says', () => {
    const refused = readConfiguration([], { DATABASE_URL: 'postgress://ana:secret@here/adjourn' })

    expect(JSON.stringify(refused)).not.toContain('secret')
  })

  test('is refused for a flag that nobody knows', () => {
    expect(readConfiguration(['--prot', '1'], {})).toMatchObject({
      reason: expect.stringContaining(`'--prot'. Did you mean --port?`),
    })
  })

  test('explains every setting in its help', () => {
    expect(readConfiguration(['--help'], {})).toBe('help')
    for (const { flag, variable } of Object.values(settings)) {
      expect(usage()).toContain(`--${flag} `)
      expect(usage()).toContain(variable)
    }
  })
})
