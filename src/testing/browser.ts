import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './browser-program.ts'

/** A headless Chromium that asks the network for nothing of its own. */
export const openBrowser = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser() ?? chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
