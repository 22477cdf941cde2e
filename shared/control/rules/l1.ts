import { z } from 'zod'
import { danishDate } from '../danish-date.ts'
import { logClauses } from '../log-clauses.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { authorisationMarks, eachDate, isSuppressed, namesUser, openPartyRows } from '../user-rows.ts'
import { isNight, openWorkingHours, usualHours } from '../working-hours.ts'
import { requests } from './danish-counts.ts'

const hour = z.number().min(0).max(24)
const parameters = z
  .strictObject({
    requestsPerDate: z.number().min(1).default(5),
    opensAt: hour.default(usualHours.opensAt),
    closesAt: hour.default(usualHours.closesAt),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'] })

/** L1: interactive requests outside working hours, one finding per user and local date. */
export const l1: Rule<z.infer<typeof parameters>> = {
  id: 'L1',
  version: 1,
  title: 'Uden for arbejdstid',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const isOutside = openWorkingHours(context, used)
    const findings: FindingDraft[] = []
    const isCounted = (row: number) =>
      rows.isInPeriod[row] === 1 &&
      isOutside(row) &&
      namesUser(context, row) &&
      !isSuppressed(rows, row, authorisationMarks)
    const partyRows = openPartyRows(context, isCounted)
    for (let party = 0; party < context.parties.length; party++) {
      const outside = partyRows.of(party)
      eachDate(rows, outside, (day, from, to) => {
        const found = outside.slice(from, to)
        const isMany = found.length >= used.requestsPerDate
        findings.push({
          rule: 'L1',
          severity: isMany || found.some((row) => isNight(context, row)) ? 'middel' : 'lav',
          clauses: logClauses,
          subject: context.subjectOf(party, found),
          rows: found,
          parameters: used,
          reason: `Hvad var anledningen til ${requests(found.length)} uden for arbejdstid den ${danishDate(day)}?`,
        })
      })
    }
    return { findings }
  },
}
