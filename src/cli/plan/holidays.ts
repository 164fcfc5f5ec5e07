import { publicHolidays } from '#domain/holidays/public-holidays.ts'
import { isRejection } from '#domain/kernel/rejection.ts'
import type { Window } from '#domain/planner/plan.ts'
import { Stop } from '../kernel/stop.ts'

/** The public holidays in a window of a country or a region: `DE`, `DE-BY`. Throws `Stop` where nobody knows it. */
export async function findHolidays(
  place: string | null,
  { from, to }: Window,
): Promise<readonly string[]> {
  if (place === null) return []
  const [country = '', ...region] = place.split('-')
  const found = await publicHolidays({ country, region: region.join('-') || null, from, to })
  if (isRejection(found)) throw new Stop(2, `--holidays ${place}: ${found.reason}`)
  return found
}
