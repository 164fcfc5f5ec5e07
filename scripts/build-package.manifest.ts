import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from './running.ts'

// The checkout's package.json names Node 26, PostgreSQL and React for those who work on Adjourn. Whoever
// installs the command needs none of them: while npm makes the tarball, a smaller manifest stands in.

const manifest = join(root, 'package.json')
const kept = join(root, '.cache', 'package.json.checkout')

/** The manifest inside the tarball: what is bundled isn't named, so nothing else is installed. */
function published(): string {
  const checkout = JSON.parse(readFileSync(manifest, 'utf8'))
  const { name, version, description, license, type, repository, homepage, bugs } = checkout
  const smaller = {
    name,
    version,
    description,
    license,
    type,
    repository,
    homepage,
    bugs,
    engines: { node: '>=22' },
    bin: { adjourn: 'dist/adjourn.js' },
    exports: {
      '.': { types: './dist/types/index.d.ts', default: './dist/planner.js' },
      './package.json': './package.json',
    },
    files: ['dist/*.js', 'dist/chunks', 'dist/types', 'dist/THIRD-PARTY.txt'],
  }
  return `${JSON.stringify(smaller, null, 2)}\n`
}

/** Puts the published manifest in place of the checkout's, until `restoreManifest`. */
export function swapManifest(): void {
  const text = published()
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(kept, readFileSync(manifest))
  writeFileSync(manifest, text)
  spawn(process.execPath, [join(import.meta.dirname, 'build-package.ts'), 'guard'], {
    detached: true,
    stdio: 'ignore',
  }).unref()
}

/** Puts the checkout's manifest back. Does nothing where it is in its place. */
export function restoreManifest(): void {
  if (!existsSync(kept)) return
  if (isSwapped()) writeFileSync(manifest, readFileSync(kept))
  rmSync(kept)
}

/** npm runs no postpack when it fails or is interrupted: after half a minute the manifest goes back by itself. */
export async function guardManifest(): Promise<void> {
  for (let waited = 0; waited < 120 && isSwapped(); waited += 1) await setTimeout(250)
  restoreManifest()
}

const isSwapped = (): boolean =>
  existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).devDependencies === undefined
