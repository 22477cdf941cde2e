// A1: requests that no authorisation covers and to which A2 does not apply. One finding per user or program.
import { z } from 'zod'
import type { Rule } from '../rule.ts'
import { mark } from '../rule-context.ts'
import { requests } from './danish-counts.ts'
import { rowsOfParties } from './rows-of-parties.ts'

export const a1: Rule = {
  id: 'A1',
  version: 1,
  title: 'Uden autorisation',
  clauses: ['T3.3', 'T3.11'],
  parameters: z.strictObject({}),
  run(context) {
    const { marks } = context.rows
    const found = rowsOfParties(context, (row) => (marks[row]! & mark.a1) !== 0)
    return {
      findings: [...found].map(([party, rows]) => ({
        rule: a1.id,
        severity: 'kritisk',
        clauses: a1.clauses,
        subject: context.subjectOf(party, rows),
        rows,
        parameters: {},
        reason: `Hvad giver adgang til ${requests(rows.length)}, som ingen autorisation i fortegnelsen dækker?`,
      })),
    }
  },
}
