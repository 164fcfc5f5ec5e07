import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// A checker can go silently green: each rule of the house is broken here on purpose, and must be seen.

const root = join(import.meta.dirname, '../..')

const manyLines = Array.from({ length: 251 }, (_, line) => `export const a${line} = 1`).join('\n')

const plantedForLint = {
  'src/domain/task/package.ts': [`import { Pool } from 'pg'`, 'no-restricted-imports'],
  'src/domain/task/disk.ts': [`import { readFileSync } from 'node:fs'`, 'no-restricted-imports'],
  'src/domain/task/ring.ts': [`import { app } from '#server/app.ts'`, 'no-restricted-imports'],
  'src/domain/task/date.ts': ['export const today = new Date()', 'no-restricted-globals'],
  'src/domain/task/dice.ts': ['export const roll = Math.random()', 'no-restricted-properties'],
  'src/domain/task/now.ts': [
    'export const now = Temporal.Now.instant()',
    'no-restricted-properties',
  ],
  'src/domain/kernel/feature.ts': [`import { a } from '../task/a.ts'`, 'no-restricted-imports'],
  'src/server/kernel/feature.ts': [`import { a } from '../task/a.ts'`, 'no-restricted-imports'],
  'src/server/kernel/http/feature.ts': [
    `import { a } from '../../task/a.ts'`,
    'no-restricted-imports',
  ],
  'src/web/kernel/feature.ts': [`import { a } from '../task/a.ts'`, 'no-restricted-imports'],
  'src/cli/kernel/feature.ts': [`import { a } from '../task/a.ts'`, 'no-restricted-imports'],
  'src/server/task/ring.ts': [`import { page } from '#web/task/page.ts'`, 'no-restricted-imports'],
  'src/integrations/github/ring.ts': [
    `import { app } from '#server/a.ts'`,
    'no-restricted-imports',
  ],
  'src/client/ring.ts': [`import { app } from '#server/app.ts'`, 'no-restricted-imports'],
  'src/web/task/ring.ts': [`import { app } from '#server/app.ts'`, 'no-restricted-imports'],
  'src/cli/ring.ts': [`import { app } from '#server/app.ts'`, 'no-restricted-imports'],
  'src/domain/task/circle.ts': [
    `import { b } from './circle-back.ts'\nexport const a = () => b`,
    'no-cycle',
  ],
  'src/domain/task/anything.ts': ['export const a = (b: any) => b', 'no-explicit-any'],
  'src/domain/task/cast.ts': [
    'export const a = (b: unknown) => b as string',
    'no-unsafe-type-assertion',
  ],
  'src/domain/task/floating.ts': [
    'const wait = async () => 1\nexport const start = () => {\n  wait()\n}',
    'no-floating-promises',
  ],
  'src/domain/task/default.ts': ['export default 1', 'no-default-export'],
  'src/domain/task/long.ts': [manyLines, 'max-lines'],
  'src/domain/task/LOUD_name.ts': ['export const a = 1', 'filename-case'],
} as const

const plantedForTypes = {
  'src/domain/task/fetching.ts': ['export const a = fetch', `Cannot find name 'fetch'`],
  'src/domain/task/process.ts': ['export const a = process.env', `Cannot find name 'process'`],
  'src/domain/task/page.ts': ['export const a = document', `Cannot find name 'document'`],
  'src/domain/task/escape.ts': [
    `import { b } from '../../server/escaped.ts'\nexport const a = b`,
    'TS6307',
  ],
  'src/domain/task/enum.ts': ['export enum Colour { Red }', 'erasableSyntaxOnly'],
} as const

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adjourn-rules-'))
  for (const name of ['.oxlintrc.json', '.oxfmtrc.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(root, name), join(folder, name))
  cpSync(join(root, 'src/domain/tsconfig.json'), join(folder, 'src/domain/tsconfig.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the rules of the house', () => {
  test('are seen broken by the linter, each where it is broken', () => {
    plant(plantedForLint)
    write(
      'src/domain/task/circle-back.ts',
      `import { a } from './circle.ts'\nexport const b = () => a`,
    )

    const { stdout } = checker('oxlint/bin/oxlint', ['--type-aware', '-f', 'unix', 'src'])

    for (const [file, [, rule]] of Object.entries(plantedForLint))
      expect(linesAbout(stdout, file), file).toContain(rule)
  })

  test('are seen broken by the compiler, each where it is broken', () => {
    rmSync(join(folder, 'src/domain/task'), { recursive: true, force: true })
    plant(plantedForTypes)
    write('src/server/escaped.ts', 'export const b = 1')

    const { stdout } = checker('typescript/bin/tsc', ['-b', 'src/domain', '--pretty', 'false'])

    for (const [file, [, message]] of Object.entries(plantedForTypes))
      expect(linesAbout(stdout, file), file).toContain(message)
  })

  test('are seen broken by the formatter', () => {
    write('src/domain/task/format.ts', 'export const a = "1";')

    expect(checker('oxfmt/bin/oxfmt', ['--check', 'src/domain/task/format.ts']).status).not.toBe(0)
  })
})

function plant(files: Readonly<Record<string, readonly [string, string]>>) {
  for (const [file, [text]] of Object.entries(files)) write(file, text)
}

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${text}\n`)
}

const checker = (program: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })

const linesAbout = (output: string, file: string) =>
  output
    .split('\n')
    .filter((line) => line.startsWith(file))
    .join('\n')
