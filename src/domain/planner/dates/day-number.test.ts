import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, weekdayOf } from './day-number.ts'

test('the weekday of a day number is the ISO one, before 1970 as well', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days })
      expect(dayNumber(date.toString())).toBe(days)
      expect(weekdayOf(days)).toBe(date.dayOfWeek)
    }),
  )
})
