import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known, twoPeople, weekly } from '#testing/facts.ts'
import type { SeriesFacts } from '../series.ts'
import { findTwins } from './twins.ts'

describe('twins', () => {
  test.each([
    ['Support handover EMEA', 'Support handover (Americas)'],
    ['SIG Docs', 'SIG Docs – APAC friendly'],
    ['Platform sync [US]', 'Platform sync [Europe]'],
    ['運用会議（アジア）', '運用会議（欧州）'],
    ['SIG Network', 'SIG Network'],
  ])('“%s” and “%s” are the same meeting', (one, other) => {
    expect(twinsOf(weekly({ title: one, uid: 'a' }), weekly({ title: other, uid: 'b' }))).toEqual({
      a: ['b'],
      b: ['a'],
    })
  })

  test.each([
    ['1:1', '1:1', {}],
    ['Weekly sync', 'Weekly sync', {}],
    ['EMEA', 'APAC', {}],
    ['Support handover', 'Support retro', {}],
    ['Ana / Ben', 'Ana / Ben', known(2)],
    ['Holiday Americas', 'Holiday Europe', { allDay: true }],
    ['SIG Docs EMEA', 'SIG Docs APAC', { private: true }],
    ['Offsite', 'Offsite', { rule: null }],
  ])('“%s” and “%s” are not', (one, other, facts) => {
    const pair = [
      weekly({ ...facts, title: one, uid: 'a' }),
      weekly({ ...facts, title: other, uid: 'b' }),
    ]
    expect(twinsOf(...pair)).toEqual({})
  })

  test('share the page of their agenda, whatever their titles', () => {
    const page = 'https://docs.google.com/document/d/1a2b3c'
    const one = weekly({ uid: 'a', title: 'Early', description: `Agenda: ${page}/edit#top` })
    const other = twoPeople({ uid: 'b', title: 'Late', location: page })
    expect(twinsOf(one, other)).toEqual({ a: ['b'], b: ['a'] })
  })

  test('are not those who share a video call', () => {
    const description = 'Notes and call: https://acme.zoom.us/j/123456789'
    const pair = [weekly({ uid: 'a', title: 'Early', description })]
    expect(twinsOf(...pair, weekly({ uid: 'b', title: 'Late', description }))).toEqual({})
  })

  test('are each other’s, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(calendar), (series) => {
        const twins = findTwins(series)
        expect(findTwins(series.toReversed())).toEqual(twins)
        for (const [uid, others] of twins)
          for (const other of others) expect(twins.get(other)).toContain(uid)
      }),
    )
  })
})

const twinsOf = (...series: readonly SeriesFacts[]) => Object.fromEntries(findTwins(series))

const calendar = ['SIG EMEA', 'SIG APAC', 'SIG', 'Orion', 'Orion EU', '1:1', '1:1', 'Vega'].map(
  (title, index) => weekly({ title, uid: `${index}` }),
)
