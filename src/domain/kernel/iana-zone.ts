/**
 * The IANA time zone of that name in its canonical spelling (`europe/BERLIN` → `Europe/Berlin`), old
 * aliases kept as they are (`US/Eastern`), or null. Offsets (`+01:00`) aren't names.
 */
export function ianaZone(name: string): string | null {
  if (!looksLikeName.test(name)) return null
  try {
    const { timeZoneId } = epoch.toZonedDateTimeISO(name)
    // Temporal also reads a zone out of times such as `T00+01`; only the name itself counts.
    return timeZoneId.toLowerCase() === name.toLowerCase() ? timeZoneId : null
  } catch {
    return null
  }
}

const looksLikeName = /^[a-z][\w+-]*(?:\/[\w+-]+){0,3}$/i
const epoch = Temporal.Instant.fromEpochMilliseconds(0)
