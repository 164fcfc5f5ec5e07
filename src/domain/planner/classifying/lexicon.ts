import { meetingTypes, type MeetingType } from '../series.ts'
import { fold, isUnspaced, type Token, tokenize, type TokenizedText } from './words-in-text.ts'

/** What a word stands for: a type, nothing at all, or a look back on what it stands beside. */
export type Meaning = MeetingType | 'nothing' | 'look-back'

/** Words by what one is worth, several in one text with commas between; `~planung` is a word's end. */
export type Vocabulary = { readonly [meaning in Meaning]?: Readonly<Record<number, string>> }

/** A word of a vocabulary as it stands in a text. */
export interface FoundWord {
  readonly meaning: Meaning
  readonly points: number
  /** As the text has it. */
  readonly said: string
  /** Nothing stands before it. */
  readonly first: boolean
  /** Nothing else stands beside it. */
  readonly alone: boolean
}

/** Finds the words of its vocabulary in a text, the longest first, each stretch of text once. */
export type Lexicon = (text: string) => readonly FoundWord[]

interface Word {
  readonly meaning: Meaning
  readonly points: number
  readonly tokens: readonly string[]
}

interface Index {
  /** By first token, the longest phrase first. */
  readonly phrases: ReadonlyMap<string, readonly Word[]>
  readonly endings: ReadonlyMap<string, Word>
  readonly endingLengths: readonly number[]
  /** Of the endings: few words share them, so that most need no further look. */
  readonly lastLetters: ReadonlySet<string>
  readonly unspaced: ReadonlyMap<string, readonly Word[]>
  readonly anyUnspaced: RegExp
}

/** One index for several vocabularies. Words of `not-a-meeting` count only where a text begins with them. */
export function lexicon(...vocabularies: readonly Vocabulary[]): Lexicon {
  const index = indexOf(vocabularies.flatMap(wordsOf))
  return (written) => {
    const tokenized = tokenize(written)
    const found = findPhrases(index, tokenized)
    return tokenized.unspaced ? [...found, ...findUnspaced(index, tokenized.text)] : found
  }
}

function findPhrases(index: Index, tokenized: TokenizedText): FoundWord[] {
  const { text, tokens, unspaced } = tokenized
  const found: FoundWord[] = []
  for (let at = 0; at < tokens.length;) {
    const word = phraseAt(index, text, tokens, at) ?? endingOf(index, tokens[at])
    const last = tokens[at + (word?.tokens.length ?? 1) - 1]
    const first = tokens[at]
    if (word && first && last) {
      found.push({
        meaning: word.meaning,
        points: word.points,
        said: text.slice(first.start, last.end),
        first: at === 0 && !startsUnspaced(text, first.start),
        alone: tokens.length === word.tokens.length && !unspaced,
      })
    }
    at += word?.tokens.length ?? 1
  }
  return found
}

function phraseAt(index: Index, text: string, tokens: readonly Token[], at: number): Word | null {
  const folded = tokens[at]?.folded ?? ''
  const candidates = index.phrases.get(folded) ?? pluralPhrases(index, folded)
  if (!candidates) return null
  const start = tokens[at]?.start ?? 0
  const word = candidates.find(
    (candidate) =>
      (candidate.meaning !== 'not-a-meeting' || (at === 0 && !startsUnspaced(text, start))) &&
      (ones.test(candidate.tokens.join(' '))
        ? saysOneToOne(text, tokens, at, candidate)
        : saysPhrase(text, tokens, at, candidate)),
  )
  return word ?? null
}

const pluralPhrases = ({ phrases }: Index, folded: string) =>
  folded.endsWith('s') ? phrases.get(singular(folded)) : undefined

function saysPhrase(text: string, tokens: readonly Token[], at: number, word: Word): boolean {
  return word.tokens.every((expected, offset) => {
    const token = tokens[at + offset]
    if (!token || (token.folded !== expected && singular(token.folded) !== expected)) return false
    return offset === 0 || joins.test(gapBefore(text, tokens, at + offset))
  })
}

