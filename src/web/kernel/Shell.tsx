import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { KeySheet } from './KeySheet.tsx'
import { type Theme, themes, useTheme } from './theme.ts'

/** A room that the table of contents leads to. */
export interface Room {
  readonly name: string
  readonly path: '/'
  /** The paths of the pages that are in it. */
  readonly pages: readonly string[]
}

interface Props {
  readonly rooms: readonly Room[]
  /** What the sheet of keys lists. */
  readonly keys: readonly (readonly [string, string])[]
}

/** The frame around every page: a table of contents, what hangs at its foot, and the page. */
export function Shell({ rooms, keys }: Props) {
  const [keysOpen, setKeysOpen] = useState(false)
  const theme = useTheme()
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <div className="app">
        <header className="nav">
          <p className="ws">
            <span className="end" aria-hidden="true" />
            Adjourn
          </p>
          <nav aria-label="Main">
            <RoomLinks rooms={rooms} />
          </nav>
          <div className="foot">
            <button type="button" className="link quiet" onClick={() => setKeysOpen(true)}>
              Keys
            </button>
            <ThemeChoice {...theme} />
          </div>
        </header>
        <main className="main" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <nav className="tabbar" aria-label="Main, phone">
        <RoomLinks rooms={rooms} />
        <ThemeChoice {...theme} />
      </nav>
      <KeySheet keys={keys} open={keysOpen} onOpen={setKeysOpen} />
    </>
  )
}

function RoomLinks({ rooms }: Pick<Props, 'rooms'>) {
  const here = useRouterState({ select: ({ location }) => location.pathname })
  return rooms.map(({ name, path, pages }) => (
    <Link key={path} to={path} aria-current={pages.includes(here) ? 'page' : undefined}>
      {name}
    </Link>
  ))
}

function ThemeChoice({ theme, choose }: ReturnType<typeof useTheme>) {
  return (
    <label className="theme">
      <span className="quiet">Theme</span>
      <select
        className="field"
        value={theme}
        onChange={({ target }) => choose(asTheme(target.value))}
      >
        {themes.map((known) => (
          <option key={known} value={known}>
            {known}
          </option>
        ))}
      </select>
    </label>
  )
}

const asTheme = (value: string): Theme => themes.find((known) => known === value) ?? 'system'
