/** How a text is set off. The words alone carry the meaning: without colour nothing is lost. */
export type Ink = 'plain' | 'strong' | 'dim' | 'accent' | 'late'

export type Paint = (ink: Ink, text: string) => string

// Select Graphic Rendition (ECMA-48): on and off again.
const renditions: Readonly<Record<Exclude<Ink, 'plain'>, readonly [number, number]>> = {
  strong: [1, 22],
  dim: [2, 22],
  accent: [32, 39],
  late: [33, 39],
}

export const paintNothing: Paint = (_ink, text) => text

/** Blanks at the end stay outside, so that a line can still be cut there. */
export function paintColours(ink: Ink, text: string): string {
  const words = text.trimEnd()
  if (ink === 'plain' || words === '') return text
  const [on, off] = renditions[ink]
  return `\u001B[${String(on)}m${words}\u001B[${String(off)}m${text.slice(words.length)}`
}

/**
 * Says whether to use colour: `FORCE_COLOR` first, then `NO_COLOR` (no-color.org), else only on a
 * terminal that isn't dumb.
 */
export function wantsColour(
  stream: { isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if (refused !== undefined && refused !== '') return false
  return stream.isTTY === true && terminal !== 'dumb'
}
