import { describe, expect, test } from 'vitest'
import { choicesOf, hoursIn } from '#testing/planner.ts'
import { dayAt, wallTime, workingTimes } from './working-time.ts'

const march = { from: '2025-03-28', to: '2025-04-01', zone: 'Europe/Berlin' }

describe('working time', () => {
  test('covers the window and a day on either side', () => {
    const days = workingTimes(march, choicesOf())('anybody')
    expect(days.map(({ date }) => date)).toEqual([
      '2025-03-27',
      '2025-03-28',
      '2025-03-29',
      '2025-03-30',
      '2025-03-31',
      '2025-04-01',
    ])
  })

  test('is of no length on weekends and holidays', () => {
    const hours = { ...hoursIn('Europe/Berlin'), holidays: ['2025-03-31'] }
    const days = workingTimes(march, choicesOf({ hours }))('anybody')
    expect(days.map(({ ranges }) => ranges.length)).toEqual([2, 2, 0, 0, 0, 2])
  })

  test('joins ranges that touch', () => {
    const hours = hoursIn('Europe/Berlin', ['12:00', '24:00'], ['09:00', '12:00'])
    const [day] = workingTimes(march, choicesOf({ hours }))('anybody')
    expect(day?.ranges.map(([from, until]) => until - from)).toEqual([15 * 60])
  })

  test('is somebody’s own where the choices name them', () => {
    const working = workingTimes(march, choicesOf({ people: { A: hoursIn('Asia/Tokyo') } }))
    expect(working('A')[0]?.zone).toBe('Asia/Tokyo')
    expect(working('B')[0]?.zone).toBe('Europe/Berlin')
  })

  test('finds the day of a minute and its wall time over a change of clocks', () => {
    const days = workingTimes(march, choicesOf())('anybody')
    const sunday = Temporal.ZonedDateTime.from('2025-03-30T09:30[Europe/Berlin]')
    const minute = sunday.epochMilliseconds / 60_000
    const day = days[dayAt(days, minute)]
    expect(day?.date).toBe('2025-03-30')
    expect(day && wallTime(day, minute)).toBe('09:30')
    expect(day && wallTime(day, day.end)).toBe('24:00')
    expect(dayAt(days, minute + 10_000)).toBe(-1)

    const afterIt = Temporal.ZonedDateTime.from('2025-03-31T00:30[Europe/Berlin]')
    expect(days[dayAt(days, afterIt.epochMilliseconds / 60_000)]?.date).toBe('2025-03-31')
  })
})
