/** A setting kept in this browser; null where there is none, or where storage is refused. */
export function readSetting(name: string) {
  try {
    return localStorage.getItem(`adjourn.${name}`)
  } catch {
    return null
  }
}

/** Keeps a setting in this browser, or forgets it with null. Lasts for this page only where storage is refused. */
export function writeSetting(name: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(`adjourn.${name}`)
    else localStorage.setItem(`adjourn.${name}`, value)
  } catch {
    // Private windows may refuse storage; the setting then lives in the page's memory.
  }
}
