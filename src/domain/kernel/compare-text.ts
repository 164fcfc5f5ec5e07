/** Orders texts by their code units: the order of a locale would differ between machines. */
export const compareText = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other)
