import process from 'node:process'

// Only what every Node understands stands before this check: the rest is loaded after it.
const oldestNode = 22
const majorVersion = Number.parseInt(process.versions.node, 10)

if (majorVersion < oldestNode) {
  process.stderr.write(
    `adjourn: needs Node ${String(oldestNode)} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.\n`,
  )
  process.exitCode = 1
} else {
  await import('./kernel/filling-gaps.ts')
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}
