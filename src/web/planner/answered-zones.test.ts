import { expect, test } from 'vitest'
import { explainZones, zoneNameAt } from './answered-zones.ts'

const calendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'SUMMARY:One',
  'DTSTART;VALUE=DATE-TIME;TZID="Customized (Time) Zone":20260603T100000',
  'EXDATE;TZID=Customized (Time) Zone:20260610T100000',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART:20260603T100000Z',
  'END:VEVENT',
  'END:VCALENDAR',
]

test.each(['\r\n', '\n', '\r'])('the zone of an event is found from its line (%j)', (ending) => {
  expect(zoneNameAt(calendar.join(ending), 2)).toBe('Customized (Time) Zone')
  expect(zoneNameAt(calendar.join(ending), 7)).toBeNull()
})

test('an answered zone stands for the name wherever the file uses it, and lines stay where they are', () => {
  const text = calendar.join('\n')
  const explained = explainZones(text, { 'Customized (Time) Zone': 'Europe/Lisbon' })
  expect(explained).toContain('DTSTART;VALUE=DATE-TIME;TZID=Europe/Lisbon:20260603T100000')
  expect(explained).toContain('EXDATE;TZID=Europe/Lisbon:20260610T100000')
  expect(explained.split('\n')).toHaveLength(calendar.length)
  expect(explainZones(text, {})).toBe(text)
})

test('a name that is only the beginning of another leaves the other alone', () => {
  const text = 'DTSTART;TZID=Custom 2:20260603T100000'
  expect(explainZones(text, { Custom: 'Europe/Lisbon' })).toBe(text)
})
