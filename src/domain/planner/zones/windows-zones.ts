import windowsZones from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' }

/** The IANA zone that CLDR gives a Windows zone name anywhere in the world (territory 001), or null. */
export const windowsZone = (name: string): string | null =>
  worldwide.get(name.toLowerCase()) ?? null

const mapped = windowsZones.supplemental.windowsZones.mapTimezones.map(({ mapZone }) => ({
  windows: mapZone._other.toLowerCase(),
  territory: mapZone._territory,
  zones: mapZone._type.split(' ').filter((zone) => zone !== ''),
}))

const worldwide: ReadonlyMap<string, string> = new Map(
  mapped.flatMap(({ windows, territory, zones }) =>
    territory === '001' ? zones.map((zone): [string, string] => [windows, zone]) : [],
  ),
)

const territories: ReadonlyMap<string, number> = mapped.reduce(
  (counted, { windows }) => counted.set(windows, (counted.get(windows) ?? 0) + 1),
  new Map<string, number>(),
)

/**
 * The zones that a rule may stand for, best known first: UTC, each Windows zone's own (those of the
 * most territories first: Berlin before Warsaw), then all others of CLDR. The list comes from CLDR and
 * not from the runtime, so that it is the same on every machine.
 */
export const knownZones: readonly string[] = [
  ...new Set([
    'UTC',
    ...[...worldwide]
      .toSorted(([one], [other]) => (territories.get(other) ?? 0) - (territories.get(one) ?? 0))
      .map(([, zone]) => zone),
    ...mapped.flatMap(({ zones }) => zones),
  ]),
]
