// How many columns a text takes in a terminal: letters of China, Japan and Korea and emoji take two.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const emoji = /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2})/u
const invisible = /^[\p{Mark}\p{Format}\p{Control}]*$/u

// Unicode's East_Asian_Width W and F, of which regular expressions know nothing (UAX #11).
const wide =
  /^[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CD5}\u{1AFF0}-\u{1B2FB}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u
const ascii = /^[\x20-\x7E]*$/

/** Columns that a text without control characters takes. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += graphemeWidth(segment)
  return columns
}

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0
  return emoji.test(grapheme) || wide.test(grapheme) ? 2 : 1
}

/** The text in exactly so many columns: filled up with blanks, or cut and ended by `…`. */
export function fit(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const cut = truncate(text, columns)
  const blanks = ' '.repeat(Math.max(0, columns - displayWidth(cut)))
  return align === 'left' ? cut + blanks : blanks + cut
}

/** The text in at most so many columns, ended by `…` where something was cut. */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  return columns < 1 ? '' : `${beginning(text, columns - 1).trimEnd()}…`
}

/** Breaks a text into lines of at most so many columns, at blanks where it can. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).flatMap((each) => breakWord(each, columns))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= columns) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function breakWord(word: string, columns: number): string[] {
  const pieces: string[] = []
  let rest = word
  while (displayWidth(rest) > columns) {
    const piece = beginning(rest, Math.max(2, columns))
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return [...pieces, rest]
}

function beginning(text: string, columns: number): string {
  let taken = ''
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    width += graphemeWidth(segment)
    if (width > columns) break
    taken += segment
  }
  return taken
}
