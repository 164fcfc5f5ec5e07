import { plainLine } from '../../kernel/plain-text.ts'

/** HTML that is safe to put into a page. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | number | null | readonly Markup[]

/** Sets values into HTML as text: whatever a calendar says is shown and never obeyed. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: texts.map((text, index) => text + set(parts[index] ?? null)).join(''),
})

function set(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part))
  return 'html' in part ? part.html : part.map(({ html }) => html).join('')
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string =>
  plainLine(text).replace(/[&<>"']/g, (character) => references[character] ?? '')
