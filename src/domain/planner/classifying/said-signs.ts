import type { MeetingType } from '../series.ts'
import type { FoundWord } from './lexicon.ts'
import { agendaLexicon, titleLexicon } from './lexicons.ts'
import type { Sign } from './sign.ts'

/** What a title speaks for: the strongest word of a type counts in full, each further one up to 2. */
export function titleSigns(title: string): readonly Sign[] {
  const words = lookedBackOn(titleLexicon(title))
  return [...Map.groupBy(words, ({ type }) => type).values()].flatMap((ofType) =>
    ofType
      .toSorted((a, b) => b.points - a.points)
      .map(({ type, points, said }, place) => ({
        type,
        points: place === 0 ? points : Math.min(points, 2),
        evidence: `the title says “${said}”`,
      })),
  )
}

/** What a description speaks for: up to 2 a word, 4 in all; too little for most guards to go by. */
export function descriptionSigns(description: string): readonly Sign[] {
  const left = new Map<MeetingType, number>()
  const seen = new Set<string>()
  return agendaLexicon(description.slice(0, READ_OF_DESCRIPTION)).flatMap((word) => {
    const { meaning, said } = word
    const points = Math.min(worthInDescription(word), left.get(typeOf(meaning)) ?? 4)
    const key = `${meaning} ${said.toLowerCase()}`
    if (meaning === 'nothing' || meaning === 'look-back' || points === 0 || seen.has(key)) return []
    seen.add(key)
    left.set(meaning, (left.get(meaning) ?? 4) - points)
    return [{ type: meaning, points, evidence: `the description says “${said}”` }]
  })
}

/** What one line of an agenda is for; `general` where it doesn't say. */
export function typeOfLine(line: string): MeetingType {
  let best: { type: MeetingType; points: number } = { type: 'general', points: 3 }
  for (const { meaning, points } of agendaLexicon(line)) {
    if (points > best.points && meaning !== 'nothing' && meaning !== 'look-back')
      best = { type: meaning, points }
  }
  return best.type
}

interface TitleWord {
  readonly type: MeetingType
  readonly points: number
  readonly said: string
}

/** A crisis that is reviewed is over: the same words then speak for a retro. */
function lookedBackOn(words: readonly FoundWord[]): readonly TitleWord[] {
  const back = words.some(({ meaning }) => meaning === 'look-back' || meaning === 'retro')
  return words.flatMap(({ meaning, points, said, alone }) => {
    if (meaning === 'nothing' || meaning === 'look-back') return []
    if (meaning === 'crisis' && back) return points >= 6 ? [{ type: 'retro', points: 8, said }] : []
    // `Hold` alone holds a slot; `Hold: budget` may be a meeting to come.
    const whole = meaning === 'not-a-meeting' && alone ? 2 : 0
    return [{ type: meaning, points: points + whole, said }]
  })
}

function worthInDescription({ meaning, points }: FoundWord): number {
  if (meaning === 'crisis' || meaning === 'external' || meaning === 'not-a-meeting') return 0
  if (points >= 8) return 2
  return points >= 6 ? 1 : 0
}

const typeOf = (meaning: FoundWord['meaning']): MeetingType =>
  meaning === 'nothing' || meaning === 'look-back' ? 'general' : meaning

/** Agendas come first; what follows is seldom about the meeting's purpose. */
const READ_OF_DESCRIPTION = 600

/** Whether a title says that it is held each working day: `Daily P1`, `Stand-up`. */
export const saysDaily = (title: string): boolean =>
  titleSigns(title).some(({ type, points }) => type === 'daily-status' && points >= 6)
