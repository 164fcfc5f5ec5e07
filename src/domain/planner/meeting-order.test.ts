import { expect, test } from 'vitest'
import { auditOf, choicesOf, meeting } from '#testing/planner.ts'
import { orderMeetings } from './meeting-order.ts'
import { propose } from './propose.ts'

test('shows what can change by its hours, then what is kept, and sets single events and no meetings aside', () => {
  const series = [
    meeting({ title: 'Coffee', type: 'social', at: '15:00', on: [3] }),
    meeting({ title: 'Short retro', type: 'retro', at: '10:00', on: [1], with: ['M', 'A'] }),
    meeting({ title: 'Focus', type: 'not-a-meeting', at: '13:00', on: [2] }),
    meeting({
      title: 'Long retro',
      type: 'retro',
      at: '10:00',
      on: [4],
      minutes: 90,
      with: ['M', 'A'],
    }),
    meeting({ title: 'Offsite', type: 'social', at: '09:00', on: [5], everyWeeks: 4, rule: null }),
  ]
  const { shown, aside } = orderMeetings(propose(auditOf(series), choicesOf()).series)
  expect(shown.map(({ title }) => title)).toEqual(['Long retro', 'Short retro', 'Coffee'])
  expect(aside.map(({ title }) => title).toSorted()).toEqual(['Focus', 'Offsite'])
})
