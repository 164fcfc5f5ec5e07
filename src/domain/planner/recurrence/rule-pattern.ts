import { weekdayOf } from '../dates/day-number.ts'
import { weekdayCodes, type WeekdayCode } from '../dates/weekdays.ts'
import type { Rule } from './rule.ts'
import { day, midnightOf, plainOf } from './wall-time.ts'
import type { Wall } from './wall-time.ts'

/**
 * The same rule with everything written out that RFC 5545 takes from DTSTART (the weekday of a plain
 * WEEKLY, the date of a plain MONTHLY, the hour beside a BYMINUTE), so that where expansion starts no
 * longer matters to which days it hits. Rules of many series become one, and are expanded once.
 */
export function spellOut(rule: Rule, start: Wall): Rule {
  const timed = rule.byHour.length + rule.byMinute.length + rule.bySecond.length > 0
  const dated = spellOutDates(asWeekly(rule), start)
  return timed ? spellOutTimes(dated, start) : dated
}

/** True where the rule names its times of day, so that DTSTART's no longer counts. */
export const namesTimes = (rule: Rule): boolean => rule.byHour.length > 0

/** Midnight of the first day of the rule's last period that begins by then, in step with its INTERVAL. */
export function periodBefore(rule: Rule, start: Wall, by: Wall): Wall {
  const earliest = Math.max(start, by)
  if (rule.frequency === 'DAILY') return stepped(midnightOf(start), rule.interval * day, earliest)
  if (rule.frequency === 'WEEKLY')
    return stepped(weekOf(start, rule.weekStart), rule.interval * 7 * day, earliest)
  return monthBefore(rule, start, earliest)
}

/** Midnight of the day on which the week begins that holds this moment. */
export function weekOf(moment: Wall, weekStart: WeekdayCode): Wall {
  const midnight = midnightOf(moment)
  return midnight - ((weekdayIndex(midnight) - weekdayCodes.indexOf(weekStart) + 7) % 7) * day
}

/** Where its weekday stands in `weekdayCodes`. */
export const weekdayIndex = (moment: Wall): number => weekdayOf(Math.floor(moment / day)) - 1

/** Every working day is a week's MO–FR: the week is cheaper to count and to share. */
function asWeekly(rule: Rule): Rule {
  const onlyDays = rule.byMonth.length + rule.byMonthDay.length + rule.bySetPos.length === 0
  const daily = rule.frequency === 'DAILY' && rule.interval === 1 && rule.byDay.length > 0
  return daily && onlyDays ? { ...rule, frequency: 'WEEKLY' } : rule
}

function spellOutDates(rule: Rule, start: Wall): Rule {
  const weekday = weekdayCodes[weekdayIndex(start)] ?? 'MO'
  const dated = rule.byMonthDay.length + rule.byYearDay.length + rule.byDay.length > 0
  if (dated || rule.frequency === 'DAILY') return rule
  if (rule.frequency === 'WEEKLY' || rule.byWeekNo.length > 0) return { ...rule, byDay: [weekday] }
  const { month, day: date } = plainOf(start)
  if (rule.frequency === 'MONTHLY') return { ...rule, byMonthDay: [date] }
  const byMonth = rule.byMonth.length > 0 ? rule.byMonth : [month]
  return rule.frequency === 'YEARLY' ? { ...rule, byMonth, byMonthDay: [date] } : rule
}

function spellOutTimes(rule: Rule, start: Wall): Rule {
  const at = plainOf(start)
  return {
    ...rule,
    byHour: rule.byHour.length > 0 ? rule.byHour : [at.hour],
    byMinute: rule.byMinute.length > 0 ? rule.byMinute : [at.minute],
    bySecond: rule.bySecond.length > 0 ? rule.bySecond : [at.second],
  }
}

const stepped = (first: Wall, step: number, by: Wall): Wall =>
  first + Math.floor((by - first) / step) * step

function monthBefore(rule: Rule, start: Wall, by: Wall): Wall {
  const first = plainOf(start)
  const last = plainOf(by)
  const step = rule.frequency === 'YEARLY' ? rule.interval * 12 : rule.interval
  const origin = first.year * 12 + (rule.frequency === 'YEARLY' ? 0 : first.month - 1)
  const steps = Math.floor((last.year * 12 + last.month - 1 - origin) / step)
  // A first or last ISO week reaches into the neighbouring year.
  const months = origin + (rule.byWeekNo.length > 0 ? Math.max(0, steps - 1) : steps) * step
  const beginning = new Temporal.PlainDate(Math.floor(months / 12), (months % 12) + 1, 1)
  return beginning.toZonedDateTime('UTC').epochMilliseconds
}
