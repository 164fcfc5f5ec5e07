import { useRef } from 'react'
import { Icon } from '../kernel/Icon.tsx'

/** The button that opens the system's own file picker. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="b pri" onClick={() => input.current?.click()}>
        <Icon name="calendar" />
        Choose an .ics file
      </button>
      <input
        ref={input}
        type="file"
        accept=".ics,.ical,.ifb,.vcs,.txt,text/calendar"
        aria-label="Calendar file"
        tabIndex={-1}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
