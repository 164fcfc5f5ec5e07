import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../src/testing/browser.ts'
import { openToAll } from '../src/testing/folders.ts'
import { startProgram } from '../src/testing/program.ts'
import { root } from './running.ts'
import { buildWeb } from './web-build.ts'

// Takes the README's pictures anew from the running program: `npm run pictures`.

await buildWeb()
const data = openToAll(mkdtempSync(join(tmpdir(), 'adjourn-pictures-')))
const program = await startProgram({ data })
const browser = await openBrowser()

for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    colorScheme,
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 1024 },
  })
  await page.goto(program.address)
  await page.getByRole('button', { name: /example calendar/ }).click()
  await page.getByText('For M, in Europe/Berlin').click()
  await page.getByLabel('From').fill('2025-06-02')
  await page.getByText('Four weeks from Mon 2 June').waitFor()
  await page.getByText('For M, in Europe/Berlin').click()
  await page.screenshot({ path: join(root, `docs/pictures/plan-${colorScheme}.png`) })
}

await browser.close()
await program.stop('SIGTERM')
rmSync(data, { recursive: true })
