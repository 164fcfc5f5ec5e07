import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verdicts } from '#domain/planner/plan.ts'
import { confidences, meetingTypes } from '#domain/planner/series.ts'

const glossary = readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8')

test.for([
  ['Types of meetings', meetingTypes],
  ['Verdicts', verdicts],
  ['Confidence', confidences],
] as const)('the glossary lists under “%s” exactly what the code has', ([heading, words]) => {
  const section = glossary.split('\n## ').find((one) => one.startsWith(heading))

  expect([...(section ?? '').matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, word]) => word)).toEqual([
    ...words,
  ])
})
