import type { Wall } from './wall-time.ts'

interface Timed {
  readonly wall: Wall
}

/** Those from one moment to before another; they are sorted by their walls, and may be very many. */
export const betweenWalls = <Item extends Timed>(
  sorted: readonly Item[],
  from: Wall,
  to: Wall,
): readonly Item[] => sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to))

/** For sorting: the earlier wall time first. */
export const byWall = (left: Timed, right: Timed): number => left.wall - right.wall

function firstFrom(sorted: readonly Timed[], moment: Wall): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.wall ?? Infinity) < moment) low = middle + 1
    else high = middle
  }
  return low
}
