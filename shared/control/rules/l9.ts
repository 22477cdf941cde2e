import { z } from 'zod'
import { countFilled, isFilled } from '../filled-shares.ts'
import { logClauses } from '../log-clauses.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { authorisationMarks, eachRowOf, isSuppressed, isUserRow } from '../user-rows.ts'

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
    if (!qualifies.includes(true)) return { findings }
    for (let party = 0; party < context.parties.length; party++) {
      const bySource = new Map<number, { requests: number; empty: number[] }>()
      eachRowOf(rows, party, (row) => {
        const source = rows.source[row]!
        if (!qualifies[source] || !isCounted(row)) return
        const counts = bySource.get(source) ?? { requests: 0, empty: [] }
        bySource.set(source, counts)
        counts.requests++
        if (rows.caseRef[row] === 0 && rows.isPurposeEmpty[row] === 1) counts.empty.push(row)
      })
      for (const [source, { requests, empty }] of bySource) {
        if (empty.length === 0) continue
        const isMuch = requests >= used.requests && empty.length * 100 > used.emptyPercent * requests
        findings.push({
          rule: 'L9',
          severity: isMuch ? 'middel' : 'lav',
          clauses,
          subject: context.subjectOf(party, empty),
          rows: empty,
          parameters: { ...used, source: sources[source]!.file },
          reason: `Hvilken sag hører de ${empty.length} af ${requests} forespørgsler uden sagsreference og formål til?`,
        })
      }
    }
    return { findings }
  },
}
