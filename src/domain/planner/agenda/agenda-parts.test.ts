import { describe, expect, test } from 'vitest'
import { agendaParts } from './agenda-parts.ts'

describe('a part of an agenda', () => {
  test.each([
    ['10 min yesterday/today by A, B', 'daily-status', 10, 'yesterday/today', ['A', 'B']],
    ['10 Min. gestern/heute von Ana und Ben', 'daily-status', 10, 'gestern/heute', ['Ana', 'Ben']],
    ['- Updates (10 min)', 'periodic-status', 10, 'Updates', []],
    ['Roadmap – 1h', 'planning', 60, 'Roadmap', []],
    ['15 minutes de décision', 'decision', 15, 'de décision', []],
    ['Lluvia de ideas: 20 minutos', 'brainstorm', 20, 'Lluvia de ideas', []],
    ['進捗共有 10分', 'periodic-status', 10, '進捗共有', []],
    ['9:30–9:40 Status (Ana)', 'periodic-status', 10, 'Status', ['Ana']],
    ['Updates – 10 min (Ana)', 'periodic-status', 10, 'Updates', ['Ana']],
    ['5 min anything else', 'general', 5, 'anything else', []],
  ])('“%s” is %s', (line, type, minutes, text, people) => {
    expect(agendaParts(line)).toEqual([{ type, minutes, text, people }])
  })

  test.each([
    'Duration: 30 min',
    '30 min',
    'Bring 3 slides',
    'We usually take 45 min for what the last week has brought',
    '',
  ])('is not “%s”', (line) => {
    expect(agendaParts(line)).toEqual([])
  })

  test('lasts until the next one, where both name only a start', () => {
    const parts = agendaParts('9:30 Status\n9:40 Topics\n10:00 End')
    expect(parts.map(({ minutes }) => minutes)).toEqual([10, 20])
  })
})
