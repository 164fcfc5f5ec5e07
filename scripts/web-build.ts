import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'dist', 'web.inputs')
const inputs = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/web-build.ts',
  'src/{client,domain,web}/**/*',
  'public/**/*',
]

/** Builds the web app into dist/web, unless what is there was built from the same files. */
export async function buildWeb() {
  const wanted = hashInputs()
  const built = existsSync(stamp) && existsSync(join(root, 'dist/web/index.html'))
  if (built && readFileSync(stamp, 'utf8') === wanted) return

  console.error('Building the web app …')
  await build({ root, logLevel: 'warn' })
  precompress()
  writeFileSync(stamp, wanted)
}

/** Once at build, so that no request has to: the server sends these to whoever takes them. */
function precompress() {
  for (const file of globSync('dist/web/**/*.{css,html,js,svg}', { cwd: root })) {
    const content = readFileSync(join(root, file))
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    writeFileSync(join(root, `${file}.br`), brotliCompressSync(content, { params: quality }))
    writeFileSync(join(root, `${file}.gz`), gzipSync(content, { level: 9 }))
  }
}

function hashInputs() {
  const hash = createHash('sha256')
  const files = globSync(inputs, { cwd: root, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile() && !file.name.includes('.test.'))
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const path of paths.toSorted())
    hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}
