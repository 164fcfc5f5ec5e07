/** Something went wrong: what, and what to do. Said at once to a screen reader. */
export function Failure({ sentence }: { sentence: string }) {
  return (
    <div className="onequestion" role="alert">
      <p>
        <b className="str">Not read.</b> {sentence}
      </p>
    </div>
  )
}
