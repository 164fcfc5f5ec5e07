// Builds what `npm pack` puts into the tarball: the command and the planner for Node 22 and newer, each
// bundled with all it needs, and the planner's types. npm calls it as prepack and postpack.
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'rolldown'
import { guardManifest, restoreManifest, swapManifest } from './build-package.manifest.ts'
import { writeTypes } from './build-package.types.ts'
import { root, run } from './running.ts'

const dist = join(root, 'dist')
const steps: Record<string, () => void | Promise<void>> = {
  prepack,
  postpack: restoreManifest,
  guard: guardManifest,
  'refuse-publish': refusePublish,
}

await (steps[process.argv[2] ?? 'prepack'] ?? prepack)()

async function prepack(): Promise<void> {
  restoreManifest()
  for (const part of ['adjourn.js', 'planner.js', 'chunks', 'types', 'THIRD-PARTY.txt'])
    rmSync(join(dist, part), { recursive: true, force: true })
  const modules = [
    ...(await bundle('adjourn', 'src/cli/adjourn.ts', '#!/usr/bin/env node')),
    ...(await bundle('planner', 'src/cli/library.ts', '')),
  ]
  chmodSync(join(dist, 'adjourn.js'), 0o755)
  writeFileSync(join(dist, 'THIRD-PARTY.txt'), licences(modules))
  if (!run('types', 'typescript/bin/tsc', ['-b', 'src/cli'])) process.exit(1)
  writeTypes(join(dist, 'types'))
  swapManifest()
}

/** Bundles one entry into dist and answers the files that went into it. */
async function bundle(name: string, entry: string, banner: string): Promise<string[]> {
  const { output } = await build({
    cwd: root,
    input: { [name]: entry },
    platform: 'node',
    logLevel: 'warn',
    transform: { target: 'node22' },
    external: /^node:/,
    output: {
      dir: dist,
      format: 'esm',
      minify: true,
      banner: (chunk) => (chunk.isEntry ? banner : ''),
      entryFileNames: '[name].js',
      chunkFileNames: `chunks/${name}-[name].js`,
    },
  })
  return output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
}

/** The licences of the packages whose code or data was bundled, as their terms ask. */
function licences(modules: readonly string[]): string {
  const packages = new Set(
    modules.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
  )
  return [...packages].toSorted().map(licence).join('\n\n')
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']
    .map((each) => join(folder, each))
    .find(existsSync)
  const text = file === undefined ? `Licensed under ${license}.` : readFileSync(file, 'utf8').trim()
  return `${name} ${version} (${relative(root, folder)})\n\n${text}`
}

/** `npm publish` in a folder would announce the checkout's dependencies, read after postpack. */
function refusePublish(): void {
  console.error('Publish the tarball: npm pack, try it, then npm publish adjourn-<version>.tgz')
  process.exitCode = 1
}
