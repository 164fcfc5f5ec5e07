import { comesBack } from '../classifying/shape.ts'
import type { Choice, Estimate, Verdict } from '../plan.ts'
import type { MeetingType } from '../series.ts'
import type { ChosenSeries } from './choosing.ts'

/** A verdict and its reason. */
export interface Judgement {
  readonly verdict: Verdict
  /** A sentence for a person. */
  readonly because: string
}

/**
 * What to do about a series. `returned` is what converting would give back a week; it counts only
 * where somebody said who takes part.
 */
export function judge(series: ChosenSeries, choice: Choice, returned: Estimate): Judgement {
  const kept = whyKept(series)
  const chosen = choice.verdict
  // What isn't a meeting can go, but there is nothing in it to convert.
  if (chosen && (series.type !== 'not-a-meeting' || chosen === 'drop'))
    return { verdict: chosen, because: 'You said so.' }
  if (kept) return { verdict: 'keep', because: kept }
  if (series.headcount === null) return { verdict: 'convert', because: UNCOUNTED }
  if (returned.middle > 0) return { verdict: 'convert', because: WORTH_IT[series.type] ?? TOPICS }
  if (series.headcount >= 6) return { verdict: 'shrink', because: `${NO_GAIN} ${KEEP_OR_SHRINK}` }
  return { verdict: 'keep', because: `${NO_GAIN} ${KEEP_OR_SHRINK}` }
}

const NO_GAIN = 'Writing and reading would cost as much time as the meeting:'
const KEEP_OR_SHRINK = 'keep it, or shrink the audience.'
const UNCOUNTED = 'Nobody is named in it: say who takes part, and the hours are counted.'
const TOPICS = 'Its topics can be answered by the two or three people they need.'

function whyKept(series: ChosenSeries): string | null {
  const byType = KEPT[series.type]
  if (byType) return byType
  if (series.occurrences.length === 0)
    return series.zone === null
      ? 'Its time zone is unknown, so it is left as it is.'
      : 'It has no occurrence ahead.'
  if (!comesBack(series)) return 'Only one occurrence is ahead.'
  if (series.private && series.type === 'general' && series.headcount === null)
    return 'It is private, so it is left as it is.'
  const { headcount, mailingLists } = series
  const alone = headcount !== null && headcount <= 1 && mailingLists.length === 0
  return alone ? 'No more than one person is in it.' : null
}

const KEPT: Partial<Record<MeetingType, string>> = {
  crisis: 'A crisis needs everyone at once.',
  sensitive: 'Some things are said face to face.',
  external: 'Other companies have their own ways.',
  'working-session': 'Working together is the work.',
  social: 'People meet to meet.',
  'not-a-meeting': 'It is not a meeting.',
}

const WORTH_IT: Partial<Record<MeetingType, string>> = {
  'daily-status': 'An update is read when it suits, and only blockers need an answer.',
  'periodic-status': 'Status is read faster than it is told.',
  'one-to-one': 'A running page carries most of it; every second time stays live.',
  planning: 'The plan is drafted by one and questioned in writing.',
  decision: 'A decision needs a written proposal and a date.',
  brainstorm: 'Ideas written alone are more, and bolder.',
  retro: 'What is written without names is franker.',
  demo: 'A recording is watched when it suits.',
  'office-hours': 'Questions answered in writing can be found again.',
}
