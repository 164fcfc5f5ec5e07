import { useEffect, useState } from 'react'
import { isRejection } from '#domain/kernel/rejection.ts'
import type { Window } from '#domain/planner/plan.ts'
import {
  holidayAttribution,
  holidayCountries,
  type HolidayPlace,
  holidayRegions,
} from '#domain/holidays/holiday-places.ts'
import { publicHolidays } from '#domain/holidays/public-holidays.ts'

interface Props {
  readonly window: Window
  readonly onAdd: (dates: readonly string[]) => void
}

/** Public holidays of a place, added to somebody's days off. The tables are loaded when first asked for. */
export function HolidayPicker({ window, onAdd }: Props) {
  const [open, setOpen] = useState(false)
  return open ? (
    <Places window={window} onAdd={onAdd} />
  ) : (
    <button type="button" className="b" onClick={() => setOpen(true)}>
      Add public holidays
    </button>
  )
}

function Places({ window, onAdd }: Props) {
  const [country, setCountry] = useState('')
  const [region, setRegion] = useState('')
  const countries = usePlaces(listCountries, '')
  const regions = usePlaces(listRegions, country)
  const choose = (code: string) => {
    setCountry(code)
    setRegion('')
  }
  if (countries === 'failed' || regions === 'failed') return <p className="err">{notLoaded}</p>
  return (
    <div className="numbers">
      <PlaceField label="Country" places={countries} value={country} onChange={choose} />
      {regions.length > 0 && (
        <PlaceField label="Region" places={regions} value={region} onChange={setRegion} />
      )}
      {country !== '' && (
        <AddHolidays
          // What was said about one place isn't true of the next.
          key={`${country} ${region}`}
          find={() => holidaysIn(window, country, region || null)}
          onAdd={onAdd}
        />
      )}
      <p className="meta">{holidayAttribution}</p>
    </div>
  )
}

interface AddProps {
  readonly find: () => Promise<readonly string[] | string>
  readonly onAdd: (dates: readonly string[]) => void
}

function AddHolidays({ find, onAdd }: AddProps) {
  const [said, setSaid] = useState('')
  const add = async () => {
    const dates = await find()
    if (typeof dates === 'string') return setSaid(dates)
    if (dates.length === 0) return setSaid('No public holiday falls into these weeks.')
    setSaid(`Added: ${dates.join(', ')}.`)
    return onAdd(dates)
  }
  return (
    <div className="labelled">
      <button type="button" className="b" onClick={() => void add()}>
        Add its holidays
      </button>
      <output className="meta">{said}</output>
    </div>
  )
}

const notLoaded =
  'The holidays could not be loaded. Try again later, or write the days off yourself.'

interface PlaceProps {
  readonly label: string
  readonly places: readonly HolidayPlace[]
  readonly value: string
  readonly onChange: (code: string) => void
}

const PlaceField = ({ label, places, value, onChange }: PlaceProps) => (
  <label className="labelled">
    <span>{label}</span>
    <select className="field" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{label === 'Country' ? 'Choose one' : 'The whole country'}</option>
      {places.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

/** The places that a list answers for one it depends on; empty until they are there. */
function usePlaces(list: (of: string) => Promise<readonly HolidayPlace[]>, of: string) {
  const [places, setPlaces] = useState<readonly HolidayPlace[] | 'failed'>([])
  useEffect(() => {
    let current = true
    list(of).then(
      (found) => current && setPlaces(found),
      () => current && setPlaces('failed'),
    )
    return () => {
      current = false
    }
  }, [list, of])
  return places
}

const listCountries = () => holidayCountries()

async function listRegions(country: string) {
  const regions = country === '' ? [] : await holidayRegions(country)
  return isRejection(regions) ? [] : regions
}

async function holidaysIn({ from, to }: Window, country: string, region: string | null) {
  const dates = await publicHolidays({ country, region, from, to })
  return isRejection(dates) ? dates.reason : dates
}
