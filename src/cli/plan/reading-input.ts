import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { largestFile } from '#domain/planner/reading/read-calendar.ts'
import { Stop } from '../kernel/stop.ts'
import { nearest } from '#domain/kernel/nearest-word.ts'

/** The text of a file, or of standard input for `-`. Throws `Stop` with what to do about it. */
export async function readInput(
  file: string,
  folder: string,
  standardInput: Readable,
): Promise<string> {
  const path = resolve(folder, file)
  try {
    return decode(
      await readBytes(file === '-' ? standardInput : createReadStream(path), file),
      file,
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw await explain(error.code, file, path)
    throw error
  }
}

async function readBytes(stream: Readable, file: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk)
    bytes += piece.length
    if (bytes > largestFile) throw new Stop(1, tooLarge(file))
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (file: string): string =>
  `${called(file)} is larger than 10 MB: export a shorter stretch of time.`

function decode(bytes: Buffer, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new Stop(
      1,
      `${called(file)} is a zip archive. Unpack it and name one .ics file from inside.`,
    )
  if (bytes.subarray(0, 8_000).includes(0) || bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new Stop(1, `${called(file)} is not text. Name an .ics file, or paste an agenda as text.`)
  return new TextDecoder().decode(bytes)
}

async function explain(code: unknown, file: string, path: string): Promise<Stop> {
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Stop(2, await missing(file, path))
  if (code === 'EISDIR')
    return new Stop(
      2,
      `${called(file)} is a folder. Name one .ics file: adjourn plan ${file}/calendar.ics`,
    )
  if (code === 'EACCES' || code === 'EPERM')
    return new Stop(
      2,
      `${called(file)} may not be read. Give yourself permission to read it, then try again.`,
    )
  return new Stop(
    2,
    `${called(file)} can't be read (${String(code)}). Copy it elsewhere and try again.`,
  )
}

async function missing(file: string, path: string): Promise<string> {
  const names = await readdir(dirname(path)).catch(() => [])
  const meant = nearest(basename(path), names)
  const hint = meant === null ? 'Check the name and the folder.' : `Did you mean ${meant}?`
  return `There is no file ${file}. ${hint}`
}

const called = (file: string): string => (file === '-' ? 'Standard input' : file)
