import { describe, expect, test } from 'vitest'
import { choicesOf, hoursIn, managerM } from '#testing/planner.ts'
import { planJson } from './plan-json.ts'
import { propose } from './propose.ts'

const audit = managerM()
const json = planJson(
  propose(
    {
      ...audit,
      series: audit.series.map((one) => ({ ...one, private: one.title === 'Meeting 2' })),
      flags: [{ line: 3, uid: null, problem: 'zone.unresolved', what: 'Which zone?' }],
      dropped: [{ line: 7, why: 'Not a line.' }],
    },
    choicesOf({
      assumptions: { ...choicesOf().assumptions, readUpdate: 1.234567 },
      people: { A: hoursIn('Asia/Tokyo') },
    }),
  ),
)

describe('the plan for programs', () => {
  test('has the documented keys in their order', () => {
    expect(Object.keys(json)).toEqual(['window', 'series', 'before', 'after', 'flags', 'dropped'])
    expect(Object.keys(json.series[0] ?? {}).join(' ')).toBe(
      'uid title zone rule occurrences minutes people type confidence evidence verdict replacement returned twins question',
    )
    expect(Object.keys(json.series[1]?.replacement ?? {})).toEqual(['rituals', 'tasks'])
    expect(json.flags).toEqual([
      { line: 3, uid: null, problem: 'zone.unresolved', what: 'Which zone?' },
    ])
    expect(json.dropped).toEqual([{ line: 7, why: 'Not a line.' }])
  })

  test('says its window in local midnights', () => {
    expect(json.window).toEqual({
      from: '2025-06-02T00:00:00+02:00[Europe/Berlin]',
      to: '2025-06-30T00:00:00+02:00[Europe/Berlin]',
      zone: 'Europe/Berlin',
    })
  })

  test('rounds minutes to two decimals', () => {
    expect(json.after.personMinutes.low).toBe(389.46)
    expect(json.before.personMinutes).toBe(990)
  })

  test('shows a private series as busy', () => {
    const secret = json.series.find(({ uid }) => uid === 'meeting-2')
    expect(secret?.title).toBe('Busy')
    expect(JSON.stringify({ ...secret, uid: '' })).not.toContain('Meeting 2')

    const plan = propose(audit, choicesOf())
    const leaky = { ...plan, series: plan.series.map((one) => ({ ...one, private: true })) }
    expect(planJson(leaky).series.map(({ title }) => title)).not.toContain('Meeting 1')
  })

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })
})
