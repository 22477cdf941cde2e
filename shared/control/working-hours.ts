// L1's condition, which coverage counts too.
import { weekday } from '../time/local-date.ts'
import type { RuleContext } from './rule-context.ts'

const hourMs = 3_600_000
/** Hours of a working day by the Danish clock: from `opensAt`, before `closesAt`. Halves and quarters may be given, as 7.5. */
export type WorkingHours = { readonly opensAt: number; readonly closesAt: number }
export const usualHours: WorkingHours = { opensAt: 7, closesAt: 18 }
const nightBeginsMs = 22 * hourMs
const nightEndsMs = 5 * hourMs

/**
 * Whether a row of the period is an interactive request Mon-Fri outside the working hours, or on Sat, Sun or a statutory
 * holiday, by the Danish clock.
 */
export function openWorkingHours(
  context: RuleContext,
  { opensAt, closesAt }: WorkingHours = usualHours,
): (row: number) => boolean {
  const [opensMs, closesMs] = [opensAt * hourMs, closesAt * hourMs]
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
