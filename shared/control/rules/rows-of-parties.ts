// Rows of the period by the party they belong to, for rules that yield one finding a user.
import type { RuleContext } from '../rule-context.ts'

/** Row numbers of the period that `isHit`, ascending, by index into `parties`. Rows that belong to nobody are left out. */
export function rowsOfParties(
  { rows }: RuleContext,
  isHit: (row: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (let row = 0; row < rows.count; row++) {
    if (rows.isInPeriod[row] === 0 || !isHit(row)) continue
    const party = rows.party[row]!
    const ofParty = found.get(party)
    if (ofParty) ofParty.push(row)
    else if (party >= 0) found.set(party, [row])
  }
  return found
}
