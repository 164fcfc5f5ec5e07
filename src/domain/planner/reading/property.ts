/** One property of a component: `NAME;PARAMETERS:VALUE`. */
export interface Property {
  readonly line: number
  readonly name: string
  /** As written, from the first `;` on; '' where it has none. */
  readonly parameters: string
  readonly value: string
}

const startsWithDate = /^["\s]*\d{4}-?\d\d-?\d\d/
const addressBegins = /:\s*"?(?:mailto|invalid|urn|https?):/i
const dates = new Set(['DTSTART', 'DTEND', 'EXDATE', 'RDATE', 'RECURRENCE-ID'])
const addresses = new Set(['ATTENDEE', 'ORGANIZER'])

/** The name in upper case, also where it stands alone, or null where the line is no property. */
export function propertyName(text: string): string | null {
  let end = 0
  while (isOfName(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  const ends = next === colonCode || next === semicolonCode || end === text.length
  return ends && end > 0 ? text.slice(0, end).toUpperCase() : null
}

const [colonCode, semicolonCode] = [0x3a, 0x3b]

/** A letter, digit, dash, dot or underscore. A comparison of codes: every line of a file comes by. */
function isOfName(code: number): boolean {
  const letter = code | 0x20
  if (letter >= 0x61 && letter <= 0x7a) return code < 0x80
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x5f
}

/**
 * Splits a line into its parts, around quoted parameters. A quote that is never closed is taken for a
 * stray character, and a date is found behind a zone name that holds colons. Null where no value follows.
 */
export function readProperty(line: number, name: string, text: string): Property | null {
  const { colon, stray } = valueColon(text, name)
  if (colon === -1) {
    // The quotes of a zone name that were put around its time as well.
    const isQuotedWhole = dates.has(name) && text.includes('"')
    return isQuotedWhole ? readProperty(line, name, text.replaceAll('"', '')) : null
  }
  const value = text.slice(colon + 1)
  if (dates.has(name) && !startsWithDate.test(value)) {
    return property(line, name, text, text.lastIndexOf(':'), stray)
  }
  return property(line, name, text, colon, stray)
}

function property(
  line: number,
  name: string,
  text: string,
  colon: number,
  stray: number | null,
): Property {
  const parameters = text.slice(name.length, colon)
  const at = stray === null ? -1 : stray - name.length
  return {
    line,
    name,
    parameters: at < 0 ? parameters : parameters.slice(0, at) + parameters.slice(at + 1),
    value: text.slice(colon + 1),
  }
}

function valueColon(text: string, name: string): { colon: number; stray: number | null } {
  let colon = text.indexOf(':', name.length)
  for (let from = name.length; ;) {
    const quote = text.indexOf('"', from)
    if (colon === -1 || quote === -1 || colon < quote) return { colon, stray: null }
    const closing = text.indexOf('"', quote + 1)
    if (closing === -1) return { colon: colonAfterStray(text, name, quote), stray: quote }
    from = closing + 1
    if (colon < from) colon = text.indexOf(':', from)
  }
}

function colonAfterStray(text: string, name: string, quote: number): number {
  const begins = addresses.has(name) ? text.slice(quote).search(addressBegins) : -1
  return begins === -1 ? text.indexOf(':', quote) : quote + begins
}

/** The parameters by their names in upper case, without quotes; the first of a name counts. */
export function parametersOf({ parameters }: Property): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (parameters === '') return found
  let parameter = ''
  for (const [at, piece] of parameters.split('"').entries()) {
    const isQuoted = at % 2 === 1
    const [rest = '', ...next] = isQuoted ? [piece] : piece.split(';')
    parameter += rest
    for (const begun of next) {
      keep(found, parameter)
      parameter = begun
    }
  }
  keep(found, parameter)
  return found
}

function keep(found: Map<string, string>, parameter: string): void {
  const equals = parameter.indexOf('=')
  if (equals < 1) return
  const name = parameter.slice(0, equals).trim().toUpperCase()
  if (!found.has(name)) found.set(name, parameter.slice(equals + 1).trim())
}
