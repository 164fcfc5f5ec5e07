/** One piece of an agenda: a line, or what stands between two `·`, `•` or `;` of one. */
export interface AgendaLine {
  /** The physical line, from 1. */
  readonly line: number
  /** In compatibility form (NFKC), without bullets, list numbers and Markdown marks. */
  readonly text: string
}

/** Splits a text into its pieces; brackets keep theirs together: `Daily (A; B)` is one. */
export function agendaLines(text: string): readonly AgendaLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) =>
    piecesOf(line.normalize('NFKC'))
      .flatMap((piece) => timesOf(withoutMarks(piece)))
      .map((text) => ({ line: index + 1, text }))
      .filter((piece) => piece.text !== ''),
  )
}

/** The pieces of one line. */
export function piecesOf(line: string): readonly string[] {
  if (!separator.test(line)) return [line]
  const pieces: string[] = []
  const lastClosing = line.lastIndexOf(')')
  let depth = 0
  let from = 0
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? ''
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (separator.test(character) && (depth === 0 || at > lastClosing)) {
      pieces.push(line.slice(from, at))
      from = at + 1
    }
  }
  return [...pieces, line.slice(from)]
}

/** `9:00 Daily, 10:00 Retro` is two; a sentence that lists times is one. */
const timesOf = (piece: string) => (time.test(piece) ? piece.split(nextTime) : [piece])

function withoutMarks(piece: string): string {
  const plain = piece.replace(emphasis, '').replace(invisible, '')
  const text = plain.replace(marks, '').trim()
  return text.endsWith('|') ? text.slice(0, -1).trim() : text
}

const time = /^\d{1,2}[:.h]\d{2}\s/
const nextTime = /,\s(?=\d{1,2}[:.h]\d{2}(?![\d.:]))/
const separator = /[·•;]/
const emphasis = /\*\*|__|`/g
const invisible = /[\uFEFF\u200B-\u200F\u202A-\u202E]/g
const marks = /^(?:[\s\-*+>#|‣◦・–—]|\[[ xX]?\]|\d{1,2}[.)] )+/
