import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './running.ts'

const emitted = join(root, '.types')
const entry = join(emitted, 'cli', 'library.d.ts')
const specifier = /(from |import\()(['"])([^'"]+)\2/g

/**
 * Copies the planner's declarations and those they need from what tsc emitted, with relative specifiers:
 * `#domain/…` means nothing outside of this package.
 */
export function writeTypes(folder: string): void {
  const seen = new Set([entry])
  for (const file of seen) {
    const target = targetOf(file, folder)
    const text = readFileSync(file, 'utf8').replace(specifier, (_all, before, quote, name) => {
      const needed = resolveType(file, name)
      seen.add(needed)
      return `${before}${quote}${relativeName(target, targetOf(needed, folder))}${quote}`
    })
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(
      target,
      file === entry ? withTemporal(text) : text.replace(/^\/\/# source.*$/m, ''),
    )
  }
}

function resolveType(file: string, name: string): string {
  const path = name.replace(/\.ts$/, '.d.ts')
  if (name.startsWith('#domain/')) return join(emitted, path.slice(1))
  if (name.startsWith('.')) return join(dirname(file), path)
  throw new Error(
    `${relative(root, file)} needs the types of ${name}, which the package doesn't carry.`,
  )
}

const targetOf = (file: string, folder: string): string =>
  file === entry ? join(folder, 'index.d.ts') : join(folder, relative(emitted, file))

function relativeName(from: string, to: string): string {
  const path = relative(dirname(from), to)
    .replaceAll('\\', '/')
    .replace(/\.d\.ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}

const withTemporal = (text: string): string =>
  `/// <reference lib="esnext.temporal" />\n${text.replace(/^import .*filling-gaps.*$/m, '')}`
