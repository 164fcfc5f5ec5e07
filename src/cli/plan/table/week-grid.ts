import type { Block, TimetableDay } from '#domain/planner/plan.ts'
import { fit } from '../../kernel/display-width.ts'
import type { Ink, Paint } from '../../kernel/paint.ts'
import { plainLine } from '../../kernel/plain-text.ts'
import { blockLabel, type HourSpan, minutesOfBlock, weekdayName } from '../weeks.ts'

// A week as a grid of half hours. Each kind of block has its own edge, so that it reads without colour too.

const looks: Readonly<Record<Block['what'], { edge: string; fill: string; ink: Ink }>> = {
  meeting: { edge: '█', fill: '░', ink: 'plain' },
  kept: { edge: '│', fill: ' ', ink: 'dim' },
  task: { edge: '▌', fill: ' ', ink: 'accent' },
  focus: { edge: '·', fill: ' ', ink: 'accent' },
  own: { edge: ' ', fill: ' ', ink: 'dim' },
}
const foremost: readonly Block['what'][] = ['meeting', 'kept', 'task', 'focus', 'own']
const halfHour = 30
const margin = 6

export const legend = '█░ replaced  │ kept live  ▌ task  · free, two hours or more'

/** The lines of one week's grid, from and until these hours, in at most so many columns. */
export function setWeek(
  days: readonly TimetableDay[],
  [from, until]: HourSpan,
  columns: number,
  paint: Paint,
): string[] {
  const width = Math.min(22, Math.floor((columns - margin) / Math.max(1, days.length)) - 1)
  const heads = days.map(({ date }) => fit(weekdayName(date), width)).join(' ')
  const filled = days.map((day) => setDay(day, [from, until], width, paint))
  const rows = Array.from({ length: 2 * (until - from) }, (_, index) => {
    const hour = index % 2 === 0 ? String(from + index / 2) : ''
    const cells = filled.map((column) => column[index] ?? '')
    return `${paint('dim', hour.padStart(margin - 2))}  ${cells.join(' ')}`.trimEnd()
  })
  return [paint('dim', `${' '.repeat(margin)}${heads}`.trimEnd()), ...rows]
}

/** One day's cells. A block is labelled where it is first seen: what lies on top of it may hide its start. */
function setDay(
  { blocks }: TimetableDay,
  [from, until]: HourSpan,
  width: number,
  paint: Paint,
): string[] {
  const labelled = new Set<Block>()
  return Array.from({ length: 2 * (until - from) }, (_, index) => {
    const here = blocksIn(blocks, 2 * from + index)
    const [first] = here
    if (first === undefined) return paint('dim', fit(index % 2 === 0 ? '┈' : '', width))
    const seen = here.filter((block) => block.what === first.what && !labelled.has(block))
    for (const block of seen) labelled.add(block)
    return setCell(first.what, seen, width, paint)
  })
}

/** The blocks of a half hour, the foremost kind first. */
const blocksIn = (blocks: readonly Block[], row: number): readonly Block[] =>
  blocks
    .filter((block) => {
      const [from, until] = rowsOf(block)
      return from <= row && row < until
    })
    .toSorted((one, other) => foremost.indexOf(one.what) - foremost.indexOf(other.what))

function setCell(
  what: Block['what'],
  labelled: readonly Block[],
  width: number,
  paint: Paint,
): string {
  const { edge, fill, ink } = looks[what]
  const label = labelled.map((block) => plainLine(blockLabel(block))).join(', ')
  const filledUp = fit(label, width - 1)
  const shown = filledUp.trimEnd()
  return paint(ink, edge + shown + fill.repeat(filledUp.length - shown.length))
}

/** The half hours that a block touches, from and until, counted from midnight. */
function rowsOf(block: Block): readonly [number, number] {
  const [start, end] = minutesOfBlock(block)
  const first = Math.floor(start / halfHour)
  return [first, Math.max(first + 1, Math.ceil(end / halfHour))]
}
