import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'

const parameters = z.strictObject({})

/** L23: CVR numbers that are neither the authority's own nor on its list; one finding per number, whoever asked. */
export const l23: Rule<z.infer<typeof parameters>> = {
  id: 'L23',
  version: 1,
  title: 'Fremmed CVR',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows, cvrs, authority } = context
    const own = new Set([authority.cvr, ...(authority.cvrNumbers ?? [])])
    const foreign = cvrs.map((cvr) => (own.has(cvr) ? '' : cvr))
    const found = new Map<string, number[]>()
    for (let row = 0; row < rows.count; row++) {
      const cvr = foreign[rows.cvr[row]!]!
      if (cvr === '' || rows.isInPeriod[row] === 0) continue
      const events = found.get(cvr)
      if (events) events.push(row)
      else found.set(cvr, [row])
    }
    const findings = [...found].map(([cvr, events]): FindingDraft => ({
      rule: 'L23',
      severity: 'høj',
      clauses: logClauses,
      subject: { kind: 'identity', id: cvr, label: `CVR ${cvr}`, identities: [cvr] },
      rows: events,
      parameters: used,
      reason: `Hvorfor står CVR-nummer ${cvr}, som ikke er på myndighedens liste, i ${events.length} ${events.length === 1 ? 'række' : 'rækker'}?`,
    }))
    return { findings }
  },
}
