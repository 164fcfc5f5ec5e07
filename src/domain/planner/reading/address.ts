import { oneLine } from './plain-text.ts'

/** Whoever a calendar address means: by e-mail, by name, or both. */
export interface Address {
  /** The address where no name is given. */
  readonly name: string
  /** Lower case; null where only a name is known. */
  readonly email: string | null
  /** Whether it has a name besides its address. */
  readonly named: boolean
}

const isEmail = /^[^\s@"<>()\\,;:/]+@[^\s@"<>()\\,;:/]+$/
const scheme = /^mailto:/i
const inBrackets = /<([^<>]*)>/
const caret = /\^([n^'])/g

/**
 * The value of an ATTENDEE or ORGANIZER with its CN and EMAIL parameters. What is no e-mail, such as
 * `invalid:nomail` or a principal's path, gives way to EMAIL. Null where neither name nor e-mail is left.
 */
export function readAddress(
  value: string,
  parameters: ReadonlyMap<string, string>,
): Address | null {
  const email = emailOf(value) ?? emailOf(parameters.get('EMAIL') ?? '')
  const name = oneLine(withoutCarets(parameters.get('CN') ?? ''))
  const named = name !== '' && name.toLowerCase() !== email
  if (named) return { name, email, named }
  return email === null ? null : { name: email, email, named }
}

/** In lower case; null for what is no e-mail address. */
export function emailOf(value: string): string | null {
  const bare = value.replaceAll('"', '').trim().replace(scheme, '')
  const [address = ''] = (inBrackets.exec(bare)?.[1] ?? bare).split('?', 1)
  const email = address.trim().toLowerCase()
  return isEmail.test(email) ? email : null
}

/** RFC 6868: how a parameter writes what it must not hold. */
const withoutCarets = (text: string): string =>
  text.includes('^')
    ? text.replace(caret, (_, character: string) => ({ n: ' ', "'": '"' })[character] ?? character)
    : text
