// A5: requests that are covered, but whose type is in no covering authorisation's scope. Precedence: A2 wins on a row.
import { z } from 'zod'
import type { Rule } from '../rule.ts'
import { mark } from '../rule-context.ts'
import type { FindingDraft } from '../subject.ts'
import { requests } from './danish-counts.ts'
import { rowsOfParties } from './rows-of-parties.ts'

const stronger = mark.a9 | mark.a2Employment | mark.a2Ended | mark.a1

export const a5: Rule = {
  id: 'A5',
  version: 1,
  title: 'Uden for omfang',
  clauses: ['T3.4', 'T3.13'],
  parameters: z.strictObject({}),
  run(context) {
    const { marks } = context.rows
    const findings = ([mark.classScope, 0] as const).flatMap((scope): FindingDraft[] => {
      const found = rowsOfParties(
        context,
        (row) => (marks[row]! & (stronger | mark.outOfScope | mark.classScope)) === (mark.outOfScope | scope),
      )
      return [...found].map(([party, rows]) => ({
        rule: a5.id,
        severity: scope === 0 ? 'høj' : 'middel',
        clauses: a5.clauses,
        subject: context.subjectOf(party, rows),
        rows,
        parameters: {},
        reason: `Hvad er baggrunden for ${requests(rows.length)} af typer, som autorisationens omfang ikke nævner?`,
      }))
    })
    return { findings }
  },
}
