const ways = [
  [
    'Google Calendar',
    'On a computer: Settings, Import & export, Export. Unpack the zip and choose the .ics file of your calendar.',
  ],
  [
    'Outlook',
    'Classic Outlook: File, Save Calendar, with more than a day under More Options and full details. On the web: Settings, Calendar, Shared calendars, Publish, and save the ICS address as a file.',
  ],
  ['Apple Calendar', 'Select the calendar, then File, Export, Export.'],
  [
    'Exchange',
    'Publish the calendar with full details and save its ICS address as a file. Attendees are left out of it, so you are asked who takes part.',
  ],
] as const

/** How to get an .ics file out of the usual calendars. */
export function ExportHelp() {
  return (
    <details className="more">
      <summary>How to export from Google Calendar, Outlook, Apple Calendar, Exchange</summary>
      <dl className="facts">
        {ways.map(([from, how]) => (
          <div key={from}>
            <dt>{from}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
