import { expect, test } from 'vitest'
import { nearest } from './nearest-word.ts'

test('the nearest word is the one with the fewest letters changed', () => {
  expect(nearest('prot', ['port', 'host'])).toBe('port')
  expect(nearest('Europe/Berln', ['Europe/Dublin', 'Europe/Berlin'])).toBe('Europe/Berlin')
})

test('a word that is near to none is near to none', () => {
  expect(nearest('calendar', ['port', 'host'])).toBeNull()
})
