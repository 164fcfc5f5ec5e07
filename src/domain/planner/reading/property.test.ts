import { describe, expect, test } from 'vitest'
import { parametersOf, propertyName, readProperty } from './property.ts'

describe('one property', () => {
  test('its name is read in upper case', () => {
    expect(propertyName('dtstart;VALUE=DATE:20250605')).toBe('DTSTART')
  })

  test.each(['no property at all', 'two words:x', ':x', '', '"A":x'])('“%s” is none', (text) => {
    expect(propertyName(text)).toBeNull()
  })

  test('parameters lose their quotes', () => {
    expect(read('DTSTART;TZID="Europe/Berlin";X=1:20250605T093000')).toEqual({
      TZID: 'Europe/Berlin',
      X: '1',
      value: '20250605T093000',
    })
  })

  test('a quoted parameter may hold colons and semicolons', () => {
    expect(read('ATTENDEE;DIR="ldap://x:389/a;b";CN="Wu; Chen":mailto:c@example.org')).toEqual({
      DIR: 'ldap://x:389/a;b',
      CN: 'Wu; Chen',
      value: 'mailto:c@example.org',
    })
  })

  test('quotes around a whole parameter are taken off', () => {
    expect(read('DTSTART;"TZID=Europe/Berlin":20250605T093000')).toEqual({
      TZID: 'Europe/Berlin',
      value: '20250605T093000',
    })
  })

  test('quotes around a zone name and its time are taken off', () => {
    expect(read('DTSTART;TZID="Europe/Berlin:20250605T093000"')).toEqual({
      TZID: 'Europe/Berlin',
      value: '20250605T093000',
    })
  })

  test('a quote that is never closed is a stray character', () => {
    expect(read('DTSTART;TZID="W. Europe Standard Time:20250605T093000')).toEqual({
      TZID: 'W. Europe Standard Time',
      value: '20250605T093000',
    })
  })

  test('a stray quote before a zone name with a colon still leaves the date', () => {
    expect(read('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin:20250605T093000')).toEqual({
      TZID: '(UTC+01:00) Amsterdam, Berlin',
      value: '20250605T093000',
    })
  })

  test('a zone name with a colon needs no quotes', () => {
    expect(read('DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20250605T093000')).toEqual({
      TZID: '(UTC+01:00) Amsterdam, Berlin',
      value: '20250605T093000',
    })
  })

  test('a stray quote before a name still leaves the address', () => {
    expect(read('ATTENDEE;CN="Ana: Lead;ROLE=CHAIR:mailto:ana@example.org')).toEqual({
      CN: 'Ana: Lead',
      ROLE: 'CHAIR',
      value: 'mailto:ana@example.org',
    })
  })

  test('the first of two parameters of one name counts', () => {
    expect(read('DTSTART;TZID=Europe/Berlin;tzid=Asia/Tokyo:20250605T093000')).toMatchObject({
      TZID: 'Europe/Berlin',
    })
  })

  test('without a colon after its parameters it has no value', () => {
    expect(readProperty(1, 'DTSTART', 'DTSTART;TZID=Europe/Berlin')).toBeNull()
  })
})

function read(text: string) {
  const property = readProperty(1, propertyName(text) ?? '', text)
  if (property === null) return null
  return { ...Object.fromEntries(parametersOf(property)), value: property.value }
}
