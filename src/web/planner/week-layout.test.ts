import { expect, test } from 'vitest'
import type { Block, Timetable } from '#domain/planner/plan.ts'
import { drawnDays, hourSpan, placeBlocks } from './week-layout.ts'

const block = (what: Block['what'], start: string, end: string): Block => ({
  what,
  uid: start,
  label: what,
  start,
  end,
})

const day = (blocks: readonly Block[], date = '2025-06-05') => ({ date, blocks, focusMinutes: 0 })

test('meetings that overlap stand side by side, others have the whole width', () => {
  const placed = placeBlocks(
    day([
      block('meeting', '09:00', '10:00'),
      block('meeting', '09:30', '10:30'),
      block('meeting', '10:00', '11:00'),
      block('kept', '11:00', '12:00'),
    ]),
  )
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ])
})

test('a short task is drawn tall enough for its name, and focus begins below it', () => {
  const [focus, task] = placeBlocks(
    day([block('task', '09:00', '09:05'), block('focus', '09:05', '12:00')]),
  )
  expect(task).toMatchObject({ from: 9, to: 9.5 })
  expect(focus).toMatchObject({ from: 9.5, to: 12 })
})

const table = (before: Timetable['before'], after = before): Timetable => ({
  person: 'A',
  zone: 'Asia/Tokyo',
  hours: [['09:00', '17:30']],
  before,
  after,
})

test('both weeks are drawn with the hours that either needs', () => {
  const early = [day([block('meeting', '06:30', '07:00')])]
  expect(hourSpan(table([day([])]))).toEqual([9, 18])
  expect(hourSpan(table([day([])], early))).toEqual([6, 18])
})

test('a weekend is drawn only where something happens on it', () => {
  const saturday = (blocks: readonly Block[]) => day(blocks, '2025-06-07')
  expect(drawnDays(table([day([]), saturday([])]))).toEqual([0])
  expect(drawnDays(table([day([]), saturday([block('own', '10:00', '11:00')])]))).toEqual([0, 1])
})
