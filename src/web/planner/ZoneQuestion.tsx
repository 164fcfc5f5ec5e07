import { useState } from 'react'
import type { PlannedSeries } from '#domain/planner/plan.ts'
import { zoneNameAt } from './answered-zones.ts'
import { usePlanner } from './planner.tsx'
import { ZoneField } from './ZoneField.tsx'

/** For a meeting whose time zone nothing explains: which one it is. The calendar is read again with it. */
export function ZoneQuestion({ series }: { series: PlannedSeries }) {
  const { state, readAgain } = usePlanner()
  const { options } = state
  const [zone, setZone] = useState(options.zone)
  const name = zoneNameAt(state.source?.text ?? '', series.line)
  if (name === null) return null
  return (
    <div className="opts">
      <ZoneField
        label={`Time zone of ${series.title || 'this meeting'}`}
        zone={zone}
        onChange={setZone}
      />
      <button
        type="button"
        className="b"
        onClick={() => readAgain({ ...options, zones: { ...options.zones, [name]: zone } })}
      >
        Use this zone
      </button>
    </div>
  )
}
