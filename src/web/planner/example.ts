import managerM from '#domain/planner/fixtures/manager-m.ics?raw'

/** A manager's week in Berlin: the worked example of the documentation, built in. */
export const exampleCalendar: string = managerM
