import { describe, expect, test } from 'vitest'
import { clientAddresses } from './client-address.ts'

describe('the client of a request', () => {
  test('is the peer, whatever it says of itself, where no proxy is trusted', () => {
    const addressOf = clientAddresses([])

    expect(addressOf('203.0.113.9', undefined)).toBe('203.0.113.9')
    expect(addressOf('203.0.113.9', '10.0.0.1')).toBe('203.0.113.9')
  })

  test('is whom the trusted proxies name', () => {
    const addressOf = clientAddresses(['10.0.0.0/8', '2001:db8::1'])

    expect(addressOf('10.1.2.3', '198.51.100.7')).toBe('198.51.100.7')
    expect(addressOf('::ffff:10.1.2.3', '198.51.100.7, 10.9.9.9')).toBe('198.51.100.7')
    expect(addressOf('2001:db8::1', '2001:db8::7')).toBe('2001:db8::7')
  })

  test('is not whom the client itself put before them', () => {
    const addressOf = clientAddresses(['10.0.0.1'])

    expect(addressOf('10.0.0.1', '1.1.1.1, 198.51.100.7')).toBe('198.51.100.7')
    expect(addressOf('10.0.0.1', 'nonsense, 198.51.100.7')).toBe('198.51.100.7')
  })

  test('is the proxy where it names nobody', () => {
    expect(clientAddresses(['10.0.0.1'])('10.0.0.1', undefined)).toBe('10.0.0.1')
  })
})
