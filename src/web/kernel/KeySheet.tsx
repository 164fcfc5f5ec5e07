import { useMemo } from 'react'
import { Overlay } from './Overlay.tsx'
import { useKeys, useSingleKeys } from './single-keys.tsx'

interface Props {
  /** Which keys there are, and what they do. */
  readonly keys: readonly (readonly [string, string])[]
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** The keys of the program, and the switch that turns the single ones off. Opens with `?`. */
export function KeySheet({ keys, open, onOpen }: Props) {
  const { on, turn } = useSingleKeys()
  useKeys(useMemo(() => ({ '?': () => onOpen(true) }), [onOpen]))
  return (
    <Overlay title="Keys" open={open} onClose={() => onOpen(false)}>
      <dl className="facts keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="tick">
        <input
          type="checkbox"
          className="cb"
          checked={on}
          onChange={({ target }) => turn(target.checked)}
        />
        Single keys act (without Ctrl or Cmd)
      </label>
    </Overlay>
  )
}
