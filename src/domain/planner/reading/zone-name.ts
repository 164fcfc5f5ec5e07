import { unescapeText } from './plain-text.ts'

/** The longest that mean anything are display labels with their cities. */
const longest = 200

/** A zone's name as a person would read it: without quotes, escapes and surrounding blanks. */
export const zoneName = (written: string): string =>
  unescapeText(written.slice(0, longest)).replaceAll('"', '').trim()
