import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRejection } from '../kernel/rejection.ts'
import { dueAt } from './due-at.ts'
import { everyWeek } from './every-week.ts'
import type { HourRange } from './hour-range.ts'
import { readWorkingCalendar, type WorkingCalendar } from './working-calendar.ts'
import { addWorkingMinutes, nextWorkingMinute, workingMinutes } from './working-minutes.ts'

describe('the clock, for any working calendar', () => {
  test('never makes due sooner what is asked later', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyUrgency,
        fc.nat({ max: 4000 }),
        ({ calendar, from }, urgency, wait) => {
          const sooner = millisecondsOf(dueAt(from, urgency, calendar))
          const later = millisecondsOf(dueAt(from.add({ minutes: wait }), urgency, calendar))
          expect(later).toBeGreaterThanOrEqual(sooner)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('keeps that order through the nights in which clocks change', () => {
    fc.assert(
      fc.property(anyNight, fc.nat({ max: 24 }), ({ calendar, from }, marks) => {
        const sooner = millisecondsOf(dueAt(from, 'normal', calendar))
        const later = millisecondsOf(dueAt(from.add({ minutes: marks * 5 }), 'normal', calendar))
        expect(later).toBeGreaterThanOrEqual(sooner)
      }),
      { numRuns: 1000 },
    )
  })

  test('never makes anything due before it is asked, nor outside hours', () => {
    fc.assert(
      fc.property(anyCase, anyUrgency, ({ calendar, from }, urgency) => {
        const due = dueAt(from, urgency, calendar)
        if (isRejection(due)) return
        expect(Temporal.Instant.compare(from, due)).toBeLessThan(0)
        // The end of a stretch of work is still in time.
        expect(
          isWorked(due, calendar) || isWorked(due.subtract({ milliseconds: 1 }), calendar),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('counts what it adds', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 3000 }), ({ calendar, from }, minutes) => {
        const to = addWorkingMinutes(from, minutes, calendar)
        if (!isRejection(to)) expect(workingMinutes(from, to, calendar)).toBe(minutes)
      }),
    )
  })

  test('adds up: the parts of a time have as many minutes as the whole', () => {
    fc.assert(
      fc.property(anyCase, anyMinutes, anyMinutes, ({ calendar, from }, first, second) => {
        const middle = from.add({ minutes: first })
        const to = middle.add({ minutes: second })
        expect(
          workingMinutes(from, middle, calendar) + workingMinutes(middle, to, calendar),
        ).toBeCloseTo(workingMinutes(from, to, calendar), 6)
      }),
    )
  })

  test('counts each minute at which the wall clock shows hours, and no other', () => {
    fc.assert(
      fc.property(anyCase, ({ calendar, from }) => {
        const minutes = Array.from({ length: 600 }, (_, index) => from.add({ minutes: index * 5 }))
        const worked = minutes.filter((minute) => isWorked(minute, calendar)).length
        // All arbitrary hours, and all changes of these zones, fall on five minutes.
        expect(workingMinutes(from, from.add({ minutes: 3000 }), calendar)).toBe(worked * 5)
      }),
      { numRuns: 40 },
    )
  })

  test('finds the next working minute, which is itself where it is one', () => {
    fc.assert(
      fc.property(anyCase, ({ calendar, from }) => {
        const next = nextWorkingMinute(from, calendar)
        if (isRejection(next)) return
        expect(isWorked(next, calendar)).toBe(true)
        expect(nextWorkingMinute(next, calendar)).toEqual(next)
        expect(workingMinutes(from, next, calendar)).toBe(0)
      }),
    )
  })

  test('reads the calendars that it is tested with', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        expect(readWorkingCalendar(JSON.parse(JSON.stringify(calendar)))).toEqual(calendar)
      }),
    )
  })
})

/** What the code under test must agree with, said the slow way. */
function isWorked(instant: Temporal.Instant, calendar: WorkingCalendar): boolean {
  const local = instant.toZonedDateTimeISO(calendar.zone)
  const date = local.toPlainDate().toString()
  const time = local.toPlainTime().toString({ smallestUnit: 'millisecond' })
  const covers = (ranges: readonly HourRange[]) =>
    ranges.some(([from, to]) => from <= time && time < to)
  const schedule = calendar.schedules
    .filter(({ from }) => from === null || from <= date)
    .reduce<WorkingCalendar['schedules'][number] | null>(
      (latest, each) => ((each.from ?? '') >= (latest?.from ?? '') ? each : latest),
      null,
    )
  const weekday = weekdays.find((each) => Number(each) === local.dayOfWeek) ?? '1'
  return (
    covers(schedule?.weekly[weekday] ?? []) &&
    !calendar.holidays.includes(date) &&
    !calendar.leave.some(
      ({ from, to, hours }) => from <= date && date <= to && (hours === undefined || covers(hours)),
    )
  )
}

