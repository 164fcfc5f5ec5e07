import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { expect, test } from 'vitest'
import { ruleStarts } from './rule-starts.ts'
import type { Span } from './rule-starts.ts'
import { parseRule } from './rule.ts'
import { day, hour, plainOf, wallAsWritten } from './wall-time.ts'

const at = (text: string): number =>
  wallAsWritten({ kind: 'floating', local: Temporal.PlainDateTime.from(text) })

const startsOf = (text: string, start: number, within: Span): readonly string[] | null => {
  const rule = parseRule(text)
  if (rule === null) throw new Error(`unread: ${text}`)
  const starts = ruleStarts()(rule, start, Infinity, within)
  return starts?.map((moment) => plainOf(moment).toString()) ?? null
}

/** The whole rule from its DTSTART, as the library has it, cut to the span. */
function fromTheBeginning(text: string, start: number, within: Span): readonly string[] {
  const rule = new RRuleTemporal({
    rruleString: text,
    dtstart: plainOf(start).toZonedDateTime('UTC'),
    tzid: 'UTC',
    maxIterations: 1_000_000,
  })
  const found: number[] = []
  rule.with({ until: plainOf(within.to).toZonedDateTime('UTC') }).all((moment) => {
    found.push(moment.epochMilliseconds)
    return moment.epochMilliseconds < within.to
  })
  return found
    .filter((moment) => moment >= within.from && moment < within.to)
    .map((moment) => plainOf(moment).toString())
}

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const list = <Value>(item: fc.Arbitrary<Value>, most = 3) =>
  fc.uniqueArray(item, { minLength: 1, maxLength: most }).map((items) => items.join(','))
const maybe = (name: string, value: fc.Arbitrary<string | number>, odds = 2) =>
  fc
    .option(value, { freq: odds, nil: null })
    .map((text) => (text === null ? '' : `;${name}=${text}`))
const months = maybe('BYMONTH', list(fc.integer({ min: 1, max: 12 }), 4))
const monthDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }))
const ordinal = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -5, max: -1 }))
const numberedDay = fc.tuple(ordinal, weekday).map(([index, name]) => `${index}${name}`)
const times = fc
  .tuple(
    maybe('BYHOUR', list(fc.integer({ min: 0, max: 23 })), 1),
    maybe('BYMINUTE', list(fc.constantFrom(0, 15, 30)), 1),
  )
  .map((parts) => parts.join(''))
const place = maybe('BYSETPOS', list(fc.constantFrom(1, 2, -1, -2), 2), 1)

const daily = fc.tuple(
  fc.constant('FREQ=DAILY'),
  months,
  maybe('BYMONTHDAY', list(monthDay), 1),
  maybe('BYDAY', list(weekday)),
  times,
)
const weekly = fc.tuple(
  fc.constant('FREQ=WEEKLY'),
  months,
  maybe('BYDAY', list(weekday)),
  maybe('WKST', weekday),
  times,
)
const monthly = fc.tuple(
  fc.constant('FREQ=MONTHLY'),
  months,
  fc.oneof(
    fc.constant(''),
    fc.tuple(maybe('BYMONTHDAY', list(monthDay), 5), place).map(([a, b]) => (a ? a + b : '')),
    fc
      .tuple(maybe('BYDAY', list(fc.oneof(numberedDay, weekday)), 5), place)
      .map(([a, b]) => (a ? a + b : '')),
  ),
  times,
)
const yearly = fc.tuple(
  fc.constant('FREQ=YEARLY'),
  fc.oneof(
    months,
    fc.tuple(months, maybe('BYMONTHDAY', list(monthDay))).map((parts) => parts.join('')),
    fc
      .tuple(months, maybe('BYDAY', list(fc.oneof(numberedDay, weekday)), 5))
      .map((parts) => parts.join('')),
    maybe('BYYEARDAY', list(fc.oneof(fc.integer({ min: 1, max: 366 }), fc.constantFrom(-1, -180)))),
    fc
      .tuple(
        maybe('BYWEEKNO', list(fc.constantFrom(1, 23, 24, 30, 53, -1)), 9),
        maybe('BYDAY', list(weekday), 5),
      )
      .map((parts) => parts.join('')),
  ),
  times,
)
const rule = fc
  .tuple(
    fc.oneof(daily, weekly, monthly, yearly).map((parts) => parts.join('')),
    maybe('INTERVAL', fc.integer({ min: 1, max: 5 })),
    maybe('COUNT', fc.integer({ min: 1, max: 400 }), 1),
  )
  .map((parts) => parts.join(''))
const start = fc
  .record({ date: fc.integer({ min: -1500, max: 60 }), minutes: fc.integer({ min: 0, max: 95 }) })
  .map(({ date, minutes }) => at('2025-06-02T00:00') + date * day + minutes * (hour / 4))

const span = fc.constantFrom(
  { from: at('2025-06-02T00:00'), to: at('2025-08-11T00:00') },
  { from: at('2025-12-20T00:00'), to: at('2026-01-20T00:00') },
  // Its first days are the 53rd week of the year before.
  { from: at('2027-01-01T00:00'), to: at('2027-01-20T00:00') },
)

test('starting at the window finds what starting at DTSTART finds there', () => {
  fc.assert(
    fc.property(rule, start, span, (text, first, within) => {
      expect(startsOf(text, first, within)).toEqual(fromTheBeginning(text, first, within))
    }),
    { numRuns: 400 },
  )
})

test('a COUNT ends in the window where counting from DTSTART ends', () => {
  const year = { from: at('2025-03-01T00:00'), to: at('2026-03-01T00:00') }
  const counted = fc
    .tuple(
      fc.oneof(weekly, monthly, yearly).map((parts) => parts.join('')),
      maybe('INTERVAL', fc.integer({ min: 1, max: 3 })),
      fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 6, max: 60 })),
    )
    .map(([text, interval, count]) => `${text}${interval};COUNT=${count}`)
  fc.assert(
    fc.property(counted, start, (text, first) => {
      expect(startsOf(text, first, year)).toEqual(fromTheBeginning(text, first, year))
    }),
    { numRuns: 400 },
  )
})

test('weekly and monthly rules with many starts a day or impossible parts are not read', () => {
  const refused = [
    'FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=0,5,10,15,20,25,30,35,40,45',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYWEEKNO=1',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=HOURLY;BYMONTH=2',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYDAY=0MO',
  ]
  expect(refused.filter((text) => parseRule(text) !== null)).toEqual([])
})

test('a rule may be written with blanks, empty parts and signs', () => {
  expect(parseRule('FREQ=MONTHLY; BYDAY=+1MO, FR;WKST=SU;')).toMatchObject({
    byDay: ['1MO', 'FR'],
    weekStart: 'SU',
  })
})

test('a year’s last ISO week is found on the first days of the next', () => {
  const january = { from: at('2027-01-01T00:00'), to: at('2027-01-20T00:00') }
  const rule = 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR'
  expect(startsOf(rule, at('2020-12-31T09:00'), january)).toEqual(['2027-01-01T09:00:00'])
})
