import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { focusIn, freeStretches, overlapOf, type Span } from './span.ts'

describe('free stretches', () => {
  test('hold exactly the minutes that are in a range and in nothing busy', () => {
    fc.assert(
      fc.property(anyRanges, fc.array(anySpan), (ranges, busy) => {
        const free = freeStretches(ranges, busy)
        for (let minute = 0; minute < 120; minute += 1)
          expect(holds(free, minute)).toBe(holds(ranges, minute) && !holds(busy, minute))
      }),
    )
  })

  test('overlap exactly where both are free', () => {
    fc.assert(
      fc.property(anyRanges, anyRanges, (some, others) => {
        const shared = overlapOf(some, others)
        for (let minute = 0; minute < 120; minute += 1)
          expect(holds(shared, minute)).toBe(holds(some, minute) && holds(others, minute))
      }),
    )
  })
})

test('focus counts whole stretches of at least the shortest', () => {
  const stretches: readonly Span[] = [
    [0, 119],
    [200, 320],
    [400, 550],
  ]
  expect(focusIn(stretches, 120)).toBe(270)
})

const holds = (spans: readonly Span[], minute: number) =>
  spans.some(([from, until]) => from <= minute && minute < until)

const anySpan = fc
  .tuple(fc.nat({ max: 119 }), fc.nat({ max: 40 }))
  .map(([from, length]): Span => [from, Math.min(120, from + length)])

const anyRanges = fc
  .uniqueArray(fc.nat({ max: 120 }), { maxLength: 8 })
  .map((edges) => edges.toSorted((one, other) => one - other))
  .map((edges) =>
    edges.flatMap((edge, index): readonly Span[] => {
      const next = edges[index + 1]
      return index % 2 === 0 && next !== undefined ? [[edge, next]] : []
    }),
  )
