import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chooseFile, focused, tabTo, useWebApp } from '#testing/planner-screen.ts'

const { open } = useWebApp()

describe('the plan on screen', () => {
  test('says why a meeting is what it is', async () => {
    await using screen = await open()
    await screen.openExample()
    const row = screen.page.getByRole('button', { name: 'Daily meeting for P1' })
    await row.click()
    expect(await row.getAttribute('aria-expanded')).toBe('true')
    await screen.sees('An update is read when it suits')
    await screen.sees('Update – P1')
  })

  test('asks one question at a time, and an answer changes the hours', async () => {
    await using screen = await open()
    await screen.openExample()
    const { page } = screen
    expect(await page.locator('.onequestion').count()).toBe(1)
    const before = await screen.returned()
    await page.getByRole('radio', { name: 'Status' }).check()
    await expect.poll(screen.returned).not.toBe(before)
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toContain('hours a week returned')
    await page.getByRole('button', { name: /^Next question/ }).click()
    await screen.sees('What is “Meeting 2” mostly for?')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  })

  test('reads an agenda that is pasted for one meeting', async () => {
    await using screen = await open()
    await screen.openExample()
    const { page } = screen
    await page.getByRole('button', { name: 'paste its agenda' }).click()
    await page
      .getByRole('textbox', { name: /^Its agenda/ })
      .fill('30 min yesterday/today by everyone')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page
      .getByRole('row', { name: /Meeting 1/ })
      .getByText('status')
      .waitFor()
  })

  test('undoes and redoes edits, and keeps them over a reload', async () => {
    await using screen = await open()
    await screen.openExample()
    const { page } = screen
    const before = await screen.returned()
    await page.getByRole('button', { name: 'Daily meeting for P1' }).click()
    await page.getByRole('button', { name: 'Edit what it becomes' }).click()
    await page.getByLabel('Verdict').selectOption('keep')
    await expect.poll(screen.returned).not.toBe(before)
    const kept = await screen.returned()
    await page.reload()
    await expect.poll(screen.returned).toBe(kept)
    await page.getByRole('button', { name: 'Daily meeting for P1' }).click()
    await page.getByRole('button', { name: 'Reset to what is proposed' }).click()
    await expect.poll(screen.returned).toBe(before)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(screen.returned).toBe(kept)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(screen.returned).toBe(before)
  })

  test('lets every assumption be changed, one step of undo for what is typed', async () => {
    await using screen = await open()
    await screen.openExample()
    const { page } = screen
    const before = await screen.returned()
    await page.getByRole('button', { name: 'Assumptions' }).click()
    await page.getByLabel('Answering a topic, minutes').pressSequentially('0')
    await expect.poll(screen.returned).not.toBe(before)
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Assumptions')
    await page.keyboard.press('Control+z')
    await expect.poll(screen.returned).toBe(before)
  })

  test('draws each person’s weeks in their own zone and hours', async () => {
    await using screen = await open()
    await screen.openExample()
    const { page } = screen
    await page.getByLabel('Week of').selectOption({ label: 'A' })
    await page.getByRole('button', { name: 'Change hours' }).click()
    await page.getByRole('dialog').getByLabel('Time zone').fill('Asia/Tokyo')
    await page.keyboard.press('Escape')
    await screen.sees('in Asia/Tokyo')
    const week = await page.getByRole('list', { name: 'A’s week before' }).textContent()
    await screen.sees('h a week returned')
    expect(week).toMatch(/1[67]:30–1[78]:00 Daily meeting for P1/)
  })

  test('adds the public holidays of a place to somebody’s days off', async () => {
    await using screen = await open()
    const { page } = screen
    await screen.openExample()
    await page.getByText('For M, in Europe/Berlin').click()
    await page.getByLabel('From').fill('2026-12-14')
    await screen.sees('Four weeks from Mon 14 December')
    await page.getByRole('button', { name: 'Change hours' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Add public holidays' }).click()
    await dialog.getByLabel('Country').selectOption({ label: 'Germany' })
    await dialog.getByLabel('Region').selectOption({ label: 'Bayern' })
    await dialog.getByRole('button', { name: 'Add its holidays' }).click()
    await dialog.getByText('Added: 2026-12-25, 2026-12-26, 2027-01-01, 2027-01-06.').waitFor()
    expect(await dialog.getByLabel('Days off').inputValue()).toContain('2027-01-06')
  })

  test('plans for whoever one says one is', async () => {
    await using screen = await open()
    await screen.openExample()
    const { page } = screen
    await page.getByText('For M, in Europe/Berlin').click()
    await page.getByLabel('You are').selectOption({ label: 'A' })
    await screen.sees('For A, in Europe/Berlin')
    await screen.sees('Your week before')
    await expect
      .poll(() => page.getByLabel('Week of').locator('option:checked').textContent())
      .toBe('A (you)')
  })

  test('asks for a zone that nothing explains, and reads again with the answer', async () => {
    await using screen = await open()
    const { page } = screen
    await chooseFile(page, {
      name: 'custom.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(unexplained),
    })
    await screen.sees('time zone unknown')
    await page.getByLabel('Time zone of Meridian weekly').fill('Asia/Tokyo')
    await page.getByRole('button', { name: 'Use this zone' }).click()
    await screen.sees('Wed 10:00')
  })

  test('says what was lost, with its line', async () => {
    await using screen = await open()
    const { page } = screen
    await chooseFile(page, {
      name: 'custom.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(unexplained),
    })
    await page.getByText('One thing could not be read').click()
    await screen.sees('line 8')
  })

  test('hands the plan out as JSON', async () => {
    await using screen = await open()
    await screen.openExample()
    const download = screen.page.waitForEvent('download')
    await screen.page.getByRole('button', { name: 'Download plan (JSON)' }).click()
    const plan: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
    expect(plan).toMatchObject({
      before: { personMinutes: 990 },
      window: { zone: 'Europe/Berlin' },
    })
  })

  test('goes by keyboard alone', async () => {
    await using screen = await open()
    const { page } = screen
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
    await tabTo(page, 'Try it with an example calendar')
    await page.keyboard.press('Enter')
    await screen.sees('hours a week returned')
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toContain('Daily meeting for P1')
    await page.keyboard.press('Enter')
    await screen.sees('Why daily status')
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toContain('Meeting 1')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('e')
    const before = await screen.returned()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await page.keyboard.press('r')
    await expect.poll(screen.returned).not.toBe(before)
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.getByLabel(/^Single keys act/).press('Space')
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    expect(await focused(page)).not.toContain('Daily')
  })
})

const unexplained = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:custom@example.org',
  'DTSTART;TZID=Customized Time Zone:20250604T100000',
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:Meridian weekly',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:broken@example.org',
  'DTSTART:never',
  'SUMMARY:Broken',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')
