import { type FormEvent, useId } from 'react'
import { usePlanner } from './planner.tsx'
import type { Source } from './source.ts'

const sample = '9:30 Daily P1 (A, B, C, D)\n10:00 1-on-1 with A'

/** A field for an agenda in plain text. What is written there stays, whatever happens. */
export function AgendaForm({ onRead }: { onRead: (source: Source) => void }) {
  const { state, draft, fail } = usePlanner()
  const field = useId()
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (state.draft.trim() === '')
      return fail('There is nothing to read yet: write a line for each meeting, with its time.')
    onRead({ name: 'Pasted agenda', text: state.draft })
  }
  return (
    <form className="agenda" onSubmit={submit}>
      <label htmlFor={field}>Agenda, a line for each meeting</label>
      <textarea
        id={field}
        className="field"
        rows={7}
        placeholder={sample}
        value={state.draft}
        onChange={({ target }) => draft(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      />
      <button type="submit" className="b">
        Plan this agenda
      </button>
    </form>
  )
}
