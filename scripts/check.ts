import { pathToFileURL } from 'node:url'
import { run } from './running.ts'

const linted = ['src', 'scripts', 'bench']

/** Types, rules and format of the whole project; says whether all of them hold. */
export function check() {
  const results = [
    // By force: a file that was moved keeps its time, and an incremental build wouldn't see it.
    run('types', 'typescript/bin/tsc', ['-b', '--force']),
    run('rules', 'oxlint/bin/oxlint', ['--type-aware', ...linted]),
    run('format', 'oxfmt/bin/oxfmt', ['--check', '.']),
  ]
  return results.every(Boolean)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !check()) process.exitCode = 1
