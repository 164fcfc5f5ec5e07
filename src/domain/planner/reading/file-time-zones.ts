import { mostObservances } from '../zones/matching-zone.ts'
import type { Observance } from '../zones/observance-onsets.ts'
import type { FileTimeZone } from '../zones/resolve-zone.ts'
import type { Component, TimeZoneComponent } from './components.ts'
import { drop, type Findings } from './findings.ts'
import { zoneName } from './zone-name.ts'
import { readWrittenTime } from './written-time.ts'

const offset = /^([+-]?)(\d\d):?(\d\d)(?::?(\d\d))?$/

/** A VTIMEZONE as it describes itself; an observance without readable offsets is dropped. */
export function readTimeZone(component: TimeZoneComponent, findings: Findings): FileTimeZone {
  const texts = (name: string): readonly string[] =>
    component.properties
      .filter((property) => property.name === name)
      .map((property) => zoneName(property.value))
      .filter((text) => text !== '')
  return {
    tzids: [...new Set(texts('TZID'))],
    location: texts('X-LIC-LOCATION')[0] ?? null,
    observances: component.observances.flatMap((part) => readObservances(part, findings)),
  }
}

/** As its DTSTART and RRULE say, and once more for each RDATE: a further onset, listed instead of ruled. */
function readObservances(component: Component, findings: Findings): readonly Observance[] {
  const observance = readObservance(component, findings)
  if (observance === null) return []
  const listed = listedOnsets(component, findings)
  return [observance, ...listed.map((start) => ({ ...observance, start, rule: null }))]
}

function listedOnsets(
  { properties }: Component,
  findings: Findings,
): readonly Temporal.PlainDateTime[] {
  const values = properties
    .filter(({ name }) => name === 'RDATE')
    .flatMap((property) => property.value.split(',').map((value) => ({ value, property })))
    .filter(({ value }) => value.trim() !== '')
  // One too many are enough for the zone to explain nothing.
  return values.slice(0, mostObservances + 1).flatMap(({ value, property }) => {
    const start = startOf(value)
    if (start === null) drop(findings, property.line, 'RDATE holds something that is no date.')
    return start ?? []
  })
}

function readObservance(component: Component, findings: Findings): Observance | null {
  const value = (name: string): string =>
    component.properties.find((property) => property.name === name)?.value.trim() ?? ''
  const offsetTo = readOffset(value('TZOFFSETTO'))
  if (offsetTo === null) {
    drop(findings, component.line, 'This part of a time zone has no readable offset.')
    return null
  }
  return {
    start: startOf(value('DTSTART')),
    offsetFrom: readOffset(value('TZOFFSETFROM')) ?? offsetTo,
    offsetTo,
    rule: value('RRULE').toUpperCase() || null,
  }
}

/** Years such as 0001 and 1601 mean *always*, and are ordinary years to Temporal. */
function startOf(value: string): Temporal.PlainDateTime | null {
  const start = readWrittenTime(value)
  if (start === null) return null
  return start.kind === 'time' ? start.local : start.date.toPlainDateTime()
}

/** In minutes; local mean times carry seconds, as a fraction. */
function readOffset(value: string): number | null {
  const parts = offset.exec(value)
  if (parts === null) return null
  const [, sign, hours, minutes, seconds = 0] = parts
  const size = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
  return sign === '-' ? -size : size
}
