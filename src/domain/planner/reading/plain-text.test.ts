import { describe, expect, test } from 'vitest'
import { manyLines, oneLine } from './plain-text.ts'

describe('the text of an event', () => {
  test('loses its escapes', () => {
    expect(manyLines(String.raw`a\, b\; c\\d\ne\Nf\:g`)).toBe('a, b; c\\d\ne\nf:g')
  })

  test('is one line where it is a title, without control characters', () => {
    expect(oneLine(String.raw`  Daily\n  of ` + 'the\u001b[31m team\u0007\t ')).toBe(
      'Daily of the[31m team',
    )
  })

  test('loses its markup', () => {
    const html =
      '<p>One</p><ul><li>Two &amp; three</li></ul><a href="https://x/?a=1">four</a><br>five'
    expect(manyLines(html)).toBe('One\nTwo & three\nfour\nfive')
  })

  test('keeps what only looks like markup', () => {
    expect(manyLines('a < b, c > d, <e@example.org>, &amp;')).toBe(
      'a < b, c > d, <e@example.org>, &amp;',
    )
  })
})

describe('conferencing boilerplate', () => {
  test('is cut below a rule of underscores', () => {
    const teams = `Agenda\\n\\n${'_'.repeat(80)}\\nMicrosoft Teams\\nJoin the meeting\\n${'_'.repeat(32)}\\n`
    expect(manyLines(teams)).toBe('Agenda')
    expect(manyLines('Agenda\\n____\\nJoin')).toBe('Agenda')
  })

  test('is cut below a drawn rule, and below Webex’s words', () => {
    expect(manyLines('Agenda\\n──────────\\nJoin Zoom Meeting')).toBe('Agenda')
    const webex = '-- Do not delete or change any of the following text. --'
    expect(manyLines(`Agenda\\n${webex}\\nJoin`)).toBe('Agenda')
  })

  test('is cut between Google’s rules, and what follows them stays', () => {
    const rule = '-::~:~::~:~:~:~:~::~:~::-'
    expect(manyLines(`Before\\n\\n${rule}\\nJoin with Google Meet\\n${rule}\\nAfter`)).toBe(
      'Before\n\nAfter',
    )
    expect(manyLines(`Before<br>${rule}<br>Join with Google Meet`)).toBe('Before')
  })

  test('is not every underscore', () => {
    expect(manyLines('Name: ____ and some_thing')).toBe('Name: ____ and some_thing')
  })
})
