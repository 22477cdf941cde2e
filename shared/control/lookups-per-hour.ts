// Look-ups of the whole authority by weekday and hour: a picture of the period, never of a person.
import { weekday } from '../time/local-date.ts'
import { fewestUsers } from './lookups-per-week.ts'
import { type RuleContext, stream } from './rule-context.ts'

const hourMs = 3_600_000

/**
 * Look-ups (row and person pairs) of the user streams in the period: seven weekdays from Monday, each 24 hours by the
 * Danish clock. Empty when fewer than ten employees were active.
 */
export function lookupsPerHour({ rows, activeUsers }: RuleContext): readonly (readonly number[])[] {
  if (activeUsers.length < fewestUsers) return []
  const counts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  for (let row = 0; row < rows.count; row++) {
    const isUser = rows.stream[row] === stream.online || rows.stream[row] === stream.endUser
    if (!isUser || rows.isInPeriod[row] === 0) continue
    const hour = Math.floor(rows.msOfDay[row]! / hourMs)
    const day = counts[weekday(rows.day[row]!) - 1]!
    day[hour]! += Math.max(1, rows.personStart[row + 1]! - rows.personStart[row]!)
  }
  return counts
}
