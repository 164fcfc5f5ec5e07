import type { Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  chooseFile,
  exchangeFile,
  findings,
  longCalendar,
  managerFile,
  overflow,
  useWebApp,
} from '#testing/planner-screen.ts'

const { address, open } = useWebApp()

const devices = [
  ['wide', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['twice enlarged', { width: 720, height: 450 }],
] as const

describe('what every screen keeps to', () => {
  test('sends nothing anywhere once the page is loaded', async () => {
    await using screen = await open()
    await screen.page.waitForLoadState('networkidle')
    const sent: Request[] = []
    screen.page.on('request', (request) => sent.push(request))
    await chooseFile(screen.page, managerFile)
    await screen.sees('hours a week returned')
    await screen.page.getByRole('radio', { name: 'A decision' }).check()
    await screen.page.getByRole('button', { name: 'Daily meeting for P1' }).click()
    const own = [`${address}assets/`, `${address}mark.svg`]
    const broken = sent.filter(
      (request) =>
        request.method() !== 'GET' ||
        request.postData() !== null ||
        request.url().includes('?') ||
        !own.some((start) => request.url().startsWith(start)),
    )
    expect(broken.map((request) => request.url())).toEqual([])
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const [device, viewport] of devices)
      test(`gives axe nothing to find: ${colorScheme}, ${device}`, async () => {
        await using screen = await open({ colorScheme, viewport })
        const { page } = screen
        await page.getByRole('button', { name: 'Paste an agenda' }).click()
        await page.getByText(/weeks from today/).click()
        await page.getByText(/^How to export/).click()
        await chooseFile(page, {
          name: 'photo.png',
          mimeType: 'image/png',
          buffer: Buffer.from('x'),
        })
        expect(await findings(page)).toEqual([])
        await screen.openExample()
        expect(await findings(page)).toEqual([])
        await page.getByText(/^For M/).click()
        await page.getByRole('button', { name: 'Daily meeting for P1' }).click()
        await page.getByRole('button', { name: 'Edit what it becomes' }).click()
        await page.getByRole('button', { name: 'paste its agenda' }).click()
        expect(await findings(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
        for (const sheet of ['Assumptions', 'Change hours']) {
          await page.getByRole('button', { name: sheet, exact: true }).click()
          await page.getByRole('dialog').waitFor()
          expect(await findings(page)).toEqual([])
          await page.keyboard.press('Escape')
          await page.getByRole('dialog').waitFor({ state: 'detached' })
        }
      })

  test('gives axe nothing to find on what is seen now and then', async () => {
    await using screen = await open({}, 'nowhere')
    const { page } = screen
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Bring a calendar' }).click()
    await chooseFile(page, {
      name: 'long.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(longCalendar),
    })
    await page.getByRole('button', { name: 'Cancel' }).waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('asks who takes part before it counts hours', async () => {
    await using screen = await open()
    await chooseFile(screen.page, exchangeFile)
    await screen.sees('Say who takes part, and the hours are counted.')
    expect(await findings(screen.page)).toEqual([])
  })

  test('remembers a chosen theme before the first paint', async () => {
    await using screen = await open({ colorScheme: 'light' })
    const { page } = screen
    await page.getByLabel('Theme').first().selectOption('dark')
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark')
  })
})
