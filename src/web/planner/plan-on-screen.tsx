import {
  createContext,
  type ReactNode,
  use,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { returnedFigure } from '#domain/planner/phrases.ts'
import type { Person } from '#domain/planner/calendar.ts'
import type { Audit, Choice, Plan } from '#domain/planner/plan.ts'
import { propose } from '#domain/planner/propose.ts'
import { useAnnounce } from '../kernel/announcing.tsx'
import { audited, choose, type Edits } from './edits.ts'
import { namesOf, peopleIn } from './people.ts'
import { usePlanner } from './planner.tsx'

interface PlanOnScreen {
  readonly plan: Plan
  /** The audit as it was read. */
  readonly found: Audit
  /** The same with pasted agendas, before anybody chose anything. */
  readonly audit: Audit
  readonly people: readonly Person[]
  /** A person's name for the screen. */
  readonly nameOf: (key: string) => string
  readonly edits: Edits
  readonly edit: (edits: Edits, typing?: string | null) => void
  /** Lays a choice over one series; null takes it back to what is proposed. */
  readonly chooseFor: (uid: string, choice: Choice | null, typing?: string | null) => void
}

const Shown = createContext<PlanOnScreen | null>(null)

export function usePlan() {
  const shown = use(Shown)
  if (shown === null) throw new Error('Render this inside <ShownPlan>.')
  return shown
}

/**
 * Plans anew at each edit, and says the recomputed hours aloud. What was pressed shows at once; the plan follows
 * right after it, which a calendar of thousands of events makes a difference to.
 */
export function ShownPlan({ found, children }: { found: Audit; children: ReactNode }) {
  const { state, edit } = usePlanner()
  const edits = state.history.present
  const settled = useDeferredValue(edits)
  const audit = useMemo(() => audited(found, settled.agendas), [found, settled.agendas])
  const plan = useMemo(() => propose(audit, settled), [audit, settled])
  const people = useMemo(() => peopleIn(found), [found])
  useSayingHours(plan)
  const shown = useMemo(
    () => ({
      found,
      audit,
      plan,
      people,
      nameOf: namesOf(people),
      edits,
      edit,
      chooseFor: (uid: string, choice: Choice | null, typing?: string | null) =>
        edit(choose(edits, uid, choice), typing),
    }),
    [found, audit, plan, people, edits, edit],
  )
  return <Shown value={shown}>{children}</Shown>
}

function useSayingHours(plan: Plan) {
  const announce = useAnnounce()
  const said = useRef('')
  const sentence = `${returnedFigure(plan)} hours a week returned`
  useEffect(() => {
    if (said.current !== '' && said.current !== sentence) announce(sentence)
    said.current = sentence
  }, [sentence, announce])
}
