import { expandCalendar } from '#domain/planner/recurrence/expand-calendar.ts'
import { calendarOf } from '#testing/calendar-text.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar } from '../calendar.ts'

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
)
const date = fc
  .integer({ min: -400, max: 120 })
  .map((days) => new Temporal.PlainDate(2025, 3, 1).add({ days }).toString().replaceAll('-', ''))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hours, minutes]) => `T${String(hours).padStart(2, '0')}${minutes}00`)
const rule = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,WE',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=DAILY;COUNT=120',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=WEEKLY;UNTIL=20250320',
  'FREQ=MONTHLY;BYMONTHDAY=31',
)

/** A series of its own or one of three that share UIDs, perhaps with an override and an excluded day. */
const event = fc
  .record({
    uid: fc.constantFrom('a@google.com', 'a_R20250310T093000@google.com', 'b', 'c', 'd'),
    start: fc.tuple(date, time).map((parts) => parts.join('')),
    zone,
    rule,
    date,
    sequence: fc.integer({
      min: 0,
      max: 3,
    }),
    as: fc.constantFrom('series', 'series', 'override', 'tail', 'single', 'cancelled'),
    original: fc.tuple(date, time).map((parts) => parts.join('')),
  })
  .map((sketch) => [
    `UID:${sketch.uid}`,
    `DTSTART;TZID=${sketch.zone}:${sketch.start}`,
    'DURATION:PT30M',
    `SEQUENCE:${sketch.sequence}`,
    `EXDATE;VALUE=DATE:${sketch.date}`,
    ...(sketch.as === 'series' ? [`RRULE:${sketch.rule}`] : []),
    ...(sketch.as === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    ...(sketch.as === 'override' ? [`RECURRENCE-ID;TZID=${sketch.zone}:${sketch.original}`] : []),
    ...(sketch.as === 'tail'
      ? [`RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=${sketch.zone}:${sketch.original}`]
      : []),
  ])
const events = fc.array(event, { minLength: 1, maxLength: 8 })

const march = { from: '2025-03-01', to: '2025-04-12', zone: 'Europe/Berlin' }

test('the order of a file’s events changes nothing', () => {
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.nat()), (lines, dice) => {
      const calendar = calendarOf(lines)
      const keyed = calendar.events.map((each) => ({ each, key: dice.next().value }))
      const shuffled = keyed.toSorted((left, right) => left.key - right.key)
      const other = { ...calendar, events: shuffled.map(({ each }) => each) }
      expect(expandCalendar(other, march)).toEqual(expandCalendar(calendar, march))
    }),
  )
})

test('two halves of a window hold what the whole window holds', () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 41 }), (lines, days) => {
      const calendar = calendarOf(lines)
      const middle = Temporal.PlainDate.from(march.from).add({ days }).toString()
      const halves = [
        ...held(calendar, { ...march, to: middle }),
        ...held(calendar, { ...march, from: middle }),
      ]
      expect(halves.toSorted()).toEqual(held(calendar, march).toSorted())
    }),
  )
})

const held = (calendar: Calendar, window: typeof march): readonly string[] =>
  expandCalendar(calendar, window).series.flatMap(({ uid, occurrences }) =>
    occurrences.map(({ start, end }) => `${uid} ${start} ${end}`),
  )
