import { useId, useState } from 'react'

const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

interface Props {
  readonly label: string
  readonly zone: string
  readonly onChange: (zone: string) => void
}

/** A time zone, found by typing a part of its name. Takes effect once it names a zone that exists. */
export function ZoneField({ label, zone, onChange }: Props) {
  const [typed, setTyped] = useState(zone)
  const list = useId()
  const error = useId()
  const unknown = typed !== zone && findZone(typed) === null
  const type = (text: string) => {
    setTyped(text)
    const found = findZone(text)
    if (found !== null && found !== zone) onChange(found)
  }
  return (
    <label className="labelled">
      <span>{label}</span>
      <input
        className="field"
        list={list}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={unknown}
        aria-describedby={unknown ? error : undefined}
        onChange={({ target }) => type(target.value)}
        onFocus={({ target }) => target.select()}
      />
      <datalist id={list}>
        {zones.map((known) => (
          <option key={known} value={known}>
            {known}
          </option>
        ))}
      </datalist>
      {unknown && (
        <span className="err" id={error}>
          Choose one from the list, as Europe/Berlin.
        </span>
      )}
    </label>
  )
}

/** The zone's own spelling, or null for a name that no zone has. */
function findZone(text: string): string | null {
  const wanted = text.trim().replaceAll(' ', '_').toLowerCase()
  return zones.find((known) => known.toLowerCase() === wanted) ?? null
}
