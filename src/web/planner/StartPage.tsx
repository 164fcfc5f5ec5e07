import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../kernel/Icon.tsx'
import { AgendaForm } from './AgendaForm.tsx'
import { useBringing } from './bringing.ts'
import { ExportHelp } from './ExportHelp.tsx'
import { Failure } from './Failure.tsx'
import { useFileDrop } from './file-drop.ts'
import { FileChoice } from './FileChoice.tsx'
import { usePlanner } from './planner.tsx'
import { ReadFields } from './ReadFields.tsx'
import { ReadingNow } from './ReadingNow.tsx'
import { loadSession } from './saved-session.ts'
import type { ReadOptions, Source } from './source.ts'

/** The planner's first screen: bring a calendar or an agenda, or try the example. */
export function StartPage() {
  const { state, fail, cancel } = usePlanner()
  const { readSource, readFile } = useBringing()
  const [pasting, setPasting] = useState(state.draft !== '')
  useEffect(() => {
    document.title = 'Bring a calendar · Adjourn'
    // What could not be read here is of no interest over the plan of something else.
    return () => fail(null)
  }, [fail])
  const over = useFileDrop(readFile)
  const choices = useFocusBack(state.reading !== null)

  return (
    <div className="start">
      <div className="hang">
        <div />
        <div>
          <Welcome />
          <div className={over ? 'drop is-over' : 'drop'}>
            {state.reading ? (
              <ReadingNow onCancel={cancel} />
            ) : (
              <>
                <p className="choices" ref={choices}>
                  <FileChoice onFile={readFile} />
                  <button
                    type="button"
                    className="b"
                    aria-expanded={pasting}
                    onClick={() => setPasting(!pasting)}
                  >
                    Paste an agenda
                    <Icon name="chevron" />
                  </button>
                </p>
                <p className="sec">Or drop it here. It is read in this browser and goes nowhere.</p>
                {state.failure && <Failure sentence={state.failure} />}
                {pasting && <AgendaForm onRead={readSource} />}
                <ReadFields />
                <ExportHelp />
              </>
            )}
          </div>
        </div>
      </div>
      <Example onRead={readSource} />
      <Earlier />
    </div>
  )
}

const Welcome = () => (
  <>
    <h1>Bring a calendar</h1>
    <p className="lede">
      Adjourn reads the meetings you have and answers with the tasks that could replace them, and
      with the hours that come back. You keep what is better live.
    </p>
  </>
)

/** Takes the focus back from *Cancel* when reading ends and that button is gone. */
function useFocusBack(reading: boolean) {
  const choices = useRef<HTMLParagraphElement>(null)
  const was = useRef(reading)
  useEffect(() => {
    if (was.current && !reading) choices.current?.querySelector('button')?.focus()
    was.current = reading
  }, [reading])
  return choices
}

function Example({ onRead }: { onRead: (source: Source, options: Partial<ReadOptions>) => void }) {
  const open = async () => {
    const { exampleCalendar } = await import('./example.ts')
    onRead({ name: 'Example: a manager’s week', text: exampleCalendar }, { zone: 'Europe/Berlin' })
  }
  return (
    <div className="hang">
      <h2 className="side">Try it first</h2>
      <p className="empty">
        <button type="button" className="link" onClick={() => void open()}>
          Try it with an example calendar
        </button>
        : a manager’s day in Berlin, with a daily, a one-to-one and two meetings of no known
        purpose.
      </p>
    </div>
  )
}

/** The way back to a plan that this tab still holds. */
function Earlier() {
  const { state } = usePlanner()
  const [saved] = useState(loadSession)
  const name = state.source?.name ?? saved?.source.name
  if (name === undefined) return null
  return (
    <div className="hang">
      <h2 className="side">Go on</h2>
      <p className="empty">
        The plan for{' '}
        <Link to="/plan" className="link">
          {name}
        </Link>{' '}
        is still here, with what you edited.
      </p>
    </div>
  )
}
