/** What somebody brought: a calendar file, an agenda they pasted, or the example. */
export interface Source {
  readonly name: string
  readonly text: string
}

/** How to read it. `from` is an ISO date or null for today; `me` null for the calendar's owner. */
export interface ReadOptions {
  readonly zone: string
  readonly from: string | null
  readonly weeks: number
  readonly me: string | null
  /** What somebody said a zone is that the file names and doesn't explain: IANA names by written name. */
  readonly zones: Readonly<Record<string, string>>
}

export const browserZone = () => Temporal.Now.timeZoneId()

export const defaultOptions = (): ReadOptions => ({
  zone: browserZone(),
  from: null,
  weeks: 4,
  me: null,
  zones: {},
})

/** The window that these options ask for, in their zone. */
export function windowOf({ zone, from, weeks }: ReadOptions) {
  const start = from === null ? Temporal.Now.plainDateISO(zone) : Temporal.PlainDate.from(from)
  return { from: start.toString(), to: start.add({ weeks }).toString(), zone }
}

/** A file of this many bytes is still read. */
export const FILE_LIMIT = 10_000_000

/** Why a file can't be a calendar, in a sentence that says what to do; null where it may be one. */
export function refuseFile({ name, size }: { name: string; size: number }): string | null {
  if (/\.zip$/i.test(name))
    return `${name} is packed. Open it, and choose an .ics file that is inside.`
  if (!/\.(ics|ical|icalendar|ifb|vcs|txt|md)$/i.test(name))
    return `${name} is not a calendar. Export one as an .ics file, and choose that.`
  if (size > FILE_LIMIT)
    return `${name} holds ${(size / 1_000_000).toFixed(1)} MB, and 10 MB is the most that is read. Export a shorter time, or one calendar at a time.`
  return null
}
