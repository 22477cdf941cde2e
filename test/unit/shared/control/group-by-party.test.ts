import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByParty } from '../../../../shared/control/group-by-party.ts'

describe('rows by party', () => {
  it('hold each row once, by time and then by place, leaving out those of nobody', () => {
    const anyRow = fc.record({
      party: fc.integer({ min: -1, max: 3 }),
      // Also spans too long for time and place to share one whole number.
      time: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(-8e15, 8e15)),
    })
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const party = Int32Array.from(rows, (row) => row.party)
        const time = Float64Array.from(rows, (row) => row.time)
        const { partyStart, byParty } = groupByParty(party, time, 4)
        for (let index = 0; index < 4; index++) {
          const expected = [...rows.keys()]
            .filter((row) => party[row] === index)
            .sort((a, b) => time[a]! - time[b]! || a - b)
          expect([...byParty.subarray(partyStart[index], partyStart[index + 1])]).toEqual(expected)
        }
      }),
    )
  })
})
