/** A date or a time as it is written, before anything is known of its zone. */
export type WrittenTime =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'time'; readonly local: Temporal.PlainDateTime; readonly utc: boolean }

const written =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i

/**
 * Reads `20250605`, `20250605T093000`, `…Z`, and the same with dashes and colons. 24:00 is the next
 * midnight and a leap second the one before it. A time with an offset (`+0200`, which no standard has)
 * is that moment in UTC. Null where no such date or time exists.
 */
export function readWrittenTime(value: string): WrittenTime | null {
  const parts = written.exec(value.includes('"') ? value.replaceAll('"', '').trim() : value.trim())
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = parts.slice(1).map(numberOf)
  try {
    if (hour === undefined) {
      return { kind: 'date', date: new Temporal.PlainDate(year, month, day) }
    }
    const local = localTime([year, month, day], hour, minute, second)
    const zone = parts[7]?.toUpperCase()
    if (zone === undefined || zone === 'Z') return { kind: 'time', local, utc: zone === 'Z' }
    return { kind: 'time', local: local.subtract({ minutes: offsetOf(zone) }), utc: true }
  } catch {
    // Temporal's only way to say that the 31st of February doesn't exist.
    return null
  }
}

/** Whether a time is written with its offset from UTC (`+0200`): a moment, under the rules of no zone. */
export const namesOffset = (value: string): boolean => /T.*[+-]\d\d:?\d\d"?\s*$/i.test(value)

function offsetOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits)

function localTime(
  date: readonly [year: number, month: number, day: number],
  hour: number,
  minute: number,
  second: number,
): Temporal.PlainDateTime {
  if (hour === 24 && minute === 0 && second === 0) {
    return new Temporal.PlainDateTime(...date).add({ days: 1 })
  }
  return new Temporal.PlainDateTime(...date, hour, minute, second === 60 ? 59 : second)
}

/** Whether a wall time is the start of its day. */
export const isMidnight = ({ hour, minute, second }: Temporal.PlainDateTime): boolean =>
  hour === 0 && minute === 0 && second === 0
