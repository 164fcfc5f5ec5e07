import { useEffect, useRef } from 'react'

/** Something went wrong: what, and what to do. Said at once to a screen reader. */
export function Failure({ sentence }: { sentence: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [sentence])
  return (
    <div ref={box} className="onequestion" role="alert">
      <p>
        <b className="str">Not read.</b> {sentence}
      </p>
    </div>
  )
}
