import type { CSSProperties } from 'react'
import { stretch } from '#domain/planner/phrases.ts'
import type { Block, Timetable, TimetableDay } from '#domain/planner/plan.ts'
import { drawnDays, hourSpan, type PlacedBlock, placeBlocks } from './week-layout.ts'

interface Props {
  readonly title: string
  readonly table: Timetable
  readonly days: readonly TimetableDay[]
}

/** A week as a grid of days and hours, and the same as a list for those who can't see it. */
export function WeekGrid({ title, table, days }: Props) {
  const [from, to] = hourSpan(table)
  const shown = drawnDays(table).flatMap((index) => days[index] ?? [])
  return (
    <>
      <div className="tt" aria-hidden="true" style={scale(shown.length, to - from)}>
        <span />
        {shown.map(({ date }) => (
          <span key={date} className="dh">
            {dayName(date)}
          </span>
        ))}
        <div className="hrs">
          {hourLabels(from, to).map((hour) => (
            <span key={hour} style={custom({ '--at': hour - from })}>
              {hour}
            </span>
          ))}
        </div>
        {shown.map((day) => (
          <div key={day.date} className="day">
            {placeBlocks(day).map((placed) => (
              <Placed
                key={`${placed.block.what}${placed.block.uid}${placed.from}`}
                {...placed}
                start={from}
              />
            ))}
          </div>
        ))}
      </div>
      <ul className="vh" aria-label={title}>
        {shown.map((day) => (
          <li key={day.date}>{dayInWords(day)}</li>
        ))}
      </ul>
    </>
  )
}

const looks: Readonly<Record<Block['what'], string>> = {
  meeting: 'm',
  kept: 'keep',
  task: 'a',
  focus: 'f',
  own: 'own',
}

function Placed({ block, from, to, lane, lanes, start }: PlacedBlock & { start: number }) {
  const place = custom({
    '--a': from - start,
    '--d': to - from,
    '--lane': lane,
    '--lanes': lanes,
  })
  return (
    <div className={`ev-b ${looks[block.what]}`} style={place} title={inWords(block)}>
      <span>{labelOf(block)}</span>
    </div>
  )
}

const labelOf = ({ what, label, start, end }: Block) =>
  what === 'focus' ? stretch(minutes(end) - minutes(start)) : label

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

function inWords(block: Block) {
  const { what, start, end } = block
  const kept = {
    meeting: '',
    kept: ', kept live',
    task: ', a task',
    focus: ' free',
    own: ', your own',
  }
  return `${start}–${end} ${labelOf(block)}${kept[what]}`
}

function dayInWords({ date, blocks }: TimetableDay) {
  const listed = blocks.map(inWords).join('; ')
  return `${dayName(date)}: ${listed || 'nothing'}`
}

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const dayName = (date: string) => names[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? date

/** Every second hour, as there is no room for more. */
const hourLabels = (from: number, to: number) =>
  Array.from({ length: Math.ceil((to - from) / 2) }, (_, index) => from + index * 2)

const scale = (days: number, hours: number) => custom({ '--days': days, '--hours': hours })

// React's type of a style names no custom properties, though it sets them.
const custom = (properties: Readonly<Record<`--${string}`, number>>): CSSProperties => properties
