import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { openBrowser } from './browser.ts'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

/** The worked example, as a calendar file. */
export const managerFile = join(root, 'src/domain/planner/fixtures/manager-m.ics')

/** As Exchange publishes one: nobody is named in it. */
export const exchangeFile = join(root, 'src/domain/planner/fixtures/exchange.ics')

/** Takes seconds to read. */
export const longCalendar = [
  'BEGIN:VCALENDAR',
  ...Array.from({ length: 19_000 }, (_, index) =>
    [
      'BEGIN:VEVENT',
      `UID:${index}@example.com`,
      `DTSTART;TZID=Europe/Berlin:20200101T${String(8 + (index % 9)).padStart(2, '0')}0000`,
      'DURATION:PT30M',
      'RRULE:FREQ=DAILY;INTERVAL=3',
      `SUMMARY:Meeting ${index}`,
      'ORGANIZER;CN=M:mailto:m@example.com',
      'END:VEVENT',
    ].join('\r\n'),
  ),
  'END:VCALENDAR',
].join('\r\n')

/** The running program, and a browser to look at it with. */
export interface WebApp {
  readonly address: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** `flags` are the browser’s own. */
export async function openWebApp(...flags: readonly string[]): Promise<WebApp> {
  const browser = await openBrowser(...flags)
  return { address: `${inject('program')}/`, browser, close: () => browser.close() }
}

/** One browser for the tests of a file: opens a page in it, and knows where the program runs. */
export function useWebApp() {
  const address = `${inject('program')}/`
  let app: WebApp | undefined
  beforeAll(async () => {
    app = await openWebApp()
  })
  afterAll(() => app?.close())
  return {
    address,
    open: (options?: BrowserContextOptions, path?: string) => {
      if (app === undefined) throw new Error('Pages are opened inside a test.')
      return openScreen(app, options, path)
    },
  }
}

/** A page of the built app. Ends with a failure where the page threw or the CSP stopped something. */
export async function openScreen(
  { browser, address }: WebApp,
  options: BrowserContextOptions = {},
  path = '',
) {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return {
    page,
    sees: (text: string) => page.getByText(text).first().waitFor(),
    alerts: (text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor(),
    returned: () => page.locator('.fig').textContent(),
    openExample: async () => {
      await page.getByRole('button', { name: /example calendar/ }).click()
      await page.locator('.fig').waitFor()
    },
    [Symbol.asyncDispose]: async () => {
      await context.close()
      expect(faults).toEqual([])
    },
  }
}

type Files = Parameters<Page['setInputFiles']>[1]

export const chooseFile = (page: Page, file: Files) =>
  page.locator('input[type=file]').setInputFiles(file)

export async function dropFile(page: Page, name: string, text: string) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const carried = new DataTransfer()
      carried.items.add(new File([content], fileName, { type: 'text/calendar' }))
      return carried
    },
    [name, text],
  )
  await page.dispatchEvent('h1', 'dragover', { dataTransfer })
  await page.dispatchEvent('h1', 'drop', { dataTransfer })
}

export async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`Tab never reaches ${name}.`)
}

export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

/** What axe-core finds on the page as it stands, a line for each place. */
export async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate<readonly string[]>(
    'axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))',
  )
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
