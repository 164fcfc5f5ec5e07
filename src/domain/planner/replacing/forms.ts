import type { PlannedTask } from '../plan.ts'
import type { MeetingType } from '../series.ts'

/** One form that replaces a portion of a meeting (planner.md §3); its title is `<name> – <subject>`. */
export interface Form {
  readonly kind: PlannedTask['kind']
  readonly name: string
  readonly window: string
  readonly endsAs: string
  /**
   * How many working days before the slot it opens, for a ritual; `own-start` opens at each one's start of
   * day, `standing` is a task that is opened once.
   */
  readonly opens: number | 'own-start' | 'standing'
}

/** What replaces a stand-up. */
export const updates: Form = {
  kind: 'update',
  name: 'Update',
  window: 'opens at each one’s start of day, due two hours later',
  endsAs: 'compiled; blockers became questions',
  opens: 'own-start',
}

/** What replaces whatever is talked about: an agenda in writing, before the slot. */
export const topics: Form = {
  kind: 'agenda',
  name: 'Topics',
  window:
    'opens 2 working days before the slot, closes 1 before; each topic is a question to 2–4 people, 24 h',
  endsAs: 'a conclusion per topic; leftovers are the agenda of a shorter live slot',
  opens: 2,
}

/** The same for a meeting of three times a week or more: agendas that overlap would split its topics. */
export const rollingTopics: Form = {
  ...topics,
  window:
    'opens at the slot, collects until the next; each topic is a question to 2–4 people, 24 h',
  endsAs: 'a conclusion per topic',
  opens: 0,
}

/** What replaces a portion of this type, where it isn't an agenda of topics. */
export const forms: Partial<Record<MeetingType, Form>> = {
  'daily-status': updates,
  'periodic-status': {
    kind: 'update',
    name: 'Written status',
    window:
      'opens 2 working days before the slot, due 1 before: progress, risk, numbers and what you ask',
    endsAs: 'the lead’s 3-line summary',
    opens: 2,
  },
  planning: {
    kind: 'agenda',
    name: 'Planning round',
    window: 'its owner drafts 3–4 work tasks, questions 24 h, then commit',
    endsAs: 'the committed list',
    opens: 2,
  },
  decision: {
    kind: 'proposal',
    name: 'Decision',
    window: 'consent, 48–72 h',
    endsAs: 'a numbered decision; live only for open concerns',
    opens: 3,
  },
  brainstorm: {
    kind: 'brainstorm',
    name: 'Ideas',
    window: 'ideas 24–48 h, then dots 24 h',
    endsAs: 'a shortlist and its next owner',
    opens: 3,
  },
  retro: {
    kind: 'brainstorm',
    name: 'Retro',
    window: 'anonymous, 48 h',
    endsAs: 'at most two actions, as tasks',
    opens: 2,
  },
  demo: {
    kind: 'update',
    name: 'Demo',
    window: 'a recording of at most 5 minutes with a summary line, questions 24 h',
    endsAs: 'answers collected; live questions only from three open ones',
    opens: 1,
  },
  'office-hours': {
    kind: 'question',
    name: 'Questions',
    window: 'answered by the rota within 4 working hours',
    endsAs: 'answers that can be searched',
    opens: 'standing',
  },
  social: {
    kind: 'question',
    name: 'Pairing',
    window: 'opt-in; two people at a time',
    endsAs: 'they met, or not',
    opens: 'standing',
  },
}
