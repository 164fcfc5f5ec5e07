import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { propose } from '#domain/planner/propose.ts'
import { openBrowser } from '#testing/browser.ts'
import { auditOf, choicesOf, managerM, meeting } from '#testing/planner.ts'
import { setPage } from './page.ts'
import { tokens } from './style.ts'

const hostile =
  '"><script>document.title="owned"</script><img src=https://evil.example/x onerror=alert(1)>'

const audit = {
  ...managerM(),
  flags: [{ line: 1234, uid: null, problem: 'zone.unresolved', what: `Which zone is ${hostile}?` }],
  dropped: [{ line: 88, why: hostile }],
}
const page = setPage(propose(audit, choicesOf()), 'M')
const hostilePage = setPage(
  propose(
    auditOf(
      [
        meeting({
          title: hostile,
          type: 'general',
          at: '09:00',
          with: [hostile, 'B', 'C'],
          question: hostile,
        }),
      ],
      { me: hostile },
    ),
    choicesOf(),
  ),
  hostile,
)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('the page says what the plan says', () => {
  expect(page).toContain('<h1>Four recurring meetings, all of them replaceable</h1>')
  expect(page).toContain('hours a week returned')
  expect(page).toContain('<dt>line 1,234</dt>')
  expect(page).toContain('Adopting would open')
})

test('the page holds no script, no address and no tag of a calendar', () => {
  for (const html of [page, hostilePage]) {
    expect(html).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|<a /i)
    expect(html).not.toMatch(/(?:src|href)\s*=\s*["']/i)
  }
  expect(hostilePage).toContain('&lt;script&gt;')
})

test.for([
  ['light', 1440],
  ['dark', 390],
] as const)(
  'in %s at %i pixels nothing runs, nothing is fetched and nothing overflows',
  async ([scheme, width]) => {
    const tab = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } })
    const seen: string[] = []
    tab.on('request', (request) => seen.push(request.url()))
    tab.on('console', (message) => seen.push(message.text()))
    await tab.setContent(hostilePage)

    expect(await tab.title()).toContain('recurring meeting')
    expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await tab.locator('.block').count()).toBeGreaterThan(5)
    expect(seen).toEqual([])
    await tab.close()
  },
)

test('the page has the colours and sizes of the product', () => {
  const product = valuesOf(
    readFileSync(join(import.meta.dirname, '../../../web/kernel/tokens.css'), 'utf8'),
  )
  const ours = valuesOf(tokens)

  expect(ours.size).toBeGreaterThan(20)
  for (const [name, value] of ours) expect([name, product.get(name)]).toEqual([name, value])
})

/** What a style sheet names, however it is spaced and its numbers are written. */
const valuesOf = (css: string) =>
  new Map(
    [...css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(
      ([, name, value = '']) => [
        name,
        value
          .replaceAll(/\s+/g, ' ')
          .replaceAll(/ ?([,/()]) ?/g, '$1')
          .replaceAll("'", '"')
          .replaceAll(/(\.\d*?)0+(?!\d)/g, '$1')
          .replaceAll(/\b0\./g, '.')
          .trim(),
      ],
    ),
  )
