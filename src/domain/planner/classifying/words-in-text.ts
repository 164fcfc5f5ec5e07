/** A run of Latin letters and digits, folded for comparing, and where it stands in the text. */
export interface Token {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** A text in compatibility form (NFKC), and its tokens. Positions refer to `text`. */
export interface TokenizedText {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Whether it also holds Japanese, which puts no spaces between words. */
  readonly unspaced: boolean
}

/**
 * Splits a text into tokens. Scripts without spaces between words (Japanese) yield none, and end the
 * Latin word beside them, so that `KPI会議` says `KPI`.
 */
export function tokenize(written: string): TokenizedText {
  if (isAscii.test(written))
    return { text: written, tokens: asciiTokens(written.toLowerCase()), unspaced: false }
  const text = written.normalize('NFKC')
  const tokens: Token[] = []
  for (const match of text.matchAll(latinWord)) {
    const [word] = match
    tokens.push({ folded: fold(word), start: match.index, end: match.index + word.length })
  }
  return { text, tokens, unspaced: isUnspaced(text) }
}

/** The same for plain text, which most calendars are full of, at a tenth of the cost. */
function asciiTokens(lower: string): readonly Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let at = 0; at <= lower.length; at++) {
    const code = lower.charCodeAt(at)
    const inWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (inWord && start < 0) start = at
    if (inWord || start < 0) continue
    tokens.push({ folded: lower.slice(start, at), start, end: at })
    start = -1
  }
  return tokens
}

/** Whether a text holds Japanese. */
export const isUnspaced = (text: string): boolean => japanese.test(text)

/** Lower case without accents, so that `Rétro` and `retro` are the same word. Japanese stays as it is. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (isAscii.test(lower)) return lower
  return lower.normalize('NFD').replace(accents, '').replaceAll('ß', 'ss').normalize('NFC')
}

// eslint-disable-next-line no-control-regex -- the range is all of ASCII, control characters included
const isAscii = /^[\x00-\x7f]*$/
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const latinWord = /[\p{Script=Latin}\p{N}\p{M}]+/gu
const accents = /[\u0300-\u036f]/g
