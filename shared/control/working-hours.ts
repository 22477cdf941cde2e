// L1's condition, which coverage counts too.
import { weekday } from '../time/local-date.ts'
import type { RuleContext } from './rule-context.ts'

const hourMs = 3_600_000
/** Hours of a working day by the Danish clock: from `opens`, before `closes`. */
export const officeHours = { opens: 7, closes: 18 } as const
const opensMs = officeHours.opens * hourMs
const closesMs = officeHours.closes * hourMs
const nightBeginsMs = 22 * hourMs
const nightEndsMs = 5 * hourMs

/**
 * Whether a row of the period is an interactive request Mon-Fri outside [07:00:00, 18:00:00), or on Sat, Sun or a
 * statutory holiday, by the Danish clock.
 */
export function openWorkingHours(context: RuleContext): (row: number) => boolean {
  const { rows, fromDay, toDay } = context
  const isFree = Array.from({ length: toDay - fromDay + 1 }, (_, index) => {
    return weekday(fromDay + index) > 5 || context.isHoliday(fromDay + index)
  })
  return (row) => {
    if (rows.isInteractive[row] !== 1) return false
    const clock = rows.msOfDay[row]!
    return clock < opensMs || clock >= closesMs || isFree[rows.day[row]! - fromDay]!
  }
}

/** 22:00:00 to 04:59:59 by the Danish clock. */
export function isNight(context: RuleContext, row: number): boolean {
  const clock = context.rows.msOfDay[row]!
  return clock >= nightBeginsMs || clock < nightEndsMs
}
