import { expect, test } from 'vitest'
import { readDates, readRanges, writeRanges } from './hours-in-words.ts'

test('working hours are read as people write them', () => {
  expect(readRanges('09:00-12:00, 13:00-18:00')).toEqual([
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ])
  expect(readRanges('9-12, 13 – 24:00')).toEqual([
    ['09:00', '12:00'],
    ['13:00', '24:00'],
  ])
})

test('what is written is read back the same', () => {
  const ranges = [
    ['08:30', '12:15'],
    ['13:00', '16:45'],
  ] as const
  expect(readRanges(writeRanges(ranges))).toEqual(ranges)
})

test.each(['', '9', '12-9', '9-9', '25-26', '9-12, 11-13', '9:60-10', 'nine to five'])(
  'hours that can’t be meant are refused: %j',
  (text) => {
    expect(readRanges(text)).toBeNull()
  },
)

test('days off are ISO dates that exist', () => {
  expect(readDates('2026-12-24, 2026-12-25')).toEqual(['2026-12-24', '2026-12-25'])
  expect(readDates('')).toEqual([])
  expect(readDates('2026-02-30')).toBeNull()
  expect(readDates('Christmas')).toBeNull()
})
