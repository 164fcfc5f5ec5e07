import type { SeriesFacts } from '../series.ts'
import { isRecurring, timesInWords, headcountOf } from './shape.ts'
import type { Sign } from './sign.ts'

/** What a series speaks for by who is in it, how often and for how long (planner.md §2, *structure*). */
export function structureSigns(facts: SeriesFacts): readonly Sign[] {
  return [...ownTimeSigns(facts), ...externalSigns(facts), ...sizeSigns(facts)]
}

function ownTimeSigns(facts: SeriesFacts): readonly Sign[] {
  const type = 'not-a-meeting'
  return [
    ...(facts.outOfOffice
      ? [{ type, points: 9, evidence: 'it is marked out of office' } as const]
      : []),
    ...(facts.allDay ? [{ type, points: 6, evidence: 'it lasts all day' } as const] : []),
    ...(facts.free ? [{ type, points: 4, evidence: 'it is shown as free time' } as const] : []),
    ...(headcountOf(facts) === 1
      ? [{ type, points: 5, evidence: 'nobody else is in it' } as const]
      : []),
  ]
}

function externalSigns({ people }: SeriesFacts): readonly Sign[] {
  const home = domainOf(people.find(({ role }) => role === 'organizer')?.email ?? null)
  if (home === null || home === GROUP_CALENDARS) return []
  const away = people.filter(({ email }) => {
    const domain = domainOf(email)
    return domain !== null && !sameHouse(domain, home)
  })
  if (away.length === 0) return []
  const evidence = `${away.length} of ${people.length} people ${away.length === 1 ? 'is' : 'are'} not from ${home}`
  return [{ type: 'external', points: 6, evidence }]
}

function sizeSigns(facts: SeriesFacts): readonly Sign[] {
  const humans = headcountOf(facts)
  const { timesAWeek, minutes, allDay } = facts
  const signs: Sign[] = []
  const shape = `${humans} people, ${timesInWords(timesAWeek)}, ${minutes} minutes`
  if (humans === 2 && isRecurring(facts))
    signs.push({ type: 'one-to-one', points: 5, evidence: '2 people, again and again' })
  if (humans !== null && humans >= 3 && timesAWeek >= OFTEN && minutes > 0 && minutes <= 30)
    signs.push({ type: 'daily-status', points: 5, evidence: shape })
  if (humans !== null && humans >= 20)
    signs.push({ type: 'demo', points: 3, evidence: `${humans} people` })
  if (timesAWeek >= 0.4 && minutes > 0 && minutes <= 60 && !allDay && isRecurring(facts)) {
    const evidence = `held ${timesInWords(timesAWeek)}, ${minutes} minutes`
    signs.push({ type: 'periodic-status', points: 1, evidence })
  }
  if (isSeldom(facts)) signs.push({ type: 'daily-status', points: -3, evidence: null })
  return signs
}

/** `Daily Planet launch` on one Tuesday is no daily, and a stand-up each Monday is hardly one. */
const isSeldom = (facts: SeriesFacts) =>
  facts.timesAWeek > 0 ? facts.timesAWeek < 2 : !isRecurring(facts)

const domainOf = (email: string | null) => email?.split('@').at(-1)?.toLowerCase() ?? null

const sameHouse = (one: string, other: string) =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)

/** Three a week, less what a window's rounding and a holiday take. */
const OFTEN = 2.75

/** The address of a shared calendar says nothing about whose house its people belong to. */
const GROUP_CALENDARS = 'group.calendar.google.com'
