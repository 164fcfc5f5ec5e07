import { BlockList, isIP } from 'node:net'

/**
 * Answers who sent a request. `X-Forwarded-For` is believed only as far as it was written by trusted proxies: read
 * from its end, the first address that is no trusted proxy is the client.
 */
export function clientAddresses(trustedProxies: readonly string[]) {
  const trusted = new BlockList()
  for (const proxy of trustedProxies) {
    const [address = '', prefix] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    trusted.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return (peer: string | undefined, forwardedFor: string | undefined): string | undefined => {
    const chain = (forwardedFor ?? '').split(',').map((one) => one.trim())
    const named = chain.filter((one) => isIP(one) !== 0).toReversed()
    const addresses = [plain(peer ?? ''), ...named]
    return addresses.find((address) => !isTrusted(address)) ?? addresses.at(-1)
  }
}

/** A v4 peer of a socket that listens on v6 as well is written ::ffff:192.0.2.1. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
