import { describe, expect, test } from 'vitest'
import { contentLines } from './content-lines.ts'

describe('the lines of a calendar file', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['a bare CR', '\r'],
  ])('%s ends a physical line', (_, end) => {
    expect(read(['A:1', 'B:2', '', 'C:3'].join(end))).toEqual([
      [1, 'A:1'],
      [2, 'B:2'],
      [4, 'C:3'],
    ])
  })

  test('a file may mix all three', () => {
    expect(read('A:1\rB:2\nC:3\r\n\rD:4\n\nE:5')).toEqual([
      [1, 'A:1'],
      [2, 'B:2'],
      [3, 'C:3'],
      [5, 'D:4'],
      [7, 'E:5'],
    ])
  })

  test('a folded line is one, numbered where it begins', () => {
    expect(read('A:1\r\nSUMMARY:one\r\n  two\r\n\tthree\r\nB:2')).toEqual([
      [1, 'A:1'],
      [2, 'SUMMARY:one twothree'],
      [5, 'B:2'],
    ])
  })

  test('a blank line inside a folded one changes nothing', () => {
    expect(read('SUMMARY:one\n\n two')).toEqual([[1, 'SUMMARY:onetwo']])
  })

  test('a byte order mark is no part of the first line, nor of a file appended to another', () => {
    expect(read('\uFEFFBEGIN:VCALENDAR\n\uFEFFBEGIN:VCALENDAR')).toEqual([
      [1, 'BEGIN:VCALENDAR'],
      [2, 'BEGIN:VCALENDAR'],
    ])
  })

  test('blanks before BEGIN are passed over, wherever it stands', () => {
    expect(
      read('\n  \n \tBEGIN:VCALENDAR\n VERSION:2.0\n  BEGIN:VEVENT\n END:VEVENT\n  A:1'),
    ).toEqual([
      [3, 'BEGIN:VCALENDAR'],
      [4, 'VERSION:2.0'],
      [5, 'BEGIN:VEVENT'],
      [6, 'END:VEVENT'],
      [7, 'A:1'],
    ])
  })

  test('a physical line of 10,000 characters is read, one of 10,001 is too long', () => {
    const longest = 'SUMMARY:'.padEnd(10_000, 'x')
    expect([...contentLines(longest)]).toMatchObject([{ text: longest, tooLong: false }])
    expect([...contentLines(`${longest}x`)]).toMatchObject([{ tooLong: true }])
  })

  test('one part that is too long makes its whole property too long', () => {
    expect([...contentLines(`SUMMARY:a\n ${'x'.repeat(10_000)}\n b\nA:1`)]).toMatchObject([
      { line: 1, tooLong: true },
      { line: 4, text: 'A:1', tooLong: false },
    ])
  })

  test('many parts of allowed length make a property of any length', () => {
    const [line] = contentLines(`DESCRIPTION:${`\n ${'x'.repeat(70)}`.repeat(1_000)}`)
    expect(line).toMatchObject({ tooLong: false })
    expect(line?.text).toHaveLength(70_012)
  })
})

const read = (file: string) => [...contentLines(file)].map(({ line, text }) => [line, text])
