import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { randomUUID } from 'node:crypto'
import { Stop } from '../kernel/stop.ts'

/**
 * Writes the page in one step, so that no half page is ever seen, and answers its name as it was given.
 * Never writes over the input.
 */
export async function writePage(
  file: string,
  input: string,
  folder: string,
  page: string,
): Promise<string> {
  const path = await realpath(resolve(folder, file)).catch(() => resolve(folder, file))
  const there = await stat(path).catch(() => null)
  if (there?.isFile() === false) throw new Stop(2, noFile(file, there.isDirectory()))
  if (input !== '-' && (await isSameFile(path, resolve(folder, input))))
    throw new Stop(2, `--html ${file} is the calendar itself. Name another file for the page.`)
  const draft = join(dirname(path), `.adjourn-${randomUUID()}.html`)
  try {
    await writeFile(draft, page, { flag: 'wx' })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    if (error instanceof Error && 'code' in error) throw new Stop(2, explain(error.code, file))
    throw error
  }
  return file
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => stat(path).catch(() => null)),
  )
  return first != null && second != null && first.dev === second.dev && first.ino === second.ino
}

function explain(code: unknown, file: string): string {
  if (code === 'ENOENT') return `There is no folder for ${file}. Make it, or name another file.`
  return `${file} can't be written (${String(code)}). Name a file in a folder of yours.`
}

const noFile = (file: string, isFolder: boolean): string =>
  isFolder
    ? `--html ${file} is a folder. Name a file in it, e.g. ${file}/plan.html.`
    : `--html ${file} is no file. Name a file, or - for standard output.`
