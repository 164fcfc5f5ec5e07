import { orderMeetings } from '#domain/planner/meeting-order.ts'
import { number, planTitle } from '#domain/planner/phrases.ts'
import type { Plan } from '#domain/planner/plan.ts'
import { displayWidth, fit, wrap } from '../../kernel/display-width.ts'
import type { Paint } from '../../kernel/paint.ts'
import { plainLine } from '../../kernel/plain-text.ts'
import { doubts, type Finding, losses } from '../findings.ts'
import { sayReturned } from '../returned.ts'
import { sayAside } from '../set-aside.ts'
import { hourSpan, shownDays, weeksOf } from '../weeks.ts'
import { sayNothing, sayWindow } from '../window-line.ts'
import { setMeetings } from './meeting-table.ts'
import { legend, setWeek } from './week-grid.ts'

/** How a plan is set in a terminal. */
export interface Setting {
  readonly columns: number
  readonly paint: Paint
  /** Who the plan is for, where anybody said. */
  readonly me: string | null
  /** How the input is named on the command line. */
  readonly file: string
}

const mostFindings = 12
const indent = '  '

/** The plan as lines for a terminal: what the page shows, in the same words. */
export function setReport(plan: Plan, setting: Setting): string {
  if (plan.series.length === 0) return setNothing(plan, setting)
  const sections = [
    setHead(plan, setting),
    setTable(plan, setting),
    setReturned(plan, setting),
    setWeeks(plan, setting),
    setOpens(plan, setting),
    setFindings('Doubtful, or waiting for an answer', doubts(plan), setting),
    setFindings('Could not be read', losses(plan), setting),
    setWaysOn(setting),
  ]
  return setSections(sections)
}

/** Where nothing falls in the window there is no figure to show, only what to do about it. */
const setNothing = (plan: Plan, setting: Setting): string =>
  setSections([
    [planTitle(plan), sayNothing(plan.window)].flatMap((sentence, index) =>
      wrap(sentence, setting.columns).map((line) =>
        setting.paint(index === 0 ? 'strong' : 'dim', line),
      ),
    ),
    setFindings('Doubtful, or waiting for an answer', doubts(plan), setting),
    setFindings('Could not be read', losses(plan), setting),
  ])

const setSections = (sections: readonly (readonly string[])[]): string =>
  `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`

const setHead = (plan: Plan, { columns, paint }: Setting): string[] => [
  ...wrap(planTitle(plan), columns).map((line) => paint('strong', line)),
  ...wrap(sayWindow(plan.window), columns).map((line) => paint('dim', line)),
]

function setTable(plan: Plan, { columns, paint }: Setting): string[] {
  const ordered = orderMeetings(plan.series)
  const { shown } = ordered
  const aside = sayAside(ordered).flatMap((sentence) => wrap(plainLine(sentence), columns))
  return [
    ...(shown.length > 0 ? setMeetings(shown, columns, paint) : []),
    ...aside.map((line) => paint('dim', line)),
  ]
}

function setReturned(plan: Plan, { columns, paint, me }: Setting): string[] {
  const { figure, unit, about } = sayReturned(plan, me)
  return [
    `${paint('accent', figure)} ${unit}`,
    ...wrap(about, columns).map((line) => paint('dim', line)),
  ]
}

function setWeeks(plan: Plan, { columns, paint, me }: Setting): string[] {
  const weeks = weeksOf(plan, me)
  if (weeks === null) return []
  const { before, after } = weeks.timetable
  const days = [shownDays(before), shownDays(after)] as const
  const span = hourSpan(days.flat())
  const hint =
    me === null ? ['Say who you are with --me EMAIL, and the plan shows your own week.'] : []
  return [
    paint('strong', plainLine(weeks.before)),
    paint('dim', weeks.focusBefore),
    ...setWeek(days[0], span, columns, paint),
    '',
    paint('strong', weeks.after),
    paint('dim', weeks.focusAfter),
    ...setWeek(days[1], span, columns, paint),
    ...[legend, ...hint].map((line) => paint('dim', line)),
  ]
}

const setOpens = ({ opens }: Plan, setting: Setting): string[] =>
  opens.length === 0
    ? []
    : [
        setting.paint('strong', 'Adopting would open'),
        ...setFacts(
          opens.map(({ when, what }) => ({ line: when, what })),
          setting,
        ),
      ]

function setFindings(head: string, findings: readonly Finding[], setting: Setting): string[] {
  if (findings.length === 0) return []
  const more = findings.length - mostFindings
  return [
    setting.paint('strong', head),
    ...setFacts(findings.slice(0, mostFindings), setting),
    ...(more > 0 ? [`${indent}and ${number(more)} more: --json lists them all.`] : []),
  ]
}

function setFacts(facts: readonly Finding[], { columns, paint }: Setting): string[] {
  const width = Math.min(22, Math.max(...facts.map(({ line }) => line.length)))
  return facts.flatMap(({ line, what }) =>
    wrap(plainLine(what), columns - width - 2 * indent.length).map((text, index) => {
      const head = paint('dim', fit(index === 0 ? line : '', width))
      return `${indent}${head}${indent}${text}`.trimEnd()
    }),
  )
}

function setWaysOn({ columns, paint, file }: Setting): string[] {
  const again = `adjourn plan ${/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`}`
  const ways = [
    ['--html plan.html', 'the same as a page to show around'],
    ['--json', 'the same for programs'],
  ] as const
  return [
    paint('strong', 'Go on'),
    ...ways.map(([flag, what]) => {
      const command = `${indent}${plainLine(again)} ${flag}`
      const line = `${command.padEnd(command.length + 18 - flag.length)}${what}`
      return displayWidth(line) <= columns ? line : command
    }),
  ]
}
