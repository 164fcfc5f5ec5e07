import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { readSetting, writeSetting } from './settings.ts'

interface SingleKeys {
  readonly on: boolean
  readonly turn: (on: boolean) => void
}

const Keys = createContext<SingleKeys>({ on: true, turn: () => {} })

/** Whether single keys (`j`, `e`, `?`) act at all: one switch turns them off, and the hints with them. */
export const useSingleKeys = () => use(Keys)

export function SingleKeysSwitch({ children }: { children: ReactNode }) {
  const [on, setOn] = useState(() => readSetting('keys') !== 'off')
  const value = useMemo(
    () => ({
      on,
      turn: (next: boolean) => {
        setOn(next)
        writeSetting('keys', next ? null : 'off')
      },
    }),
    [on],
  )
  return <Keys value={value}>{children}</Keys>
}

/** Acts on single keys, except while somebody types, a dialog is open, or they are switched off. */
export function useKeys(actions: Readonly<Record<string, (event: KeyboardEvent) => void>>) {
  const { on } = useSingleKeys()
  useEffect(() => {
    if (!on) return
    const handle = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('[role=dialog]')) return
      actions[event.key]?.(event)
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [on, actions])
}

/** Acts on Ctrl or Cmd with a key, except while somebody types. `shift+z` is written `Z`. */
export function useCommandKeys(actions: Readonly<Record<string, () => void>>) {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const action = actions[event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [actions])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
