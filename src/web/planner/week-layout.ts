import type { Block, Timetable, TimetableDay } from '#domain/planner/plan.ts'

/** A block with its place: hours from midnight, and its lane among those it overlaps. */
export interface PlacedBlock {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly lane: number
  readonly lanes: number
}

/** `09:30` as 9.5. */
const hourOf = (time: string) => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60

/** The least height a block is drawn with, in hours: a label has to fit in. */
const LEAST = 0.5

/** A day's blocks side by side where they overlap. Focus takes no lane and begins below what is drawn into it. */
export function placeBlocks({ blocks }: TimetableDay): readonly PlacedBlock[] {
  const timed = blocks.map((block) => ({
    block,
    from: hourOf(block.start),
    to: hourOf(block.end),
  }))
  const events = timed
    .filter(({ block }) => block.what !== 'focus')
    .map(({ to, ...rest }) => ({ ...rest, to: Math.max(to, rest.from + LEAST) }))
    .toSorted((one, other) => one.from - other.from)
  const below = (from: number) =>
    events.reduce((top, event) => (event.from <= top && event.to > top ? event.to : top), from)
  const focus = timed
    .filter(({ block }) => block.what === 'focus')
    .map((stretch) => ({ ...stretch, from: below(stretch.from) }))
  return [...focus.map(inOneLane), ...clusters(events).flatMap(sideBySide)]
}

type Timed = Omit<PlacedBlock, 'lane' | 'lanes'>

const inOneLane = (timed: Timed): PlacedBlock => ({ ...timed, lane: 0, lanes: 1 })

/** Runs of blocks that overlap, directly or through others. */
function clusters(sorted: readonly Timed[]): readonly (readonly Timed[])[] {
  const runs: Timed[][] = []
  let until = -1
  for (const timed of sorted) {
    if (timed.from >= until) runs.push([])
    runs.at(-1)?.push(timed)
    until = Math.max(until, timed.to)
  }
  return runs
}

function sideBySide(cluster: readonly Timed[]): readonly PlacedBlock[] {
  const ends: number[] = []
  const lanes = cluster.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = to
    return lane
  })
  return cluster.map((timed, index) => ({ ...timed, lane: lanes[index] ?? 0, lanes: ends.length }))
}

/** The hours that both weeks are drawn with: working hours, and whatever lies outside them. */
export function hourSpan({ hours, before, after }: Timetable): readonly [number, number] {
  const edges = hours.flatMap((range) => range.map(hourOf))
  const blocks = [...before, ...after].flatMap((day) =>
    day.blocks.flatMap(({ start, end }) => [hourOf(start), hourOf(end)]),
  )
  const all = [...edges, ...blocks]
  if (all.length === 0) return [9, 18]
  return [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))]
}

/** The days worth drawing: Monday to Friday, and others where something happens on them. */
export const drawnDays = (table: Timetable): readonly number[] =>
  table.before.flatMap((day, index) => {
    const weekend = isWeekend(day.date)
    const used = day.blocks.length + (table.after[index]?.blocks.length ?? 0) > 0
    return weekend && !used ? [] : [index]
  })

const isWeekend = (date: string) => Temporal.PlainDate.from(date).dayOfWeek > 5