const millisecondsOf = (due: ReturnType<typeof dueAt>): number =>
  isRejection(due) ? Infinity : due.epochMilliseconds

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

const anyUrgency = fc.constantFrom('normal' as const, 'urgent' as const)
const anyMinutes = fc.nat({ max: 20_000 })

/** Up to three ranges on five minutes, apart from each other; a third of all end at 24:00. */
const anyRanges: fc.Arbitrary<readonly HourRange[]> = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 288 }), fc.constant(288)), { minLength: 2, maxLength: 6 })
  .map((marks) => {
    const times = marks.toSorted((one, other) => one - other).map(timeOfDay)
    return times.flatMap((from, index): HourRange[] => {
      const to = times[index + 1]
      return index % 2 === 0 && to !== undefined ? [[from, to]] : []
    })
  })

const timeOfDay = (mark: number): string =>
  `${String(Math.floor(mark / 12)).padStart(2, '0')}:${String((mark % 12) * 5).padStart(2, '0')}`

// Days and instants gather around a change of the zone's clocks.
const changes = {
  'Europe/Berlin': ['2025-03-30', '2025-10-26'],
  'America/New_York': ['2025-03-09', '2025-11-02'],
  'Australia/Lord_Howe': ['2025-04-06', '2025-10-05'],
  'Pacific/Apia': ['2011-12-30', '2011-09-24'],
  'Asia/Kathmandu': ['1986-01-01', '2025-06-05'],
  'Africa/Casablanca': ['2025-02-23', '2025-04-06'],
  'America/Sao_Paulo': ['2018-02-18', '2018-11-04'],
} as const

const anyZone = fc.constantFrom(...Object.entries(changes))

const anyDateNear = (days: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -4, max: 4 }))
    .map(([day, offset]) => Temporal.PlainDate.from(day).add({ days: offset }).toString())

const anyCalendarIn = (zone: string, days: readonly string[]): fc.Arbitrary<WorkingCalendar> =>
  fc.record({
    zone: fc.constant(zone),
    schedules: fc.uniqueArray(
      fc.record({
        from: fc.option(anyDateNear(days)),
        weekly: fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, anyRanges])), {
          requiredKeys: [],
        }),
      }),
      { selector: ({ from }) => from, maxLength: 3 },
    ),
    holidays: fc.array(anyDateNear(days), { maxLength: 2 }),
    leave: fc.array(
      fc
        .record(
          { dates: fc.tuple(anyDateNear(days), anyDateNear(days)), hours: anyRanges },
          { requiredKeys: ['dates'] },
        )
        .map(({ dates, ...rest }) => {
          const [from = '', to = ''] = dates.toSorted()
          return { from, to, ...rest }
        }),
      { maxLength: 2 },
    ),
  })

const anyCalendar = anyZone.chain(([zone, days]) => anyCalendarIn(zone, days))

const anyCase = anyZone.chain(([zone, days]) =>
  fc.record({
    calendar: anyCalendarIn(zone, days),
    from: fc.tuple(anyDateNear(days), fc.nat({ max: 287 })).map(([date, mark]) =>
      Temporal.PlainDate.from(date)
        .toZonedDateTime(zone)
        .add({ minutes: mark * 5 })
        .toInstant(),
    ),
  }),
)

/** Somebody who works around the clock, asked in the night before a change or in that of the change. */
const anyNight = anyZone.chain(([zone, days]) =>
  fc.record({
    calendar: fc.constant(
      everyWeek({ zone, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [['00:00', '24:00']] }),
    ),
    from: fc
      .tuple(fc.constantFrom(...days), fc.constantFrom(-1, 0), fc.integer({ min: -12, max: 60 }))
      .map(([day, back, mark]) =>
        Temporal.PlainDate.from(day)
          .add({ days: back })
          .toZonedDateTime(zone)
          .add({ minutes: mark * 5 })
          .toInstant(),
      ),
  }),
)
