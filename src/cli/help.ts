export const help = `adjourn: turn the meetings you have into the tasks that replace them.

Usage
  adjourn plan FILE    a calendar (.ics) or an agenda in, the tasks that replace its meetings out
  adjourn help plan    its options, with examples
  adjourn --version

Nothing is sent anywhere and nothing is written, unless you name a file to write.
`

export const planHelp = `adjourn plan FILE: what a calendar's meetings cost, and the tasks that replace them.

FILE is a calendar (.ics), an agenda as plain text, or - for standard input.

Window
  --from DATE       the first day, e.g. 2025-06-05 (default: today)
  --weeks N         how many weeks, 1 to 52 (default: 4)
  --to DATE         the day after the last one, instead of --weeks
  --zone ZONE       show times in this zone, e.g. Europe/Berlin (default: this machine's)

People
  --me EMAIL        who you are (default: the calendar's owner, if it names one)
  --hours HOURS     your working hours, Monday to Friday (default: 09:00-12:00,13:00-18:00)
  --holidays PLACE  days off: the public holidays of a country or region, e.g. DE or DE-BY
  --person EMAIL=ZONE[,HOURS]
                    where and when somebody else works; once for each of them.
                    For an agenda, their name instead of the e-mail

Output
  --json            the plan as JSON on standard output
  --html FILE       also write the plan as one self-contained page

Examples
  adjourn plan calendar.ics
  adjourn plan calendar.ics --from 2025-06-05 --weeks 2 --zone Europe/Berlin
  adjourn plan calendar.ics --me mia@example.com --person ana@example.com=Asia/Tokyo,09:00-17:00
  adjourn plan calendar.ics --html plan.html
  adjourn plan calendar.ics --json | jq .after.personMinutes
  echo '9:30 Daily (A, B, C), 15 min' | adjourn plan -

Exit status
  0 a plan was made    1 the input holds no calendar and no agenda, or is too large    2 wrong usage
`
