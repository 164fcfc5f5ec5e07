import type { Assumptions, Estimate } from '../plan.ts'
import { atEachRate } from './estimate.ts'
import { type Portion, portionsOf } from './portions.ts'
import type { ChosenSeries } from './choosing.ts'

/**
 * What one occurrence costs in writing, in person-minutes, for a group of `people`
 * (planner.md §4: updates, their readers, and topics at three rates).
 */
export function asynchronousCost(
  series: ChosenSeries,
  people: number,
  assumptions: Assumptions,
): Estimate {
  if (series.type === 'one-to-one') return atEachRate(oneToOneCost(series, people, assumptions))
  const portions = portionsOf(series)
  const fixed = portions.reduce((sum, one) => sum + fixedCost(one, people, assumptions), 0)
  if (!portions.some(({ purpose }) => purpose === 'topics')) return atEachRate(fixed)

  const rate = series.timesAWeek >= 3 ? assumptions.topicsDaily : assumptions.topicsWeekly
  const topic = topicCost(people, assumptions)
  return {
    low: fixed + rate.low * topic,
    middle: fixed + rate.middle * topic,
    high: fixed + rate.high * topic,
  }
}

/** One topic: at most three answer, each reads the other answers, the owner concludes. */
export function topicCost(people: number, assumptions: Assumptions): number {
  const addressed = Math.max(0, Math.min(3, people - 1))
  if (addressed === 0) return 0
  const answers = addressed * assumptions.answerTopic
  return answers + addressed * (addressed - 1) * assumptions.readAnswer + assumptions.concludeTopic
}

// Live every second time, and each writes on the page every time.
const oneToOneCost = ({ minutes }: ChosenSeries, people: number, { writeUpdate }: Assumptions) =>
  (minutes * people) / 2 + people * writeUpdate

function fixedCost(portion: Portion, people: number, assumptions: Assumptions): number {
  switch (portion.purpose) {
    case 'updates':
      // Whoever leads gathers them, and doesn't write one unless the agenda says so.
      return updatesCost(portion.people.length || people - 1, people, assumptions)
    case 'ideas':
      return people * assumptions.writeUpdate + people * (people - 1) * assumptions.readUpdate
    case 'recording':
      return assumptions.writeUpdate + people * RECORDING
    case 'topics':
      return 0
  }
}

/** A recording is at most five minutes long. */
const RECORDING = 5

const updatesCost = (writers: number, readers: number, { writeUpdate, readUpdate }: Assumptions) =>
  Math.max(0, writers) * (writeUpdate + readers * readUpdate)
