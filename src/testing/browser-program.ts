import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const systemInstallers = [
  [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ],
  [['dnf', 'install', '-y', '-q', 'chromium']],
  [['apk', 'add', '--quiet', 'chromium']],
  [['pacman', '-Sy', '--noconfirm', 'chromium']],
]

/**
 * The path of a Chromium or Chrome: the one `ADJOURN_BROWSER` names, an installed one, or one installed now, by the
 * system's package manager where we are root, else by Playwright.
 * @throws with what to do, where none of them can be had
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser()
  if (found) return found

  console.error('Installing Chromium for the browser tests …')
  if (process.getuid?.() === 0) installBySystem()
  if (!findBrowser()) installByPlaywright()

  const installed = findBrowser()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium or Chrome, and it could not be installed: install one, or set ADJOURN_BROWSER to its path.',
  )
}

/** An installed Chromium or Chrome, or undefined. */
export function findBrowser(): string | undefined {
  const named = process.env['ADJOURN_BROWSER']
  if (named && !isProgram(named))
    throw new Error(`ADJOURN_BROWSER names ${named}, which is no program.`)
  if (named) return named

  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...elsewhere, chromium.executablePath()].find(isProgram)
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return existsSync(path)
  } catch {
    return false
  }
}

function installBySystem() {
  const [installer] = systemInstallers.filter(([first]) => hasCommand(first?.[0] ?? ''))
  for (const [command = '', ...args] of installer ?? [])
    spawnSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
}

const hasCommand = (name: string) =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined

function installByPlaywright() {
  const program = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js')
  spawnSync(process.execPath, [program, 'install', 'chromium'], { stdio: ['ignore', 2, 2] })
}
