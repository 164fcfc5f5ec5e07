import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Packs a copy of the checkout, so that its own package.json is never swapped while other tests run.

const checkout = join(import.meta.dirname, '..')
const calendar = join(checkout, 'src/domain/planner/fixtures/manager-m.ics')
const options = [
  '--from',
  '2025-06-02',
  '--zone',
  'Europe/Berlin',
  '--me',
  'm@example.org',
  '--json',
]
const folder = mkdtempSync(join(tmpdir(), 'adjourn-package-'))
const copy = join(folder, 'checkout')
const home = join(folder, 'home')
const installed = join(home, 'node_modules', 'adjourn')

beforeAll(() => {
  for (const part of [
    'src',
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
    'LICENSE',
    'README.md',
  ])
    cpSync(join(checkout, part), join(copy, part), { recursive: true })
  symlinkSync(join(checkout, 'node_modules'), join(copy, 'node_modules'))
  npm(copy, 'pack')
  writeManifest()
  const [tarball = ''] = readdirSync(copy).filter((name) => name.endsWith('.tgz'))
  npm(home, 'install', '--offline', '--cache', join(folder, 'cache'), join(copy, tarball))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function npm(cwd: string, ...args: readonly string[]) {
  const { status, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(status, stderr).toBe(0)
}

function writeManifest() {
  cpSync(join(checkout, 'LICENSE'), join(home, 'LICENSE'))
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
}

test('the package needs nothing else and stays small', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))

  expect(Object.keys(manifest).filter((key) => key.toLowerCase().includes('dependencies'))).toEqual(
    [],
  )
  expect(manifest.engines).toEqual({ node: '>=22' })
  expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'adjourn',
  ])
  const tarball = readdirSync(copy).find((name) => name.endsWith('.tgz')) ?? ''
  expect(statSync(join(copy, tarball)).size).toBeLessThan(2_000_000)
})

test('the checkout has its own package.json back', () => {
  const text = readFileSync(join(copy, 'package.json'), 'utf8')

  expect(text).toBe(readFileSync(join(checkout, 'package.json'), 'utf8'))
})

test('the packed command says what the checkout’s says', () => {
  const packed = join(installed, 'dist', 'adjourn.js')
  const [here, there] = [join(checkout, 'src/cli/adjourn.ts'), packed].map((program) =>
    execFileSync(process.execPath, [program, 'plan', calendar, ...options], { encoding: 'utf8' }),
  )

  expect(JSON.parse(here ?? '').series).toHaveLength(6)
  expect(there).toBe(here)
})

// What Node 26 has and Node 22 lacks, taken away: so the oldest Node is tried without being there.
const asNode22 = `
delete globalThis.Temporal
delete Date.prototype.toTemporalInstant
delete RegExp.escape
const refuseTwins = (build) => (target, ...args) => {
  const names = [...String(args.at(-1)?.[0] ?? args[0]?.[0]).matchAll(/\\(\\?<(\\w+)>/g)].map(([, name]) => name)
  if (new Set(names).size < names.length) throw new SyntaxError('Duplicate capture group name: ' + names)
  return build(target, ...args)
}
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args, as) => refuseTwins(() => Reflect.construct(target, args, as))(target, args),
  apply: (target, self, args) => refuseTwins(() => Reflect.apply(target, self, args))(target, args),
})
`

test('the packed command runs on what Node 22 has', () => {
  writeFileSync(join(folder, 'as-node-22.mjs'), asNode22)
  const run = (before: readonly string[]) =>
    execFileSync(
      process.execPath,
      [...before, join(installed, 'dist/adjourn.js'), 'plan', calendar, ...options],
      { encoding: 'utf8' },
    )

  expect(run(['--import', join(folder, 'as-node-22.mjs')])).toBe(run([]))
})

test('the bundle names nothing that Node 22 lacks', () => {
  const newer =
    /\b(?:Promise\.try|Iterator\.concat|Math\.sumPrecise|Error\.isError|getOrInsert\w*|(?:from|to)Base64|fromHex)\b/
  for (const file of ['planner.js', 'chunks/adjourn-run.js']) {
    const text = readFileSync(join(installed, 'dist', file), 'utf8')
    expect(newer.exec(text)?.[0] ?? null).toBe(null)
  }
})

test('importing the package gives the planner with its types', () => {
  writeFileSync(
    join(home, 'use.ts'),
    `import { audit, defaultAssumptions, defaultHours, isRejection, type Plan, planJson, propose, readCalendar } from 'adjourn'
const window = { from: '2025-06-02', to: '2025-06-30', zone: 'Europe/Berlin' }
const found = audit('9:30 Daily (Ana, Ben, Cleo)', { window, me: null, preferredZones: [] })
if (isRejection(found)) throw new Error(found.reason)
const plan: Plan = propose(found, { series: {}, hours: defaultHours(window.zone), people: {}, assumptions: defaultAssumptions })
export const title: string | undefined = planJson(plan).series[0]?.title
const calendar = readCalendar('BEGIN:VCALENDAR', { preferredZones: [] })
export const start = isRejection(calendar) ? null : calendar.events[0]?.start
if (start?.kind === 'zoned') start.local satisfies Temporal.PlainDateTime
// @ts-expect-error A plan has no such thing: were the types missing, this would be no error.
export const nothing = plan.nothing
`,
  )
  const config = {
    compilerOptions: {
      module: 'nodenext',
      target: 'es2024',
      lib: ['es2024'],
      types: [],
      strict: true,
      noEmit: true,
    },
  }
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(checkout, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', home], { encoding: 'utf8' })

  expect(stdout).toBe('')
  const script = "import { title } from './use.ts'; console.log(title)"
  expect(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: home,
      encoding: 'utf8',
    }),
  ).toBe('Daily\n')
})
