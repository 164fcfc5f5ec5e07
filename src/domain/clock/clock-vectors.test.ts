import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod/mini'
import { dueAt, Urgency, windowEndsAt } from './due-at.ts'
import { everyWeek } from './every-week.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { workingMinutes } from './working-minutes.ts'

const Vectors = z.object({
  calendars: z.record(
    z.string(),
    z.object({
      zone: z.string(),
      weekdays: z.array(z.number()),
      hours: z.array(z.tuple([z.string(), z.string()])),
      holidays: z._default(z.array(z.string()), []),
    }),
  ),
  minutes: z.array(
    z.object({ calendar: z.string(), from: z.string(), to: z.string(), is: z.number() }),
  ),
  due: z.array(
    z.object({ calendar: z.string(), urgency: Urgency, asked: z.string(), due: z.string() }),
  ),
})

const vectors = Vectors.parse(
  JSON.parse(readFileSync(new URL('clock-vectors.json', import.meta.url), 'utf8')),
)

const calendarOf = (name: string): WorkingCalendar => {
  const week = vectors.calendars[name]
  if (week === undefined) throw new Error(`The vectors have no calendar ${name}.`)
  return everyWeek(week)
}

const at = (local: string, zone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()

describe('the clock’s vectors', () => {
  test.each(vectors.minutes)('$calendar works $is minutes from $from to $to', (vector) => {
    const calendar = calendarOf(vector.calendar)
    const { zone } = calendar
    expect(workingMinutes(at(vector.from, zone), at(vector.to, zone), calendar)).toBe(vector.is)
  })

  test.each(vectors.due)('$calendar, asked at $asked, owes it at $due ($urgency)', (vector) => {
    const calendar = calendarOf(vector.calendar)
    const { zone } = calendar
    expect(dueAt(at(vector.asked, zone), vector.urgency, calendar)).toEqual(at(vector.due, zone))
  })
})

// planner.md, §5: a topic for four people around the world, and the conclusion that Berlin owes.
describe('a team spread out', () => {
  const weekdays = [1, 2, 3, 4, 5]
  const nineToFive = [['09:00', '17:00']] as const
  const tokyo = everyWeek({ zone: 'Asia/Tokyo', weekdays, hours: nineToFive })
  const london = everyWeek({ zone: 'Europe/London', weekdays, hours: nineToFive })
  const newYork = everyWeek({ zone: 'America/New_York', weekdays, hours: nineToFive })
  // A lunch from 13 to 14 is why India, asked at 13:00, is due at 14:00.
  const india = everyWeek({
    zone: 'Asia/Kolkata',
    weekdays,
    hours: [
      ['10:00', '13:00'],
      ['14:00', '19:00'],
    ],
  })
  const posted = at('2025-06-05T09:30', 'Europe/Berlin')

  test('is asked by one topic, each due in their own hours', () => {
    expect(dueAt(posted, 'normal', tokyo)).toEqual(at('2025-06-06T16:30', 'Asia/Tokyo'))
    expect(dueAt(posted, 'normal', london)).toEqual(at('2025-06-06T09:00', 'Europe/London'))
    expect(dueAt(posted, 'normal', newYork)).toEqual(at('2025-06-06T09:00', 'America/New_York'))
    expect(dueAt(posted, 'normal', india)).toEqual(at('2025-06-06T14:00', 'Asia/Kolkata'))
  })

  test('has a window that ends with the last of them, and a conclusion due a working day later', () => {
    const ends = windowEndsAt(posted, 'normal', [tokyo, london, newYork, india])
    expect(ends).toEqual(at('2025-06-06T15:00', 'Europe/Berlin'))
    expect(dueAt(at('2025-06-06T15:00', 'Europe/Berlin'), 'normal', calendarOf('berlin'))).toEqual(
      at('2025-06-09T15:00', 'Europe/Berlin'),
    )
  })

  test('has no window where nobody is asked', () => {
    expect(windowEndsAt(posted, 'normal', [])).toMatchObject({ code: 'clock.nobody-asked' })
  })
})
