// Look-ups of the whole authority, week by week: a picture of the quarter, never of a person.
import { formatDay, weekday } from '../time/local-date.ts'
import { type RuleContext, stream } from './rule-context.ts'

/** Look-ups (row and person pairs) of the user streams in one week of the period; `monday` is its first local date. */
export type WeekCount = { readonly monday: string; readonly lookups: number }

/** Fewer users than this could be told apart in a picture. */
export const fewestUsers = 10

/** Every week that the period touches, empty weeks included; no weeks when fewer than ten employees were active. */
export function lookupsPerWeek({ rows, activeUsers, fromDay, toDay }: RuleContext): readonly WeekCount[] {
  if (activeUsers.length < fewestUsers) return []
  const mondayOf = (day: number) => day - weekday(day) + 1
  const first = mondayOf(fromDay)
  const counts = Array.from({ length: (mondayOf(toDay) - first) / 7 + 1 }, () => 0)
  for (let row = 0; row < rows.count; row++) {
    const isUser = rows.stream[row] === stream.online || rows.stream[row] === stream.endUser
    if (!isUser || rows.isInPeriod[row] === 0) continue
    const week = Math.floor((rows.day[row]! - first) / 7)
    counts[week]! += Math.max(1, rows.personStart[row + 1]! - rows.personStart[row]!)
  }
  return counts.map((lookups, week) => ({ monday: formatDay(first + week * 7), lookups }))
}
