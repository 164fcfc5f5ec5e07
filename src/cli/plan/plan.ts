import { audit } from '#domain/planner/audit.ts'
import { defaultAssumptions } from '#domain/planner/assumptions.ts'
import type { Plan } from '#domain/planner/plan.ts'
import { planJson } from '#domain/planner/plan-json.ts'
import { propose } from '#domain/planner/propose.ts'
import { isRejection } from '#domain/kernel/rejection.ts'
import { paintColours, paintNothing, wantsColour } from '../kernel/paint.ts'
import { plainLine, safeJson } from '../kernel/plain-text.ts'
import { Stop } from '../kernel/stop.ts'
import { findHolidays } from './holidays.ts'
import { type PlanOptions, readPlanOptions } from './options.ts'
import { setPage } from './page/page.ts'
import { readInput } from './reading-input.ts'
import { showProgress } from './showing-progress.ts'
import { setReport } from './table/report.ts'
import { unknownPeople } from './unknown-people.ts'
import { writePage } from './writing-page.ts'

/** `adjourn plan`: reads a calendar or an agenda and shows its plan. Throws `Stop` where it can't. */
export async function plan(args: readonly string[], process: NodeJS.Process): Promise<void> {
  const asked = readPlanOptions(args, {
    zone: Temporal.Now.timeZoneId(),
    today: (zone) => Temporal.Now.plainDateISO(zone).toString(),
  })
  const holidays = await findHolidays(asked.holidays, asked.window)
  const options = { ...asked, hours: { ...asked.hours, holidays } }
  const folder = startingFolder(process)
  if (options.file === '-' && process.stdin.isTTY)
    process.stderr.write('Paste a calendar or an agenda, then press Ctrl-D on a line of its own.\n')
  const text = await readInput(options.file, folder, process.stdin)
  const made = makePlan(text, options, process)
  if (made.unknown !== null) process.stderr.write(`${plainLine(made.unknown)}\n`)
  if (options.html !== null && options.html !== '-') {
    const path = await writePage(options.html, options.file, folder, setPage(made.plan, made.me))
    process.stderr.write(`Wrote ${path}. Open it in a browser.\n`)
  }
  process.stdout.write(show(made, options, process))
}

/** npm runs scripts at the checkout's root: a path is meant from where the person stands. */
const startingFolder = ({ env, cwd }: NodeJS.Process): string =>
  (env['npm_lifecycle_event'] === 'adjourn' ? env['INIT_CWD'] : undefined) ?? cwd()

interface Made {
  readonly plan: Plan
  readonly me: string | null
  /** Who was named and isn't in it, in a sentence. */
  readonly unknown: string | null
}

function makePlan(text: string, options: PlanOptions, { stderr }: NodeJS.Process): Made {
  const { window, hours, people } = options
  const progress = showProgress({
    isTTY: stderr.isTTY,
    write: (line) => void stderr.write(line),
    now: () => performance.now(),
  })
  const others = Object.values(people).map(({ zone }) => zone)
  const preferredZones = [...new Set([window.zone, ...others])]
  try {
    const found = audit(text, { window, me: options.me, preferredZones }, progress.report)
    if (isRejection(found)) throw new Stop(1, found.reason)
    const choices = { series: {}, hours, people, assumptions: defaultAssumptions }
    const wanted = [...(options.me === null ? [] : [options.me]), ...Object.keys(people)]
    const unknown = unknownPeople(found, wanted)
    return { plan: propose(found, choices), me: found.me, unknown }
  } finally {
    progress.finish()
  }
}

function show(
  { plan: made, me }: Made,
  options: PlanOptions,
  { stdout, env }: NodeJS.Process,
): string {
  if (options.json) return `${safeJson(planJson(made))}\n`
  if (options.html === '-') return setPage(made, me)
  return setReport(made, {
    columns: Math.min(160, Math.max(60, stdout.isTTY ? stdout.columns : 100)),
    paint: wantsColour(stdout, env) ? paintColours : paintNothing,
    me,
    file: options.file,
  })
}
