import { orderMeetings } from '#domain/planner/meeting-order.ts'
import { planTitle } from '#domain/planner/phrases.ts'
import type { Plan } from '#domain/planner/plan.ts'
import { doubts, type Finding, losses } from '../findings.ts'
import { sayReturned } from '../returned.ts'
import { sayAside } from '../set-aside.ts'
import { hourSpan, shownDays, weeksOf } from '../weeks.ts'
import { sayNothing, sayWindow } from '../window-line.ts'
import { type Markup, markup } from './markup.ts'
import { setMeetings } from './meetings.ts'
import { patterns, sizes, timetable, tokens } from './style.ts'
import { legend, setWeek } from './week.ts'

/** The plan as one page that needs nothing else: no script, no font, no request. */
export const setPage = (plan: Plan, me: string | null): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${planTitle(plan)} · Adjourn</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${planTitle(plan)}</h1>
${plan.series.length === 0 ? setNothing(plan) : setPlan(plan, me)}
<footer class="meta"><span class="end"></span> Made by Adjourn from a calendar, on one machine. Nothing on this page is fetched from anywhere.</footer>
</main>
</body>
</html>
`.html

/** Where nothing falls in the window there is no figure to show, only what to do about it. */
const setNothing = (plan: Plan): Markup => markup`<p class="lede">${sayNothing(plan.window)}</p>
${setFindings(plan)}`

const setPlan = (
  plan: Plan,
  me: string | null,
): Markup => markup`<p class="lede">${sayWindow(plan.window)}</p>
<div class="plan"><div>
${setTable(plan)}
${setFacts(
  'Adopting would open',
  plan.opens.map(({ when, what }) => ({ line: when, what })),
)}${setFindings(plan)}</div>
<aside aria-label="Before and after">
${setReturned(plan, me)}
${setWeeks(plan, me)}</aside></div>`

const setFindings = (plan: Plan): Markup =>
  markup`${setFacts('Doubtful, or waiting for an answer', doubts(plan))}${setFacts('Could not be read', losses(plan))}`

function setReturned(plan: Plan, me: string | null): Markup {
  const { figure, unit, about } = sayReturned(plan, me)
  return markup`<p class="fig">${figure} <small>${unit}</small></p>
<p class="sec">${about}</p>`
}

const style: Markup = { html: `${tokens}${patterns}${timetable}${sizes}\n` }

function setTable({ series }: Plan): Markup {
  const ordered = orderMeetings(series)
  return markup`${ordered.shown.length === 0 ? null : setMeetings(ordered.shown)}
${sayAside(ordered).map((sentence) => markup`<p class="meta aside">${sentence}</p>`)}`
}

const setFacts = (head: string, facts: readonly Finding[]): Markup | null =>
  facts.length === 0
    ? null
    : markup`<section><h2 class="side">${head}</h2><dl class="facts">${facts.map(
        ({ line, what }) => markup`<dt>${line}</dt><dd>${what}</dd>`,
      )}</dl></section>
`

function setWeeks(plan: Plan, me: string | null): Markup | null {
  const weeks = weeksOf(plan, me)
  if (weeks === null) return null
  const before = shownDays(weeks.timetable.before)
  const after = shownDays(weeks.timetable.after)
  const span = hourSpan([...before, ...after])
  return markup`<section><h2 class="side">${weeks.before} <span>· ${weeks.focusBefore}</span></h2>
${setWeek(before, span, `${weeks.before}: ${weeks.focusBefore}`)}</section>
<section><h2 class="side">${weeks.after} <span>· ${weeks.focusAfter}</span></h2>
${setWeek(after, span, `${weeks.after}: ${weeks.focusAfter}`)}${legend}</section>
`
}
