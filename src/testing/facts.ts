import type { Person } from '#domain/planner/calendar.ts'
import type { SeriesFacts } from '#domain/planner/series.ts'

type Sketch = Partial<SeriesFacts>

/** An hour a week of which nobody says who is in it. */
export const weekly = (facts: Sketch = {}): SeriesFacts => ({
  uid: facts.title ?? 'series',
  line: 1,
  title: '',
  description: '',
  location: '',
  private: false,
  zone: 'Europe/Berlin',
  rule: 'FREQ=WEEKLY',
  occurrences: [],
  timesAWeek: 1,
  minutes: 60,
  allDay: false,
  free: false,
  outOfOffice: false,
  people: [],
  peopleKnown: false,
  headcount: null,
  mailingLists: [],
  declined: [],
  ...facts,
})

/** Half an hour on each working day, of five people. */
export const daily = (facts: Sketch = {}): SeriesFacts =>
  weekly({ timesAWeek: 5, minutes: 30, ...known(5), ...facts })

/** One event. */
export const single = (facts: Sketch = {}): SeriesFacts =>
  weekly({ rule: null, timesAWeek: 0.25, ...facts })

/** Two people, weekly. */
export const twoPeople = (facts: Sketch = {}): SeriesFacts => weekly({ ...known(2), ...facts })

/** So many people of one house, the first of them the organizer. */
export const known = (count: number): Pick<SeriesFacts, 'people' | 'peopleKnown'> => ({
  people: Array.from({ length: count }, (_, index) => person(`p${index}@acme.example`, index)),
  peopleKnown: true,
})

export const person = (email: string, index = 1): Person => ({
  name: email.split('@')[0] ?? '',
  email,
  role: index === 0 ? 'organizer' : 'required',
})
