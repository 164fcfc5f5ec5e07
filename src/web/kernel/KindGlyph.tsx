import sprite from './kinds.svg?url'

/** The mark of a kind of task. The word stands beside it. */
export function KindGlyph({ kind }: { kind: string }) {
  return (
    <svg className="g" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`${sprite}#k-${kind}`} />
    </svg>
  )
}
