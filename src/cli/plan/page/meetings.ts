import { kindOf } from '#domain/planner/phrases.ts'
import type { PlannedSeries } from '#domain/planner/plan.ts'
import { meetingRow, type MeetingRow } from '../meeting-row.ts'
import { glyphs } from './glyphs.ts'
import { type Markup, markup } from './markup.ts'

/** The table of the meetings, each question under the row that it belongs to. */
export const setMeetings = (meetings: readonly PlannedSeries[]): Markup => markup`<table>
<caption class="vh">Meetings, and what replaces them</caption>
<thead><tr><th scope="col">Meeting</th><th scope="col" class="r">h a week</th><th scope="col">Type</th><th scope="col">Becomes</th><th scope="col" class="r">Returned</th></tr></thead>
<tbody>
${meetings.map(setMeeting)}</tbody>
</table>`

function setMeeting(series: PlannedSeries): Markup {
  const row = meetingRow(series)
  const asks = row.question !== null
  const classes = [...(row.kept ? ['kept'] : []), ...(asks ? ['is-q'] : [])].join(' ')
  return markup`<tr class="${classes}"><td><span class="mid">${row.title}</span><span class="meta">${row.when}</span>${setNotes(row)}</td><td class="r">${row.hours}</td><td class="type">${row.type}<span class="${asks ? 'meta asks' : 'meta'}">${row.confidence}</span></td><td title="${row.because}"><span class="becomes">${setGlyph(series)}${row.becomes}</span></td><td class="r">${row.returned}</td></tr>
${setQuestion(row)}`
}

const setNotes = ({ outside, why }: MeetingRow): readonly Markup[] =>
  [outside, why].map((note) =>
    note === null ? { html: '' } : markup`<span class="meta">${note}</span>`,
  )

const setQuestion = ({ question }: MeetingRow): Markup | null =>
  question === null
    ? null
    : markup`<tr class="question"><td colspan="5"><p>${question}</p></td></tr>
`

function setGlyph(series: PlannedSeries): Markup | null {
  const kind = kindOf(series)
  if (kind === null) return null
  const drawing: Markup = { html: glyphs[kind] }
  return markup`<svg class="g" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`
}
