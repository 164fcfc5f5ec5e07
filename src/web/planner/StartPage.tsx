import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { AgendaForm } from './AgendaForm.tsx'
import { ExportHelp } from './ExportHelp.tsx'
import { Failure } from './Failure.tsx'
import { useFileDrop } from './file-drop.ts'
import { FileChoice } from './FileChoice.tsx'
import { usePlanner } from './planner.tsx'
import { ReadFields } from './ReadFields.tsx'
import { ReadingNow } from './ReadingNow.tsx'
import { loadSession } from './saved-session.ts'
import { type ReadOptions, refuseFile, type Source } from './source.ts'

/** The planner's first screen: bring a calendar or an agenda, or try the example. */
export function StartPage() {
  const { state } = usePlanner()
  const { readSource, readFile } = useReadingOn()
  const [pasting, setPasting] = useState(state.draft !== '')
  useEffect(() => {
    document.title = 'Bring a calendar · Adjourn'
  }, [])
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
              <ReadingNow />
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

function useReadingOn() {
  const { state, read, fail } = usePlanner()
  const navigate = useNavigate()
  const readSource = (source: Source, options: Partial<ReadOptions> = {}) => {
    const fresh = { ...state.options, me: null, zones: {}, ...options }
    void read(source, fresh).then(async (planned) => {
      if (planned) await navigate({ to: '/plan' })
    })
  }
  const readFile = (file: File) => {
    const refusal = refuseFile(file)
    if (refusal !== null) return fail(refusal)
    file.text().then(
      (text) => readSource({ name: file.name, text }),
      () => fail(`${file.name} could not be opened. Choose it again, or another file.`),
    )
  }
  return { readSource, readFile }
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
