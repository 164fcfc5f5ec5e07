import { expect, test } from 'vitest'
import { findHolidays } from './holidays.ts'

const window = { from: '2025-06-09', to: '2025-06-30', zone: 'Europe/Berlin' }

test('the holidays of a country are those of all of it, and of a region its own too', async () => {
  expect(await findHolidays('DE', window)).toEqual(['2025-06-09'])
  expect(await findHolidays('DE-BY', window)).toEqual(['2025-06-09', '2025-06-19'])
})

test('without a place there are none', async () => {
  expect(await findHolidays(null, window)).toEqual([])
})

test('a place that nobody knows stops the command, with those that are known', async () => {
  await expect(findHolidays('DE-XX', window)).rejects.toThrow(
    '--holidays DE-XX: No public holidays',
  )
})
