import type { Block, TimetableDay } from '#domain/planner/plan.ts'
import { blockLabel, type HourSpan, minutesOfBlock, weekdayName } from '../weeks.ts'
import { type Markup, markup } from './markup.ts'

const classes: Readonly<Record<Block['what'], string>> = {
  meeting: 'meeting',
  kept: 'kept-block',
  task: 'task',
  focus: 'focus',
  own: 'own',
}

// Where blocks overlap, the later one in this order lies on top.
const layers: readonly Block['what'][] = ['focus', 'own', 'task', 'kept', 'meeting']

/** One week as a timetable, from and until these hours of the day. `label` says it to a screen reader. */
export function setWeek(
  days: readonly TimetableDay[],
  [from, until]: HourSpan,
  label: string,
): Markup {
  const marks = Array.from({ length: Math.ceil((until - from) / 2) }, (_, index) => index * 2)
  return markup`<div class="tt" role="img" aria-label="${label}" style="--days:${days.length};--hours:${until - from}"><span></span>${days.map(
    ({ date }) => markup`<span class="dh">${weekdayName(date)}</span>`,
  )}<div class="hrs">${marks.map(
    (mark) => markup`<span style="--a:${mark}">${from + mark}</span>`,
  )}</div>${days.map((day) => setDay(day, from))}</div>
`
}

const setDay = ({ blocks }: TimetableDay, from: number): Markup =>
  markup`<div class="day">${blocks
    .toSorted((one, other) => layers.indexOf(one.what) - layers.indexOf(other.what))
    .map((block) => setBlock(block, from))}</div>`

function setBlock(block: Block, from: number): Markup {
  const [start, end] = minutesOfBlock(block)
  const top = hours(start - from * 60)
  return markup`<div class="block ${classes[block.what]}" style="--a:${top};--d:${hours(end - start)}">${blockLabel(block)}</div>`
}

const hours = (minutes: number): number => Math.round((minutes / 60) * 1000) / 1000

export const legend = markup`<p class="legend meta"><span><i class="block meeting"></i>meeting replaced</span><span><i class="block kept-block"></i>kept live</span><span><i class="block focus"></i>free, two hours or more</span><span><i class="block task"></i>task</span></p>`
