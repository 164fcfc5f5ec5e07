import type { SeriesFacts } from '../series.ts'
import { headcountOf, isRecurring } from './shape.ts'
import { tokenize } from './words-in-text.ts'

/**
 * Which series are the same meeting held for other zones (planner.md §2): one title but for a region's
 * name, or one agenda link. The same title without a region, as `1:1`, is a coincidence unless it names
 * something and is a series of more than two people. From each uid to the others', in order of text.
 */
export function findTwins(series: readonly SeriesFacts[]): ReadonlyMap<string, readonly string[]> {
  const meetings = series.filter((one) => !one.private && !one.allDay && !one.outOfOffice)
  const twins = new Map<string, Set<string>>()
  const groups = [...groupsOf(meetings, titleKeys), ...groupsOf(meetings, agendaLinks)]
  for (const group of groups) join(twins, group)
  return new Map([...twins].map(([uid, others]) => [uid, [...others].toSorted()] as const))
}

function join(twins: Map<string, Set<string>>, uids: readonly string[]): void {
  for (const uid of uids) {
    const others = twins.get(uid) ?? new Set()
    for (const other of uids) if (other !== uid) others.add(other)
    if (others.size > 0) twins.set(uid, others)
  }
}

function groupsOf(
  series: readonly SeriesFacts[],
  keysOf: (series: SeriesFacts) => readonly string[],
): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>()
  for (const facts of series) {
    for (const key of keysOf(facts)) groups.set(key, (groups.get(key) ?? new Set()).add(facts.uid))
  }
  // A link that half a calendar carries is no agenda of one meeting.
  return [...groups.values()].map((uids) => [...uids]).filter(({ length }) => length <= MOST_TWINS)
}

function titleKeys(facts: SeriesFacts): readonly string[] {
  const { title, regional } = withoutRegions(facts.title)
  const words = title.split(' ').filter((word) => letter.test(word))
  const humans = headcountOf(facts)
  const alike = isRecurring(facts) && (humans === null || humans > 2)
  const says = alike && words.some((word) => !generic.has(word))
  return words.length > 0 && (regional || says) ? [title] : []
}

/** A title's words without those of regions, and whether it had any. */
function withoutRegions(written: string): { title: string; regional: boolean } {
  const { text, tokens } = tokenize(written)
  const latin = tokens.map(({ folded }) => folded)
  const kept = latin.filter((word) => !regions.has(word))
  const unspaced = text.match(unspacedWords) ?? []
  const keptUnspaced = unspaced.map((run) => run.replace(unspacedRegions, '')).filter((run) => run)
  const regional = kept.length < latin.length || keptUnspaced.join() !== unspaced.join()
  return { title: [...kept, ...keptUnspaced].join(' '), regional }
}

/** Links to a page for notes, or that stand on a line which speaks of an agenda. */
function agendaLinks({ description, location }: SeriesFacts): readonly string[] {
  if (!description.includes('://') && !location.includes('://')) return []
  const lines = `${description}\n${location}`.slice(0, READ_FOR_LINKS).split('\n')
  return lines.flatMap((line) => {
    const found = line.match(link) ?? []
    return found
      .map((url) => url.replace(afterPath, '').toLowerCase())
      .filter((url) => pages.test(url) || (agenda.test(line) && !calls.test(url)))
  })
}

const regions: ReadonlySet<string> = new Set(
  `apac emea amer amers americas america latam anz na us usa eu europe european asia asian pacific
  atlantic africa mena north south east west eastern western friendly timezone timezones
  europa amerika asien pazifik freundlich amerique ameriques asie europe asia pacifico pacifique`.split(
    /\s+/,
  ),
)
const generic: ReadonlySet<string> = new Set(
  `1 on one a the meeting call sync weekly monthly daily team catch up catchup check in chat interview
  lunch focus busy hold work coffee demo standup stand planning retro office hours status update for and
  of with`.split(/\s+/),
)
const letter = /\p{L}/u
const unspacedWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu
const unspacedRegions = /アジア|太平洋|欧州|ヨーロッパ|米州|北米|アメリカ|向け/g
const link = /https?:\/\/[^\s<>"')\]]{8,500}/gi
const afterPath = /[?#].*$|\/edit.*$|[.,;]+$/
const pages =
  /^https?:\/\/(?:docs\.google\.com\/document|[^/]*notion\.|[^/]*hackmd\.|[^/]*\/wiki\/|[^/]*etherpad)/
const agenda =
  /agenda|notes|minutes|tagesordnung|protokoll|ordre du jour|compte.rendu|orden del d|acta|議事録|アジェンダ/i
const calls = /zoom\.|meet\.google|teams\.|webex\.|whereby\.|jitsi|gotomeeting|bluejeans|chime/
const MOST_TWINS = 6
const READ_FOR_LINKS = 10_000
