import { expect, test } from 'vitest'
import { FILE_LIMIT, refuseFile, windowOf } from './source.ts'

test('the window is whole weeks of local days', () => {
  const options = { zone: 'Europe/Berlin', from: '2025-03-24', weeks: 4, me: null, zones: {} }
  expect(windowOf(options)).toEqual({ from: '2025-03-24', to: '2025-04-21', zone: 'Europe/Berlin' })
})

test('a calendar is let in, and 10 MB is the most', () => {
  expect(refuseFile({ name: 'Ines.ICS', size: FILE_LIMIT })).toBeNull()
  expect(refuseFile({ name: 'a.ics', size: FILE_LIMIT + 1 })).toContain('10 MB')
})

test('what is no calendar is sent back with what to do', () => {
  expect(refuseFile({ name: 'calendar.zip', size: 1 })).toContain('Open it')
  expect(refuseFile({ name: 'photo.png', size: 1 })).toContain('.ics')
})
