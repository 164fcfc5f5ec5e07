import type { Assumptions, WorkingHours } from './plan.ts'

/** The cost model of planner.md §4, in minutes and topics an occurrence. */
export const defaultAssumptions: Assumptions = {
  writeUpdate: 5,
  readUpdate: 1,
  answerTopic: 6,
  readAnswer: 2,
  concludeTopic: 10,
  topicsDaily: { low: 0.5, middle: 1, high: 2 },
  topicsWeekly: { low: 0.5, middle: 1.5, high: 2.5 },
  focusStretch: 120,
}

/** Monday to Friday, 9 to 18 with lunch at 12, in this IANA zone. */
export const defaultHours = (zone: string): WorkingHours => ({
  zone,
  hours: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
  weekdays: [1, 2, 3, 4, 5],
  holidays: [],
})
