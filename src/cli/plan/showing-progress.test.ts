import { expect, test } from 'vitest'
import { showProgress } from './showing-progress.ts'

/** A screen whose clock a test moves. */
function screenOf(isTTY: boolean) {
  const screen = { isTTY, shown: '', time: 0, now: () => screen.time, write: (_text: string) => {} }
  screen.write = (text) => {
    screen.shown += text
  }
  return screen
}

test('short work says nothing', () => {
  const screen = screenOf(true)
  const progress = showProgress(screen)
  screen.time = 299
  progress.report('reading', 1, 2)
  progress.finish()
  expect(screen.shown).toBe('')
})

test('on a terminal one line is written over and taken away at the end', () => {
  const screen = screenOf(true)
  const progress = showProgress(screen)
  screen.time = 400
  progress.report('reading', 1, 4)
  screen.time = 410
  progress.report('reading', 2, 4)
  screen.time = 500
  progress.report('expanding', 3, 4)
  progress.finish()
  expect(screen.shown).toBe('\r\u001B[KReading 25 %\r\u001B[KExpanding 75 %\r\u001B[K')
})

test('in a log each step is one line, from two seconds on', () => {
  const screen = screenOf(false)
  const progress = showProgress(screen)
  screen.time = 1_900
  progress.report('reading', 1, 4)
  screen.time = 2_100
  progress.report('expanding', 1, 4)
  screen.time = 5_000
  progress.report('expanding', 2, 4)
  progress.finish()
  expect(screen.shown).toBe('Expanding …\n')
})
