import { stripVTControlCharacters } from 'node:util'

// A calendar is written by strangers. What it says is shown, never obeyed.

// U+200C and U+200D stay: Persian words and families of emoji are spelled with them.
const control =
  /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/**
 * One line that a terminal shows as it is: without escape sequences, control characters, line ends and
 * marks that turn the direction of what follows.
 */
export const plainLine = (text: string): string =>
  stripVTControlCharacters(text.toWellFormed())
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(control, '')
    .trim()

/** The same value in JSON, with every character escaped that a terminal or a reader could be misled by. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