/** `1:1` and `1-1`, but neither a date, a version nor a time: no digit may stand close beside it. */
function saysOneToOne(text: string, tokens: readonly Token[], at: number, word: Word): boolean {
  const said = word.tokens.every((expected, offset) => tokens[at + offset]?.folded === expected)
  if (!said || !betweenOnes.test(gapBefore(text, tokens, at + 1))) return false
  const beyond = tokens[at + 2]
  const goesOn = beyond && startsWithDigit.test(beyond.folded)
  if (goesOn && tight.test(gapBefore(text, tokens, at + 2))) return false
  return at === 0 || !tight.test(gapBefore(text, tokens, at))
}

const gapBefore = (text: string, tokens: readonly Token[], at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start)

function endingOf(index: Index, token: Token | undefined): Word | null {
  const { endings, endingLengths, lastLetters } = index
  if (!token || !lastLetters.has(token.folded.slice(-3))) return null
  for (const length of endingLengths) {
    const word = token.folded.length > length && endings.get(token.folded.slice(-length))
    if (word && (word.meaning !== 'not-a-meeting' || token.start === 0)) return word
  }
  return null
}

function findUnspaced({ unspaced, anyUnspaced }: Index, text: string): FoundWord[] {
  const begins = text.search(letter)
  return [...text.matchAll(anyUnspaced)].flatMap((match) => {
    const [said] = match
    const first = match.index === begins
    const words = unspaced.get(said) ?? []
    const word = words.find(({ meaning }) => meaning !== 'not-a-meeting' || first)
    if (!word) return []
    const alone = first && !letter.test(text.slice(match.index + said.length))
    return [{ meaning: word.meaning, points: word.points, said, first, alone }]
  })
}

const startsUnspaced = (text: string, before: number) =>
  before > 0 && letter.test(text.slice(0, before))

function wordsOf(vocabulary: Vocabulary): Word[] {
  return meanings.flatMap((meaning) =>
    Object.entries(vocabulary[meaning] ?? {}).flatMap(([points, list]) =>
      list
        .split(',')
        .map((word) => ({ meaning, points: Number(points), tokens: wordTokens(word.trim()) })),
    ),
  )
}

const meanings: readonly Meaning[] = [...meetingTypes, 'nothing', 'look-back']

function wordTokens(word: string): string[] {
  if (word.startsWith('~')) return [`~${fold(word.slice(1))}`]
  return isUnspaced(word)
    ? [word.normalize('NFKC')]
    : tokenize(word).tokens.map(({ folded }) => folded)
}

function indexOf(words: readonly Word[]): Index {
  const longestFirst = words.toSorted(
    (a, b) => b.tokens.length - a.tokens.length || guardsFirst(a) - guardsFirst(b),
  )
  const unspaced = longestFirst.filter(({ tokens }) => isUnspaced(tokens[0] ?? ''))
  const endings = longestFirst.filter(({ tokens }) => tokens[0]?.startsWith('~'))
  const texts = unspaced
    .map(({ tokens }) => tokens[0] ?? '')
    .toSorted((a, b) => b.length - a.length)
  return {
    phrases: Map.groupBy(longestFirst, ({ tokens }) => tokens[0] ?? ''),
    endings: new Map(endings.map((word) => [(word.tokens[0] ?? '').slice(1), word])),
    endingLengths: [...new Set(endings.map(({ tokens }) => (tokens[0] ?? '').length - 1))].toSorted(
      (a, b) => b - a,
    ),
    lastLetters: new Set(endings.map(({ tokens }) => (tokens[0] ?? '').slice(-3))),
    unspaced: Map.groupBy(unspaced, ({ tokens }) => tokens[0] ?? ''),
    // With nothing to look for, an expression that never matches.
    anyUnspaced: new RegExp(texts.length > 0 ? texts.map(RegExp.escape).join('|') : '(?!)', 'gu'),
  }
}

/** At the beginning of a title `Lunch` is no meeting; elsewhere the same word is social. */
const guardsFirst = ({ meaning }: Word) => (meaning === 'not-a-meeting' ? 0 : 1)

const singular = (word: string) =>
  word.length > 5 && word.endsWith('s') ? word.slice(0, -1) : word

const letter = /[\p{L}\p{N}]/u
const ones = /^1 1s?$/
const startsWithDigit = /^\d/
const betweenOnes = /^ ?[:\-–∶] ?$/
const tight = /^[.:/\-–]$/
const joins = /^[\s\-–—_/.'’&:+]{1,3}$/
