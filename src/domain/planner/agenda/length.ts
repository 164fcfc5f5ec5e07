/** A length that a text states, in minutes, and where. */
export interface StatedLength {
  readonly minutes: number
  readonly start: number
  readonly end: number
}

/** The first length in a text: `10 min`, `90 Minuten`, `1.5 h`, `1h30`, `45分`, `10'`. Null without one. */
export function lengthIn(text: string): StatedLength | null {
  const found = length.exec(text)
  if (!found) return null
  const [whole, minutes, hours, extra] = found
  const total = minutes
    ? Number(minutes)
    : Number(hours?.replace(',', '.') ?? 0) * 60 + Number(extra ?? 0)
  if (total <= 0 || total > 1440) return null
  return { minutes: Math.round(total), start: found.index, end: found.index + whole.length }
}

const length =
  /(?<![\p{L}\p{N}.:,])(?:(\d{1,3})\s?(?:minutes?|minuten|minutos?|min\.|mins?|mn|m|分間?|['’′])|(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:hours?|hrs?|stunden?|std\.?|heures?|horas?|h|時間)(?:\s?(\d{1,2})(?:\s?(?:min|m|分))?)?)(?![\p{L}\p{N}])/iu
