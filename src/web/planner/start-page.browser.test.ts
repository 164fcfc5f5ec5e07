import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  chooseFile,
  dropFile,
  focused,
  longCalendar,
  managerFile,
  openScreen,
  openWebApp,
  useWebApp,
} from '#testing/planner-screen.ts'

const { address, open } = useWebApp()

describe('the planner’s start', () => {
  test('reads a file that is chosen', async () => {
    await using screen = await open()
    await chooseFile(screen.page, managerFile)
    await screen.sees('Four recurring meetings, all of them replaceable')
    await screen.sees('3.7–10.4 hours a week returned')
    await screen.sees('Of 16.5 between')
  })

  test('reads a file that is dropped', async () => {
    await using screen = await open()
    await dropFile(screen.page, 'manager-m.ics', readFileSync(managerFile, 'utf8'))
    await screen.sees('3.7–10.4 hours a week returned')
  })

  test('reads an agenda that is pasted, and keeps it while one moves about', async () => {
    await using screen = await open()
    const { page } = screen
    await page.getByRole('button', { name: 'Paste an agenda' }).click()
    await page.getByLabel('Agenda, a line for each meeting').fill(agenda)
    await page.getByRole('button', { name: 'Plan this agenda' }).click()
    await page.getByRole('button', { name: /^Daily P1/ }).waitFor()
    await page.getByRole('link', { name: 'Plans' }).click()
    await expect(page.getByLabel('Agenda, a line for each meeting').inputValue()).resolves.toBe(
      agenda,
    )
  })

  test('keeps an agenda that is being written over a reload', async () => {
    await using screen = await open()
    const { page } = screen
    await page.getByRole('button', { name: 'Paste an agenda' }).click()
    await page.getByLabel('Agenda, a line for each meeting').fill(agenda)
    await page.reload()
    expect(await page.getByLabel('Agenda, a line for each meeting').inputValue()).toBe(agenda)
  })

  test('reads in a browser that has no Temporal, in the page and in the worker', async () => {
    const old = await openWebApp('--js-flags=--no-harmony-temporal')
    {
      await using screen = await openScreen(old)
      const instant = await screen.page.evaluate(() => String(Temporal.Now.instant))
      expect(instant).not.toContain('[native code]')
      await chooseFile(screen.page, managerFile)
      await screen.sees('3.7–10.4 hours a week returned')
    }
    await old.close()
  })

  test('says nothing of a file that was refused over the plan of another', async () => {
    await using screen = await open()
    const { page } = screen
    await screen.openExample()
    await page.goBack()
    await chooseFile(page, { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') })
    await screen.alerts('photo.png is not a calendar')
    await page.goForward()
    await page.locator('.fig').waitFor()
    expect(await page.getByText('photo.png').count()).toBe(0)
  })

  test('shows the example, built in', async () => {
    await using screen = await open()
    await screen.openExample()
    await screen.sees('3.7–10.4 hours a week returned')
  })

  test('says what to do about a file that is no calendar, and keeps what was pasted', async () => {
    await using screen = await open()
    const { page } = screen
    await page.getByRole('button', { name: 'Paste an agenda' }).click()
    await page.getByLabel('Agenda, a line for each meeting').fill('Half a thought')
    await chooseFile(page, { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') })
    await screen.alerts('photo.png is not a calendar. Export one as an .ics file')
    await chooseFile(page, {
      name: 'big.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.alloc(10_000_001),
    })
    await screen.alerts('10 MB is the most that is read')
    await chooseFile(page, {
      name: 'no.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from('hello'),
    })
    await screen.alerts('Not read.')
    await expect(page.getByLabel('Agenda, a line for each meeting').inputValue()).resolves.toBe(
      'Half a thought',
    )
  })

  test('lets a long read be cancelled, and loses nothing', async () => {
    await using screen = await open()
    const { page } = screen
    await chooseFile(page, {
      name: 'long.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(longCalendar),
    })
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Choose an .ics file' }).waitFor()
    expect(await page.locator('.reading').count()).toBe(0)
    await screen.openExample()
    await screen.sees('3.7–10.4 hours a week returned')
  })

  test('leads to the start when a plan that is taken up again is cancelled', async () => {
    await using screen = await open()
    const { page } = screen
    const [begin = '', ...events] = longCalendar.split('BEGIN:VEVENT')
    const text = [begin, ...events.slice(0, 8000)].join('BEGIN:VEVENT').concat('END:VCALENDAR')
    const session = { name: 'long.ics', text }
    await page.evaluate((source) => {
      const options = { zone: 'Europe/Berlin', from: null, weeks: 52, me: null, zones: {} }
      sessionStorage.setItem('adjourn.plan.input', JSON.stringify({ source, options }))
      sessionStorage.setItem('adjourn.plan.edits', JSON.stringify({ agendas: {} }))
    }, session)
    await page.goto(`${address}plan`)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await screen.sees('Bring a calendar')
    await expect.poll(() => focused(page)).toBe('Choose an .ics file')
    await page.getByText('is still here').waitFor()
  })

  test('leads back from a page that does not exist', async () => {
    await using screen = await open({}, 'nowhere')
    await screen.sees('There is no such page')
    await screen.page.getByRole('link', { name: 'Bring a calendar' }).click()
    await screen.sees('Bring a calendar')
  })
})

const agenda = '9:30 Daily P1 (A, B, C, D)\n10:00 1-on-1 with A\n10:30 Meeting 1 (3 people)'
