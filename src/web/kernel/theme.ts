import { useState } from 'react'
import { readSetting, writeSetting } from './settings.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The theme of this browser. `public/theme.js` sets it before the first paint, this one when it changes. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>(
    () => themes.find((known) => known === readSetting('theme')) ?? 'system',
  )
  const choose = (chosen: Theme) => {
    setTheme(chosen)
    writeSetting('theme', chosen === 'system' ? null : chosen)
    if (chosen === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = chosen
  }
  return { theme, choose }
}
