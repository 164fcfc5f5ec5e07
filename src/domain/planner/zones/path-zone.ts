import { ianaZone } from '../../kernel/iana-zone.ts'

/**
 * The IANA zone at the end of an identifier written as a path, whoever's directory stands before it:
 * `/freeassociation.sourceforge.net/Europe/Berlin`, `tzone://Microsoft/Utc`; or null.
 */
export function pathZone(name: string): string | null {
  if (!/^(?:\/|[a-z]+:\/\/)/i.test(name)) return null
  const segments = name.split('/').filter((segment) => segment !== '')
  // Longest first: `America/Argentina/Buenos_Aires` has three segments.
  for (const length of [3, 2, 1]) {
    const zone = ianaZone(segments.slice(-length).join('/'))
    if (zone !== null) return zone
  }
  return null
}
