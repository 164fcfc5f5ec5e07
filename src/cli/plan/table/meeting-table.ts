import type { PlannedSeries } from '#domain/planner/plan.ts'
import { wrap } from '../../kernel/display-width.ts'
import type { Ink, Paint } from '../../kernel/paint.ts'
import { plainLine } from '../../kernel/plain-text.ts'
import { meetingRow, type MeetingRow } from '../meeting-row.ts'
import { type Column, setRow, totalWidth } from './columns.ts'

const narrowest = 84
const edge = '▌ '

/** The meetings one under another, with the question under the row that it belongs to. */
export function setMeetings(
  meetings: readonly PlannedSeries[],
  columns: number,
  paint: Paint,
): string[] {
  const wide = columns >= narrowest
  const layout = wide ? wideColumns(columns) : narrowColumns(columns)
  const heads = wide
    ? ['Meeting', 'h a week', 'Type', 'Becomes', 'Returned']
    : ['Meeting', 'h a week', 'Returned']
  const head = setRow(
    layout,
    heads.map((text) => [{ text, ink: 'dim' }]),
    paint,
  )
  const rule = paint('dim', '─'.repeat(totalWidth(layout)))
  const rows = meetings.map(meetingRow)
  return [
    ...head,
    rule,
    ...rows.flatMap((row) => [
      ...(wide ? setWide(row, layout, paint) : setNarrow(row, layout, paint)),
      ...setWhy(row, totalWidth(layout), paint),
      ...setQuestion(row, totalWidth(layout), paint),
    ]),
    rule,
  ]
}

function wideColumns(columns: number): readonly Column[] {
  const type = 17
  const becomes = Math.min(30, Math.max(20, Math.floor(columns / 4)))
  const meeting = Math.min(48, columns - 8 - type - becomes - 12 - 4 * 2)
  return [
    { width: meeting, align: 'left' },
    { width: 8, align: 'right' },
    { width: type, align: 'left' },
    { width: becomes, align: 'left' },
    { width: 12, align: 'right' },
  ]
}

const narrowColumns = (columns: number): readonly Column[] => [
  { width: columns - 8 - 12 - 2 * 2, align: 'left' },
  { width: 8, align: 'right' },
  { width: 12, align: 'right' },
]

function setWide(row: MeetingRow, layout: readonly Column[], paint: Paint): string[] {
  const ink: Ink = row.kept ? 'dim' : 'plain'
  return setRow(
    layout,
    [
      titleCell(row),
      [{ text: row.hours, ink }],
      [
        { text: row.type, ink },
        { text: row.confidence, ink: row.question === null ? 'dim' : 'late' },
      ],
      [{ text: row.becomes, ink }],
      [{ text: row.returned, ink: row.kept ? 'dim' : 'accent' }],
    ],
    paint,
  )
}

function setNarrow(row: MeetingRow, layout: readonly Column[], paint: Paint): string[] {
  const ink: Ink = row.kept ? 'dim' : 'plain'
  const becomes = `${row.type}, ${row.confidence} → ${row.becomes}`
  return setRow(
    layout,
    [
      [...titleCell(row), { text: becomes, ink }],
      [{ text: row.hours, ink }],
      [{ text: row.returned, ink: row.kept ? 'dim' : 'accent' }],
    ],
    paint,
  )
}

const titleCell = (row: MeetingRow) => [
  { text: plainLine(row.title), ink: row.kept ? ('dim' as const) : ('strong' as const) },
  { text: plainLine(row.when), ink: 'dim' as const },
  ...(row.outside === null ? [] : [{ text: plainLine(row.outside), ink: 'dim' as const }]),
]

const setWhy = ({ why }: MeetingRow, columns: number, paint: Paint): string[] =>
  why === null ? [] : wrap(plainLine(why), columns).map((line) => paint('dim', line))

const setQuestion = ({ question }: MeetingRow, columns: number, paint: Paint): string[] =>
  question === null
    ? []
    : wrap(plainLine(question), columns - edge.length).map((line) => paint('late', edge + line))
