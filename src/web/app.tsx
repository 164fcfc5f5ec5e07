import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  RouterProvider,
} from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Announcer } from './kernel/announcing.tsx'
import { type Room, Shell } from './kernel/Shell.tsx'
import { SingleKeysSwitch } from './kernel/single-keys.tsx'
import { planKeys } from './planner/plan-keys.ts'
import { PlannerRoom } from './planner/planner.tsx'
import { StartPage } from './planner/StartPage.tsx'

const rooms: readonly Room[] = [{ name: 'Plan', path: '/', pages: ['/', '/plan'] }]

const root = createRootRoute({
  component: () => <Shell rooms={rooms} keys={planKeys} />,
  notFoundComponent: NotFound,
})

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartPage })

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./planner/PlanPage.tsx'), 'PlanPage'),
})

const router = createRouter({
  routeTree: root.addChildren([start, plan]),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Draws the app into an element of the page. */
export function showApp(element: Element | null) {
  if (element === null) throw new Error('index.html has no #root.')
  createRoot(element).render(
    <StrictMode>
      <SingleKeysSwitch>
        <Announcer>
          <PlannerRoom>
            <RouterProvider router={router} />
          </PlannerRoom>
        </Announcer>
      </SingleKeysSwitch>
    </StrictMode>,
  )
}

function NotFound() {
  return (
    <div className="page-h lost">
      <h1>There is no such page</h1>
      <p className="lede">
        The address leads nowhere.{' '}
        <Link to="/" className="link">
          Bring a calendar
        </Link>{' '}
        instead.
      </p>
    </div>
  )
}
