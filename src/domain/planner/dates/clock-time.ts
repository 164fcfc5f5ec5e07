/** `09:30` of 570 minutes after midnight. */
export const clockTime = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

const twoDigits = (value: number): string => String(value).padStart(2, '0')
