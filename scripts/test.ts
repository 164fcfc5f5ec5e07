import { findOrInstallBrowser } from '../src/testing/browser-program.ts'
import { check } from './check.ts'
import { run } from './running.ts'
import { buildWeb } from './web-build.ts'

// `npm test` checks and runs everything; `npm test -- src/domain` only the tests it names.
const filters = process.argv.slice(2)

const checked = filters.length > 0 || check()
await buildWeb()
const browser = findOrInstallBrowser()
const passed = run('tests', 'vitest/vitest.mjs', ['run', ...filters], { ADJOURN_BROWSER: browser })

if (!checked || !passed) process.exitCode = 1
