import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  chooseFile,
  dropFile,
  exchangeFile,
  findings,
  focused,
  managerFile,
  useWebApp,
} from '#testing/planner-screen.ts'

const { open } = useWebApp()

describe('an unusual plan', () => {
  test('asks before a file that is dropped takes the place of a plan', async () => {
    await using screen = await open()
    const { page } = screen
    await chooseFile(page, exchangeFile)
    await page.locator('.fig').waitFor()
    const drop = () => dropFile(page, 'second.ics', readFileSync(managerFile, 'utf8'))
    await dropFile(page, 'photo.png', 'x')
    await screen.alerts('photo.png is not a calendar')
    await drop()
    await screen.alerts('Read second.ics instead?')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Keep this plan' }).click()
    await expect.poll(() => focused(page)).toContain('Two recurring meetings')
    expect(await page.getByText('second.ics').count()).toBe(0)
    await drop()
    await expect.poll(() => focused(page)).toBe('Read it')
    await page.keyboard.press('Enter')
    await screen.sees('3.7–10.4 hours a week returned')
    await expect.poll(() => focused(page)).toContain('Four recurring meetings')
  })

  test('shows what cannot be counted as a question mark, and why it asks', async () => {
    await using screen = await open()
    await chooseFile(screen.page, exchangeFile)
    const row = screen.page.getByRole('row', { name: /^Sync North America/ })
    await expect.poll(() => row.getByRole('cell').allTextContents()).toHaveLength(5)
    const cells = await row.getByRole('cell').allTextContents()
    expect([cells[1], cells[4]]).toEqual(['?', '?'])
    await screen.sees('For nobody in particular, in Europe/Berlin')
  })

  test('says what to do where nothing takes place in the window', async () => {
    await using screen = await open()
    const { page } = screen
    await chooseFile(page, {
      name: 'old.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(longAgo),
    })
    await screen.sees('Nothing to plan in this window')
    await screen.sees('No event begins in this time')
    expect(await page.getByRole('table').count()).toBe(0)
    expect(await findings(page)).toEqual([])
    await page.getByLabel('From').fill('2025-06-02')
    await page.getByRole('button', { name: 'Budget retro' }).waitFor()
    expect(await page.getByLabel('From').isVisible()).toBe(true)
  })
})

const longAgo = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:retro@example.org',
  'DTSTART:20250604T100000Z',
  'DTEND:20250604T110000Z',
  'SUMMARY:Budget retro',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')
