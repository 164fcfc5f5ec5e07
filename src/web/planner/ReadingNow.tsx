import { useEffect, useRef, useState } from 'react'
import { usePlanner } from './planner.tsx'
import type { ReadingProgress } from './reading-messages.ts'

const words = {
  reading: 'Reading the events',
  expanding: 'Working out when each takes place',
  classifying: 'Sorting the meetings',
}

interface Props {
  /** Whether what was read before is still there to look at. */
  readonly again?: boolean
  readonly onCancel: () => void
}

/** How far the reading is, in words, with the way to stop it. Shows nothing for the first 300 ms. */
export function ReadingNow({ again = false, onCancel }: Props) {
  const { state } = usePlanner()
  const late = useLate(300)
  const { reading } = state
  const stop = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed is gone; the only thing left to do takes the focus.
    if (late && !again) stop.current?.focus()
  }, [late, again])
  if (reading === null) return null
  const step = reading.progress ? words[reading.progress.step] : 'Opening'
  return (
    <div className={['reading', late ? '' : 'is-early', again ? 'again' : ''].join(' ')}>
      <p className="empty">
        {reading.name}: {step}
        <span className="num">{share(reading.progress)}</span>
      </p>
      <output className="vh">{late ? step : ''}</output>
      {!again && <Bars />}
      <button ref={stop} type="button" className="b" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}

const Bars = () => (
  <>
    <span className="sk" />
    <span className="sk" />
  </>
)

function useLate(milliseconds: number) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return late
}

const share = (progress: ReadingProgress | null) =>
  progress && progress.of > 0 ? `, ${Math.floor((100 * progress.done) / progress.of)} %` : ''
