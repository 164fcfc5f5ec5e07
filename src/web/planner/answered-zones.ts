// Some files name a time zone that nothing explains. Once somebody says which one is meant, the name is replaced in
// the text that is read; lines stay where they are.

/** The zone's name in the event that begins on this line, from 1; null where its start names none. */
export function zoneNameAt(text: string, line: number): string | null {
  for (const written of text.split(/\r\n|\r|\n/).slice(line - 1)) {
    const named = /^\s*DTSTART[^:]*?;TZID=(?:"([^"]+)"|([^;:"]+))/i.exec(written)
    if (named) return named[1] ?? named[2] ?? null
    if (/^\s*END:VEVENT/i.test(written)) return null
  }
  return null
}

/** The text with these zone names replaced, each by an IANA name. */
export const explainZones = (text: string, zones: Readonly<Record<string, string>>) =>
  Object.entries(zones).reduce(
    (explained, [name, zone]) => explained.replaceAll(pattern(name), `TZID=${zone}`),
    text,
  )

function pattern(name: string) {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`TZID=(?:"${escaped}"|${escaped})(?=[;:])`, 'gi')
}
