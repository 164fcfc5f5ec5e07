/** How many weeks lie between two times that a text speaks of, and the text without saying so. */
export interface EveryFewWeeks {
  /** 1 where the text doesn't say; 4 stands for a month. */
  readonly weeks: number
  readonly rest: string
}

/**
 * Reads `every other Thursday`, `jeden zweiten Donnerstag`, `un jeudi sur deux`, of which the weekday is left,
 * and `biweekly`, `every 2 weeks`, `monthly`, which stay: they may belong to a title. `Biweekly` is taken for
 * every other week, as calendars mean it.
 */
export function everyFewWeeks(text: string): EveryFewWeeks {
  if (!maySaySo.test(text)) return { weeks: 1, rest: text }
  const alternate = otherDay.exec(text)
  if (alternate) {
    const [said, ...days] = alternate
    const day = days.find((found) => found !== undefined) ?? ''
    const after = text.slice(alternate.index + said.length)
    return { weeks: 2, rest: `${text.slice(0, alternate.index)}${day}${after}` }
  }
  return { weeks: otherWeek.test(text) ? 2 : month.test(text) ? 4 : 1, rest: text }
}

/** A title without how often it is at its end: `Retro every other week`; `Monthly` alone is a title. */
export function withoutHowOften(title: string): string {
  const text = title.trimEnd()
  const found = otherWeek.exec(text) ?? month.exec(text)
  if (!found || found.index === 0 || found.index + found[0].length < text.length) return title
  return text.slice(0, found.index)
}

/** Whether a text says nothing else: `biweekly`, `alle zwei Wochen`. */
export const saysOnlyHowOften = (text: string): boolean => {
  const found = (otherWeek.exec(text) ?? month.exec(text) ?? weekly.exec(text))?.[0]
  return found !== undefined && found === text.trim()
}

const maySaySo =
  /week|month|other|second|2nd|zwei|14|monat|deux|quinz|mensuel|mois|hebdo|dos|quincen|mensual|mes\b|隔週|毎週|毎月|semanal|wöchentlich/iu
const weekday = String.raw`\p{L}{2,12}`
const notWeeks = '(?!weeks?|woche|semaines?|semanas?)'
const otherDay = new RegExp(
  String.raw`(?:every|each) (?:other|second|2nd) ${notWeeks}(${weekday})(?=$|[\s,:–-])|` +
    String.raw`(?:jeden|jede) (?:zweiten|zweite|2\.) ${notWeeks}(${weekday})(?=$|[\s,:–-])|` +
    String.raw`\bun (${weekday}) sur deux(?=$|[\s,:–-])`,
  'iu',
)
const notInWord = '(?<![\\p{L}\\p{N}])'
const ends = '(?![\\p{L}\\p{N}])'
const otherWeek = new RegExp(
  String.raw`${notInWord}(?:bi-?weekly|fortnightly|every (?:other|second|2nd) week|every (?:2|two) weeks|` +
    String.raw`alle (?:2|zwei|14) (?:wochen|tage)|14-?tägig|zweiwöchentlich|jede zweite woche|` +
    String.raw`(?:toutes les|chaque) (?:2|deux) semaines|une semaine sur deux|bimensuel(?:le)?|` +
    String.raw`cada (?:2|dos) semanas|quincenal(?:mente)?)${ends}|隔週`,
  'iu',
)
const month = new RegExp(
  String.raw`${notInWord}(?:monthly|once a month|every month|monatlich|jeden monat|mensuel(?:le)?|` +
    String.raw`chaque mois|mensual(?:mente)?|cada mes)${ends}|毎月|月次`,
  'iu',
)
const weekly = new RegExp(
  String.raw`${notInWord}(?:weekly|every week|wöchentlich|jede woche|hebdo(?:madaire)?|chaque semaine|` +
    String.raw`semanal|cada semana)${ends}|毎週`,
  'iu',
)
