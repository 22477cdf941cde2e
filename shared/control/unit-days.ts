// The daily counts of a unit's other users, pooled ("Where a rule compares with a unit's others, their days are pooled
// over that unit, u excluded").
import { without } from './arithmetic.ts'
import type { RuleContext } from './rule-context.ts'
import { eachDate, openPartyRows } from './user-rows.ts'

export type UnitDays = {
  /** Active users of the party's unit, the party excluded; 0 without a unit. */
  activeColleagues(party: number): number
  /** Non-zero daily counts of the unit's other users, ascending; empty without a unit. */
  ofOthers(party: number): Float64Array
}

/** `isCounted` chooses the rows of a party that a day's count is made of. */
export function openUnitDays(context: RuleContext, isCounted: (row: number) => boolean): UnitDays {
  const active = new Map<string, number>()
  for (const party of context.activeUsers) {
    const { unit } = context.parties[party]!
    active.set(unit, (active.get(unit) ?? 0) + 1)
  }
  const isActive = new Set(context.activeUsers)
  const partyRows = openPartyRows(context, isCounted)
  const pooled = new Map<string, Float64Array>()
  const others = new Map<number, Float64Array>()

  function daysOf(party: number): number[] {
    const counts: number[] = []
    eachDate(context.rows, partyRows.of(party), (_day, from, to) => counts.push(to - from))
    return counts
  }

  function daysOfUnit(unit: string): Float64Array {
    let days = pooled.get(unit)
    if (!days) {
      const users = context.activeUsers.filter((user) => context.parties[user]!.unit === unit)
      pooled.set(unit, (days = Float64Array.from(users.flatMap(daysOf)).sort()))
    }
    return days
  }

  return {
    activeColleagues(party) {
      const { unit } = context.parties[party]!
      if (unit === '') return 0
      return (active.get(unit) ?? 0) - (isActive.has(party) ? 1 : 0)
    },
    ofOthers(party) {
      const { unit } = context.parties[party]!
      if (unit === '') return new Float64Array()
      let days = others.get(party)
      if (!days) {
        const own = isActive.has(party) ? daysOf(party).sort((a, b) => a - b) : []
        others.clear()
        others.set(party, (days = without(daysOfUnit(unit), own)))
      }
      return days
    },
  }
}
