import { agendaParts } from '../agenda/agenda-parts.ts'
import type { AgendaPart, Classification, Confidence, MeetingType, SeriesFacts } from '../series.ts'
import { questionAbout } from './question.ts'
import { descriptionSigns, titleSigns } from './said-signs.ts'
import type { Sign } from './sign.ts'
import { structureSigns } from './structure-signs.ts'

/**
 * What a series is for, how sure that is, why, and what to ask where it isn't (planner.md §2, §8). Never
 * a confident guess: with fewer than 4 points in all it is `general`, and `high` needs one strong sign, a
 * title word or a structure, beside the lead. Of a private series only the structure is looked at.
 */
export const classify = (facts: SeriesFacts): Classification => classifyBy(facts, 'minutes')

/** The same where the minutes in its description are no one's words: each line of an agenda got its share. */
export const classifyByLines = (facts: SeriesFacts): Classification => classifyBy(facts, 'lines')

function classifyBy(facts: SeriesFacts, shares: 'minutes' | 'lines'): Classification {
  const parts = facts.private ? [] : agendaParts(facts.description)
  const signs = facts.private ? structureSigns(facts) : allSigns(facts, parts, shares)
  const scores = scoresOf(signs)
  const type = decide(scores)
  const confidence = confidenceIn(type, scores, signs)
  const evidence = type === 'general' ? whyGeneral(facts, parts) : evidenceFor(type, signs)
  return { type, confidence, evidence, question: questionAbout(facts, { type, confidence }), parts }
}

function allSigns(
  facts: SeriesFacts,
  parts: readonly AgendaPart[],
  shares: 'minutes' | 'lines',
): readonly Sign[] {
  return [
    ...titleSigns(facts.title),
    ...structureSigns(facts),
    ...partSigns(parts, shares),
    ...(parts.length > 0 ? [] : descriptionSigns(facts.description)),
  ]
}

/** What an agenda gives at least half of its time to counts as much as a word of the title. */
function partSigns(parts: readonly AgendaPart[], shares: 'minutes' | 'lines'): readonly Sign[] {
  const all = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  return [...Map.groupBy(parts, ({ type }) => type)].flatMap(([type, ofType]) => {
    if (type === 'general') return []
    const minutes = ofType.reduce((sum, part) => sum + part.minutes, 0)
    const share =
      shares === 'minutes'
        ? `${minutes} of ${all} minutes`
        : `${ofType.length} of ${parts.length} ${parts.length === 1 ? 'line' : 'lines'}`
    const [first, ...others] = ofType
    const such = `“${first?.text ?? ''}”${others.length > 0 ? ' and the like' : ''}`
    const evidence = `its agenda gives ${share} to ${such}`
    return [{ type, points: minutes * 2 >= all ? 6 : 2, evidence }]
  })
}

function scoresOf(signs: readonly Sign[]): ReadonlyMap<MeetingType, number> {
  const scores = new Map<MeetingType, number>()
  for (const { type, points } of signs) scores.set(type, (scores.get(type) ?? 0) + points)
  return scores
}

function decide(scores: ReadonlyMap<MeetingType, number>): MeetingType {
  const guard = guards.find(({ type, wins }) => (scores.get(type) ?? 0) >= wins)
  if (guard) return guard.type
  let best: { type: MeetingType; score: number } = { type: 'general', score: ENOUGH - 1 }
  for (const type of inOrder) {
    const score = scores.get(type) ?? 0
    if (score > best.score) best = { type, score }
  }
  return best.type
}

function confidenceIn(
  type: MeetingType,
  scores: ReadonlyMap<MeetingType, number>,
  signs: readonly Sign[],
): Confidence {
  if (type === 'general') return 'low'
  const others = [...scores].filter(([other]) => other !== type).map(([, score]) => score)
  const lead = (scores.get(type) ?? 0) - Math.max(0, ...others)
  if (lead < 2) return 'low'
  const strong = signs.some((sign) => sign.type === type && sign.points >= STRONG)
  return lead >= 4 && strong ? 'high' : 'medium'
}

function evidenceFor(type: MeetingType, signs: readonly Sign[]): readonly string[] {
  return signs.flatMap((sign) =>
    sign.type === type && sign.evidence !== null ? [sign.evidence] : [],
  )
}

function whyGeneral(facts: SeriesFacts, parts: readonly AgendaPart[]): readonly string[] {
  if (facts.private) return ['it is private, so its words are not read']
  const agenda = parts.length > 0 ? 'its agenda is a bit of everything' : 'it carries no agenda'
  return ['its title names no purpose', agenda]
}

const guards: readonly { readonly type: MeetingType; readonly wins: number }[] = [
  { type: 'sensitive', wins: 8 },
  { type: 'crisis', wins: 8 },
  { type: 'not-a-meeting', wins: 8 },
  { type: 'external', wins: 6 },
]

/** The order of planner.md §2 breaks ties. */
const inOrder: readonly MeetingType[] = [
  'sensitive',
  'crisis',
  'not-a-meeting',
  'external',
  'retro',
  'one-to-one',
  'office-hours',
  'daily-status',
  'demo',
  'planning',
  'decision',
  'brainstorm',
  'social',
  'working-session',
  'periodic-status',
]

const ENOUGH = 4
const STRONG = 5
