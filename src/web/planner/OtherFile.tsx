import { useEffect, useRef } from 'react'

interface Props {
  readonly file: File
  readonly onRead: () => void
  readonly onKeep: () => void
}

/** A file was dropped on a plan: whether it takes the plan's place. */
export function OtherFile({ file, onRead, onKeep }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [file])
  return (
    <div className="onequestion other no-print">
      <p role="alert">
        <b className="mid">Read {file.name} instead?</b> The plan on this page, with what you edited
        in it, gives way to the new one.
      </p>
      <p className="choices">
        <button ref={first} type="button" className="b" onClick={onRead}>
          Read it
        </button>
        <button type="button" className="b quietb" onClick={onKeep}>
          Keep this plan
        </button>
      </p>
    </div>
  )
}
