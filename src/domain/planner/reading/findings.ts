import type { Dropped, Flag } from '../calendar.ts'

/** What a reading found doubtful or lost. */
export interface Findings {
  readonly flags: Flag[]
  readonly dropped: Dropped[]
}

/** Nobody reads more, and a hostile file must not fill the memory with complaints. */
const mostListed = 10_000

/** An empty list of each, to be filled. */
export const noFindings = (): Findings => ({ flags: [], dropped: [] })

/** Lists what was lost. The reason never quotes the line: it may hold a private title. */
export function drop(findings: Findings, line: number, why: string): void {
  list(findings.dropped, { line, why }, { line, why: 'More was lost from here on, not listed.' })
}

/** Lists what is doubtful; nothing was lost by it. */
export function flag(findings: Findings, found: Flag): void {
  const more = {
    ...found,
    problem: 'flags.more',
    what: 'More is doubtful from here on, not listed.',
  }
  list(findings.flags, found, more)
}

function list<Finding>(listed: Finding[], found: Finding, more: Finding): void {
  if (listed.length < mostListed) listed.push(found)
  else if (listed.length === mostListed) listed.push(more)
}

/** In the order of the file. */
export function inOrder({ flags, dropped }: Findings): Findings {
  return {
    flags: flags.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    dropped: dropped.toSorted((one, other) => one.line - other.line),
  }
}
