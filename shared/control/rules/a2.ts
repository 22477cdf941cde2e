// A2: requests after the end of the employment (i), or after the end of an authorisation when none covers them (ii). A row
// that meets both is in both.
import { z } from 'zod'
import type { Rule } from '../rule.ts'
import { mark } from '../rule-context.ts'
import type { FindingDraft } from '../subject.ts'
import { requests } from './danish-counts.ts'
import { rowsOfParties } from './rows-of-parties.ts'

const cases = [
  { name: 'i', bit: mark.a2Employment, when: 'efter at ansættelsen ophørte' },
  { name: 'ii', bit: mark.a2Ended, when: 'efter at autorisationen ophørte' },
] as const

export const a2: Rule = {
  id: 'A2',
  version: 1,
  title: 'Efter ophør',
  clauses: ['T3.3', 'T3.11', 'T3.12'],
  parameters: z.strictObject({}),
  run(context) {
    const { marks } = context.rows
    const findings = cases.flatMap(({ name, bit, when }): FindingDraft[] =>
      [...rowsOfParties(context, (row) => (marks[row]! & bit) !== 0)].map(([party, rows]) => ({
        rule: a2.id,
        severity: 'kritisk',
        clauses: a2.clauses,
        subject: context.subjectOf(party, rows),
        rows,
        parameters: { case: name },
        reason: `Hvorfor er der ${requests(rows.length)} ${when}?`,
      })),
    )
    return { findings }
  },
}
