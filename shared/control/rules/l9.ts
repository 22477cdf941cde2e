import { z } from 'zod'
import { countFilled, isFilled } from '../filled-shares.ts'
import { logClauses } from '../log-clauses.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { authorisationMarks, isSuppressed, isUserRow, namesUser } from '../user-rows.ts'
import { requests } from './danish-counts.ts'

const clauses = [...logClauses, 'T9.2']
const parameters = z.strictObject({
  filledPercent: z.number().min(0).max(100).default(50),
  requests: z.number().min(1).default(10),
  emptyPercent: z.number().min(0).max(100).default(30),
})

/** L9: requests without case reference and purpose in a source where one of them is usual; one finding per user and source. */
export const l9: Rule<z.infer<typeof parameters>> = {
  id: 'L9',
  version: 1,
  title: 'Uden sagsreference',
  clauses,
  parameters,
  run(context, used) {
    const { rows, sources } = context
    const isCounted = (row: number) =>
      rows.isInPeriod[row] === 1 && isUserRow(rows, row) && !isSuppressed(rows, row, authorisationMarks)
    const qualifies = countFilled(context, isCounted).map(
      (counts) =>
        isFilled(counts.caseRef, counts.rows, used.filledPercent) ||
        isFilled(counts.purpose, counts.rows, used.filledPercent),
    )
    const findings: FindingDraft[] = []
    for (const [source, isQualified] of qualifies.entries()) {
      if (!isQualified) continue
      const all = new Uint32Array(context.parties.length)
      const without = new Map<number, number[]>()
      for (let row = 0; row < rows.count; row++) {
        if (rows.source[row] !== source || !isCounted(row) || !namesUser(context, row)) continue
        const party = rows.party[row]!
        all[party]!++
        if (rows.caseRef[row] !== 0 || rows.isPurposeEmpty[row] === 0) continue
        const known = without.get(party)
        if (known) known.push(row)
        else without.set(party, [row])
      }
      for (const [party, empty] of without) {
        const isMuch = all[party]! >= used.requests && empty.length * 100 > used.emptyPercent * all[party]!
        findings.push({
          rule: 'L9',
          severity: isMuch ? 'middel' : 'lav',
          clauses,
          subject: context.subjectOf(party, empty),
          rows: empty,
          parameters: { ...used, source: sources[source]!.file },
          reason: `Hvilken sag hører de ${empty.length} af ${requests(all[party]!)} uden sagsreference og formål til?`,
        })
      }
    }
    return { findings }
  },
}
