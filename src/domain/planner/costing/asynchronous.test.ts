import { describe, expect, test } from 'vitest'
import { meeting, type MeetingSketch } from '#testing/planner.ts'
import { defaultAssumptions } from '../assumptions.ts'
import { asynchronousCost, topicCost } from './asynchronous.ts'
import { chosen } from './choosing.ts'

describe('the cost of writing', () => {
  test.for([
    [5, 30, 2.8],
    [5, 15, 0.9],
    [8, 30, 3.7],
    [10, 15, 0.4],
  ] as const)(
    'breaks even for %d people and %d minutes at %d topics',
    ([people, minutes, topics]) => {
      const oneTopic = topicCost(people, defaultAssumptions)
      const topicsLow = defaultAssumptions.topicsDaily.low * oneTopic
      const updates = cost({ type: 'daily-status' }, people).low - topicsLow
      expect(((people * minutes - updates) / oneTopic).toFixed(1)).toBe(topics.toFixed(1))
    },
  )

  test.for([
    [1, 0],
    [2, 16],
    [3, 26],
    [4, 40],
    [30, 40],
  ] as const)(
    'of a topic for %d people is %d minutes: at most three answer',
    ([people, minutes]) => {
      expect(topicCost(people, defaultAssumptions)).toBe(minutes)
    },
  )

  test('of a stand-up is its updates, their readers and its topics', () => {
    expect(cost({ type: 'daily-status' }, 5)).toEqual({ low: 60, middle: 80, high: 120 })
  })

  test('of a stand-up counts those its agenda names', () => {
    const parts = [{ type: 'daily-status', minutes: 10, text: '', people: ['A', 'B'] }] as const
    expect(cost({ type: 'daily-status', parts }, 5).low).toBe(2 * 10 + 20)
  })

  test('of a stand-up whose agenda is updates alone has no topics', () => {
    const parts = [{ type: 'daily-status', minutes: 30, text: '', people: [] }] as const
    expect(cost({ type: 'daily-status', parts }, 5)).toEqual({ low: 40, middle: 40, high: 40 })
  })

  test('of a meeting with several parts counts each, and its topics once', () => {
    const parts = [
      { type: 'periodic-status', minutes: 10, text: '', people: ['A'] },
      { type: 'decision', minutes: 10, text: '', people: [] },
      { type: 'general', minutes: 10, text: '', people: [] },
    ] as const
    expect(cost({ type: 'general', on: [2], parts }, 5).low).toBe(10 + 20)
  })

  test('of a rarer meeting has the weekly rate of topics', () => {
    expect(cost({ type: 'general', on: [2] }, 3)).toEqual({ low: 13, middle: 39, high: 65 })
    expect(cost({ type: 'general', on: [2, 3, 4] }, 3)).toEqual({ low: 13, middle: 26, high: 52 })
  })

  test('of a retro is an idea from each, read by the others', () => {
    expect(cost({ type: 'retro', on: [2] }, 4).low).toBe(4 * 5 + 4 * 3 + 20)
  })

  test('of a demo is one recording, watched by each', () => {
    expect(cost({ type: 'demo', on: [2] }, 4).low).toBe(5 + 4 * 5 + 20)
  })

  test('of a one-to-one is half of it live and a page, at every rate', () => {
    expect(cost({ type: 'one-to-one', on: [4] }, 2)).toEqual({ low: 40, middle: 40, high: 40 })
  })
})

const cost = (sketch: Partial<MeetingSketch>, people: number) =>
  asynchronousCost(
    chosen(meeting({ title: 'Plain', type: 'general', at: '10:00', ...sketch }), {}),
    people,
    defaultAssumptions,
  )
