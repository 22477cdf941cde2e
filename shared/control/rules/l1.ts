import { z } from 'zod'
import { danishDate } from '../danish-date.ts'
import { logClauses } from '../log-clauses.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { authorisationMarks, eachDateOf, isSuppressed, isUserRow } from '../user-rows.ts'
import { isNight, isOutsideWorkingHours } from '../working-hours.ts'

const parameters = z.strictObject({ requestsPerDate: z.number().min(1).default(5) })

/** L1: interactive requests outside working hours, one finding per user and local date. */
export const l1: Rule<z.infer<typeof parameters>> = {
  id: 'L1',
  version: 1,
  title: 'Uden for arbejdstid',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const findings: FindingDraft[] = []
    const isCounted = (row: number) =>
      rows.isInPeriod[row] === 1 &&
      isUserRow(rows, row) &&
      !isSuppressed(rows, row, authorisationMarks) &&
      isOutsideWorkingHours(context, row)
    for (let party = 0; party < context.parties.length; party++) {
      eachDateOf(context, party, isCounted, (day, dayRows) => {
        const isMany = dayRows.length >= used.requestsPerDate
        findings.push({
          rule: 'L1',
          severity: isMany || dayRows.some((row) => isNight(context, row)) ? 'middel' : 'lav',
          clauses: logClauses,
          subject: context.subjectOf(party, dayRows),
          rows: dayRows,
          parameters: used,
          reason: `Hvad var anledningen til ${dayRows.length} ${dayRows.length === 1 ? 'forespørgsel' : 'forespørgsler'} uden for arbejdstid den ${danishDate(day)}?`,
        })
      })
    }
    return { findings }
  },
}
