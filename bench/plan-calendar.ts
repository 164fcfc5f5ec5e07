// How long a full calendar takes to plan. Run by hand: see README.md.

import { audit } from '#domain/planner/audit.ts'
import { defaultAssumptions, defaultHours } from '#domain/planner/assumptions.ts'
import { propose } from '#domain/planner/propose.ts'
import { readCalendar } from '#domain/planner/reading/read-calendar.ts'
import { expandCalendar } from '#domain/planner/recurrence/expand-calendar.ts'
import { isRejection } from '#domain/kernel/rejection.ts'
import { activeFile, calendarFile, ordinaryFile } from './plan-calendar-file.ts'

const rounds = 5
const window = { from: '2025-06-02', to: '2025-06-30', zone: 'Europe/Berlin' }
const options = { window, me: 'mia@example.com', preferredZones: ['Europe/Berlin'] }
const choices = {
  series: {},
  hours: defaultHours('Europe/Berlin'),
  people: {},
  assumptions: defaultAssumptions,
}

function read(text: string) {
  const calendar = readCalendar(text, options)
  if (isRejection(calendar)) throw new Error(calendar.reason)
  return calendar
}

function plan(text: string) {
  const audited = audit(text, options)
  if (isRejection(audited)) throw new Error(audited.reason)
  return propose(audited, choices)
}

/** The least that any reader must do: look at each line once. */
function readPlainly(text: string): number {
  let events = 0
  for (const line of text.split('\n')) if (line.startsWith('BEGIN:VEVENT')) events += 1
  return events
}

function report(name: string, text: string): void {
  const calendar = read(text)
  const found = expandCalendar(calendar, window)
  const occurrences = found.series.reduce((sum, { occurrences: held }) => sum + held.length, 0)
  const size = (new TextEncoder().encode(text).length / 1e6).toFixed(1)
  console.log(
    `\n${name}: ${size} MB, ${calendar.events.length} events, ${found.series.length} in the window with ${occurrences} occurrences`,
  )
  const plain = middleOf(() => readPlainly(text))
  print('plain read, line by line', plain, plain)
  print(
    'readCalendar',
    middleOf(() => read(text)),
    plain,
  )
  print(
    'expandCalendar',
    middleOf(() => expandCalendar(calendar, window)),
    plain,
  )
  print(
    'audit and propose, all of it',
    middleOf(() => plan(text)),
    plain,
  )
}

function middleOf(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return times.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0
}

const print = (what: string, time: number, plain: number): void =>
  console.log(
    `  ${what.padEnd(30)} ${time.toFixed(0).padStart(6)} ms  × ${(time / plain).toFixed(1)}`,
  )

report('Eight years of meetings', calendarFile(ordinaryFile))
report('20,000 weekly series, all active', calendarFile(activeFile))
