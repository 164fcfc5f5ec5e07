import type { ChosenSeries } from '../costing/choosing.ts'
import { portionsOf } from '../costing/portions.ts'
import { personName } from '../person.ts'
import type { PlannedRitual, PlannedTask, Replacement } from '../plan.ts'
import { recurrenceInWords } from './recurrence-words.ts'
import { type Form, forms, rollingTopics, topics } from './forms.ts'
import { pairOf, subjectOf } from './naming.ts'
import { nextOpening, type Opening } from './openings.ts'
import { rhythmOf } from './rhythm.ts'

/** Of whatever isn't converted. */
export const noReplacement: Replacement = { rituals: [], tasks: [], live: null }

/** What a series becomes once it is converted (planner.md §3). */
export function replacementFor(
  series: ChosenSeries,
  me: string | null,
  opening: Opening,
): Replacement {
  if (series.type === 'one-to-one') return oneToOne(series, me)
  const planned = formsFor(series).map(([form, people]) => ({
    form,
    task: taskOf(form, series, people),
  }))
  return {
    rituals: planned.flatMap(({ form: { opens }, task }) =>
      opens === 'standing' ? [] : [ritualOf(task, opens, series, opening)],
    ),
    tasks: planned.flatMap(({ form, task }) => (form.opens === 'standing' ? [task] : [])),
    live: null,
  }
}

/** The forms a series takes, each once, with those its agenda names for them. */
export function formsFor(series: ChosenSeries): readonly (readonly [Form, readonly string[]])[] {
  if (series.type === 'social') return forms.social ? [[forms.social, []]] : []
  const found = new Map<Form, readonly string[]>()
  for (const portion of portionsOf(series)) {
    const form = forms[portion.type] ?? (series.timesAWeek >= 3 ? rollingTopics : topics)
    found.set(form, [...(found.get(form) ?? []), ...portion.people])
  }
  return [...found]
}

function oneToOne(series: ChosenSeries, me: string | null): Replacement {
  const page: PlannedTask = {
    kind: 'document',
    title: `1:1 ${pairOf(series, me)}`,
    people: namesOf(series),
    private: true,
    window: 'a running page; answers within 24 h',
    endsAs: 'agreed actions',
  }
  const live = `every second time, ${series.minutes} min, at a block’s edge; skipped when the page is empty and both agree`
  return { rituals: [], tasks: [page], live }
}

const taskOf = (form: Form, series: ChosenSeries, people: readonly string[]): PlannedTask => ({
  kind: form.kind,
  title: `${form.name} – ${series.private ? 'private meeting' : subjectOf(series.title)}`,
  people: people.length > 0 ? people : namesOf(series),
  private: series.private,
  window: form.window,
  endsAs: form.endsAs,
})

function ritualOf(
  task: PlannedTask,
  opens: number | 'own-start',
  series: ChosenSeries,
  opening: Opening,
): PlannedRitual {
  return {
    ...task,
    recurrence: recurrenceInWords(rhythmOf(series)),
    opens: opens === 'own-start' ? null : nextOpening(series.occurrences, opens, opening),
  }
}

const namesOf = ({ people }: ChosenSeries): readonly string[] => people.map(personName)
