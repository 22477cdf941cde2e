import { z } from 'zod'
import { median } from '../arithmetic.ts'
import { danishDate } from '../danish-date.ts'
import { logClauses } from '../log-clauses.ts'
import { mark, operation } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { openUnitDays } from '../unit-days.ts'
import { eachDate, isSuppressed, namesUser, openPartyRows } from '../user-rows.ts'

const parameters = z.strictObject({
  results: z.number().min(1).default(50),
  searchesPerDate: z.number().min(1).default(30),
  medianFactor: z.number().min(0).default(3),
})

/** L17: searches that name nobody and find many, or far more of them than the unit's others; one finding per user and date. */
export const l17: Rule<z.infer<typeof parameters>> = {
  id: 'L17',
  version: 1,
  title: 'Bred søgning',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const isCounted = (row: number) =>
      rows.isInPeriod[row] === 1 &&
      rows.operation[row] === operation.search &&
      rows.personStart[row] === rows.personStart[row + 1] &&
      rows.isInteractive[row] === 1 &&
      namesUser(context, row) &&
      !isSuppressed(rows, row, mark.l3)
    const unitDays = openUnitDays(context, isCounted)
    const isFarAboveOthers = (party: number, count: number) => {
      const others = unitDays.ofOthers(party)
      return others.length > 0 && count > used.medianFactor * median(others)
    }
    const partyRows = openPartyRows(context, isCounted)
    const findings: FindingDraft[] = []
    for (let party = 0; party < context.parties.length; party++) {
      const all = partyRows.of(party)
      eachDate(rows, all, (day, from, to) => {
        const searches = all.slice(from, to)
        const isMany = searches.length >= used.searchesPerDate && isFarAboveOthers(party, searches.length)
        const found = isMany ? searches : searches.filter((row) => rows.resultCount[row]! >= used.results)
        if (found.length === 0) return
        findings.push({
          rule: 'L17',
          severity: 'middel',
          clauses: logClauses,
          subject: context.subjectOf(party, found),
          rows: found,
          parameters: used,
          reason: `Hvad var anledningen til ${found.length} ${found.length === 1 ? 'bred søgning' : 'brede søgninger'} uden personnummer den ${danishDate(day)}?`,
        })
      })
    }
    return { findings }
  },
}
