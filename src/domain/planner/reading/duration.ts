const duration =
  /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i

/** `PT30M`, `P1DT2H`, `P1W` in minutes, negative after a minus; null where it is no length of time. */
export function readDuration(value: string): number | null {
  const parts = duration.exec(value.trim())
  if (parts === null) return null
  const [, sign, ...written] = parts
  if (written.every((part) => part === undefined)) return null
  const [weeks, days, hours, minutes, seconds] = written.map((part) => Number(part ?? 0))
  const size =
    (weeks ?? 0) * 10_080 +
    (days ?? 0) * 1_440 +
    (hours ?? 0) * 60 +
    (minutes ?? 0) +
    Math.round((seconds ?? 0) / 60)
  return sign === '-' ? -size : size
}
