/** The date that a text like `2025-06-09` names; null where it is written otherwise or doesn't exist. */
export function isoDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}
