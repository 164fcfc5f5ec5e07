import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// The real command as a child process, as a person or a script runs it.

const entry = join(import.meta.dirname, 'adjourn.ts')
const calendar = join(import.meta.dirname, '../domain/planner/fixtures/manager-m.ics')
const june = ['--from', '2025-06-02', '--zone', 'Europe/Berlin', '--me', 'm@example.org']

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adjourn-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Stops reading the output after its first bytes, as `head` does. */
  readonly hangUp?: boolean
}

async function adjourn(
  args: readonly string[],
  { input = '', env = {}, hangUp = false }: Run = {},
) {
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TZ: 'Etc/UTC', ...env },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
    if (hangUp) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { ...output, status }
}

describe('the plan', () => {
  test('is a table of meetings with what each becomes and returns', async () => {
    const { status, stdout, stderr } = await adjourn(['plan', calendar, ...june])

    expect(stderr).toBe('')
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('Four recurring meetings, all of them replaceable')
    expect(lines[1]).toContain('Four weeks from Mon 2 June, in the time of Europe/Berlin.')
    expect(stdout).toMatch(/^Daily meeting for P1 +12\.5 {2}Daily status +update \+ agenda .* h$/m)
    expect(stdout).toMatch(/^weekdays 09:30, 5 people +high$/m)
    expect(stdout).toMatch(/^Meeting 1 .*\n.*\n▌ What is “Meeting 1” mostly for\?/m)
    expect(stdout).toContain('hours a week returned\nOf 16.5 between nine people; yours ')
    expect(stdout).toContain('Your week before\n')
    expect(stdout).toContain('█1-on-1 with A░')
    expect(stdout).toContain('Adopting would open\n')
    expect(stdout).toContain('--html plan.html')
  })

  test('reads an agenda from standard input', async () => {
    const { status, stdout } = await adjourn(['plan', '-', ...june], {
      input: '9:30 Daily (Ana, Ben, Cleo), 15 min\n10:00 1-on-1 with Ana\n',
    })

    expect(status).toBe(0)
    expect(stdout).toContain('Two recurring meetings')
  })

  test('is never wider than the columns asked for, and plain when it is piped', async () => {
    const input = await readFile(calendar, 'utf8')
    const { stdout } = await adjourn(['plan', '-', ...june], { input })

    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(stdout).not.toContain('\u001B')
  })

  test('is coloured where colour is forced, and NO_COLOR alone keeps it plain', async () => {
    const forced = await adjourn(['plan', calendar, ...june], { env: { FORCE_COLOR: '1' } })
    const plain = await adjourn(['plan', calendar, ...june], { env: { NO_COLOR: '1' } })

    expect(forced.stdout).toContain('\u001B[1mFour recurring meetings')
    expect(stripVTControlCharacters(forced.stdout)).toBe(plain.stdout)
  })

  test('shows a hostile title and obeys nothing in it', async () => {
    const input = [
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20250602T090000Z\nDTEND:20250602T093000Z',
      'RRULE:FREQ=DAILY\nORGANIZER:mailto:a@x.org\nATTENDEE:mailto:b@x.org\nATTENDEE:mailto:c@x.org',
      'SUMMARY:Weekly \u001B[2J\u001B]0;owned\u0007\u202Esync\\nnext <b>bold</b>\nEND:VEVENT\nEND:VCALENDAR\n',
    ].join('\n')
    const table = await adjourn(['plan', '-', ...june], { input })
    const json = await adjourn(['plan', '-', '--json', ...june], { input })

    expect(table.stdout).toMatch(/^Weekly .*sync next/m)
    for (const { stdout } of [table, json])
      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
  })

  test('ends quietly when its reader has seen enough', async () => {
    const { status, stderr } = await adjourn(['plan', calendar, ...june, '--json'], {
      hangUp: true,
    })

    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

describe('--json', () => {
  test('has the documented keys', async () => {
    const { stdout, stderr, status } = await adjourn(['plan', calendar, '--json', ...june])

    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const plan = JSON.parse(stdout)
    expect(Object.keys(plan)).toEqual(['window', 'series', 'before', 'after', 'flags', 'dropped'])
    expect(plan.window).toEqual({
      from: '2025-06-02T00:00:00+02:00[Europe/Berlin]',
      to: '2025-06-30T00:00:00+02:00[Europe/Berlin]',
      zone: 'Europe/Berlin',
    })
    const daily = plan.series.find(({ title }: { title: string }) => title.startsWith('Daily'))
    expect(Object.keys(daily)).toEqual(
      'uid title zone rule occurrences minutes people type confidence evidence verdict replacement returned twins question'.split(
        ' ',
      ),
    )
    expect(daily.occurrences[0]).toEqual({
      start: '2025-06-02T09:30:00+02:00[Europe/Berlin]',
      end: '2025-06-02T10:00:00+02:00[Europe/Berlin]',
    })
    expect(Object.keys(plan.before)).toEqual(['personMinutes', 'focusMinutes'])
    expect(Object.keys(plan.after.personMinutes)).toEqual(['low', 'middle', 'high'])
  })

  test('is the same wherever the machine stands', async () => {
    const [tokyo, newYork] = await Promise.all(
      ['Asia/Tokyo', 'America/New_York'].map((TZ) =>
        adjourn(['plan', calendar, '--json', ...june], { env: { TZ } }),
      ),
    )

    expect(tokyo?.stdout).not.toBe('')
    expect(tokyo).toEqual(newYork)
  })

  test('follows the hours and zones of the people that are named', async () => {
    const usual = await adjourn(['plan', calendar, '--json', ...june])
    const person = ['--person', 'A@example.org=Asia/Tokyo,09:00-17:00']
    const other = await adjourn(['plan', calendar, '--json', ...june, ...person])

    const focusOfA = ({ stdout }: { stdout: string }) =>
      JSON.parse(stdout).before.focusMinutes['a@example.org']
    expect(focusOfA(usual)).not.toEqual(focusOfA(other))
  })
})

describe('--html', () => {
  test('writes the page whole and says so on standard error', async () => {
    const { status, stdout, stderr } = await adjourn([
      'plan',
      calendar,
      '--html',
      'plan.html',
      ...june,
    ])

    expect(status).toBe(0)
    expect(stderr).toBe('Wrote plan.html. Open it in a browser.\n')
    expect(stdout).toContain('Four recurring meetings')
    expect(await readFile(join(folder, 'plan.html'), 'utf8')).toMatch(
      /^<!doctype html>[^]*<\/html>\n$/,
    )
    expect((await readdir(folder)).filter((name) => name.startsWith('.adjourn'))).toEqual([])
  })

  test('prints the page alone for -', async () => {
    const { stdout } = await adjourn(['plan', calendar, '--html', '-', ...june])

    expect(stdout).toMatch(/^<!doctype html>[^]*<\/html>\n$/)
  })

  test('never writes over the calendar, by whatever name', async () => {
    const text = await readFile(calendar, 'utf8')
    await writeFile(join(folder, 'mine.ics'), text)
    const { status, stderr } = await adjourn(['plan', 'mine.ics', '--html', './mine.ics', ...june])

    expect(status).toBe(2)
    expect(stderr).toContain('is the calendar itself')
    expect(await readFile(join(folder, 'mine.ics'), 'utf8')).toBe(text)
  })

  test.for([
    ['nowhere/plan.html', 'There is no folder for nowhere/plan.html.'],
    ['.', '--html . is a folder.'],
    ['/dev/null', '--html /dev/null is no file.'],
  ] as const)('refuses %s with a sentence', async ([file, sentence]) => {
    const { status, stderr } = await adjourn(['plan', calendar, '--html', file, ...june])

    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})

describe('what can’t be planned', () => {
  test.for([
    [['plan', 'calender.ics'], 2, 'There is no file calender.ics. Did you mean calendar.ics?'],
    [['plan', '.'], 2, '. is a folder. Name one .ics file'],
    [['plan', 'locked.ics'], 2, 'locked.ics may not be read.'],
    [['plan', 'large.ics'], 1, 'large.ics is larger than 10 MB'],
    [['plan', 'takeout.zip'], 1, 'takeout.zip is a zip archive. Unpack it'],
    [['plan', 'slides.pdf'], 1, 'slides.pdf is not text.'],
    [['plan', 'notes.txt'], 1, 'This is neither a calendar nor an agenda'],
    [['plan', 'empty.ics'], 1, 'This is neither a calendar nor an agenda'],
    [['plan', 'calendar.ics', '--weeks', 'x'], 2, '--weeks takes a whole number'],
    [['plan', 'calendar.ics', '--from', '2025-06-31'], 2, 'there is no such date'],
    [
      ['plan', 'calendar.ics', '--holidays', 'XX'],
      2,
      'No public holidays are known for the country “XX”',
    ],
    [['paln', 'calendar.ics'], 2, 'There is no command “paln”. Did you mean adjourn plan?'],
    [['calendar.ics'], 2, 'To plan a calendar: adjourn plan calendar.ics'],
    [[], 2, 'Say what to do, e.g. adjourn plan calendar.ics.'],
  ] as const)(
    'adjourn %j ends with status %i: %s',
    async ([args, expected, sentence], { skip }) => {
      if (args[1] === 'locked.ics' && process.getuid?.() === 0) skip('root may read everything')
      const { status, stdout, stderr } = await adjourn(args)

      expect(stderr).toContain(sentence)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stdout).toBe('')
      expect(status).toBe(expected)
    },
  )

  beforeAll(async () => {
    const inputs = {
      'calendar.ics': await readFile(calendar),
      'locked.ics': '',
      'large.ics': 'BEGIN:VCALENDAR\n'.padEnd(10_000_001, ' '),
      'takeout.zip': 'PK\u0003\u0004 and so on',
      'slides.pdf': '%PDF-1.7 and so on',
      'notes.txt': 'Dear diary,\nnothing happened.\n',
      'empty.ics': '',
    }
    for (const [name, text] of Object.entries(inputs)) await writeFile(join(folder, name), text)
    await chmod(join(folder, 'locked.ics'), 0o000)
  })
})

describe('help', () => {
  test.for([[['--help']], [['help']], [['plan', '--help']], [['help', 'plan']]] as const)(
    'adjourn %j explains itself on standard output',
    async ([args]) => {
      const { status, stdout, stderr } = await adjourn(args)

      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('adjourn plan FILE')
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    },
  )

  test('adjourn --version says the version of the package', async () => {
    const text = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')

    expect((await adjourn(['--version'])).stdout).toBe(`${JSON.parse(text).version}\n`)
  })
})
