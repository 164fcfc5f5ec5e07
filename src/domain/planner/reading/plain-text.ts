const escaped = /\\([\\;,:"nN])/g
const controls = /[^\P{Cc}\n\t]/gu
const blanks = /\s+/g
const isMarkup =
  /<(?:\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|td|tr|u|ul|html-blob))\b/i
const lineBreakingMarkup = /<(?:br\b|\/(?:p|div|li|tr|h[1-6])\b)[^<>]*>/gi
const otherMarkup =
  /<\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|tbody|td|tr|u|ul|html-blob)\b[^<>]*>/gi
const entity = /&(amp|lt|gt|quot|nbsp|#39);/g
const manyBreaks = /\n(?:[ \t]*\n){2,}/g
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': '’',
}

/** A line that opens what conferencing software appends (Teams, Zoom; Webex says so in words). */
const isRule = /^\s*(?:_{4,}|─{4,}|-- Do not delete or change any of the following text\. --)\s*$/
const mayHoldRule = /____|────|-::~|-- Do not /
/** Google Meet's block stands between two of these. */
const isGoogleRule = /^\s*-::~[:~-]*\s*$/

/** Undoes the escapes of RFC 5545 §3.3.11. */
export const unescapeText = (text: string): string =>
  text.includes('\\')
    ? text.replace(escaped, (_, character: string) => (/n/i.test(character) ? '\n' : character))
    : text

/** One line of text for people: a title, a place, a name. Control characters are taken out. */
export const oneLine = (text: string): string =>
  unescapeText(text).replace(blanks, ' ').replace(controls, '').trim()

/** Several lines of plain text: no markup, no conferencing boilerplate, no control characters. */
export const manyLines = (text: string): string => {
  const plain = withoutMarkup(unescapeText(text)).replace(controls, '')
  return withoutBoilerplate(plain).replace(manyBreaks, '\n\n').trim()
}

function withoutMarkup(text: string): string {
  if (!isMarkup.test(text)) return text
  return text
    .replace(lineBreakingMarkup, '\n')
    .replace(otherMarkup, '')
    .replace(entity, (_, name: string) => entities[name] ?? '')
}

function withoutBoilerplate(text: string): string {
  if (!mayHoldRule.test(text)) return text
  const kept: string[] = []
  let inGoogleBlock = false
  for (const line of text.split('\n')) {
    if (isRule.test(line)) break
    if (isGoogleRule.test(line)) inGoogleBlock = !inGoogleBlock
    else if (!inGoogleBlock) kept.push(line)
  }
  return kept.join('\n')
}
