import { z } from 'zod'
import { median, medianDeviation, percentile } from '../arithmetic.ts'
import { danishDate } from '../danish-date.ts'
import { logClauses } from '../log-clauses.ts'
import type { RuleContext } from '../rule-context.ts'
import { mark } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { openUnitDays } from '../unit-days.ts'
import { authorisationMarks, eachDateOf, isSuppressed, isUserRow } from '../user-rows.ts'

const historyDates = 60
const fewestHistoryDates = 10
const fewestColleagues = 5
const parameters = z.strictObject({
  requestsPerDate: z.number().min(1).default(20),
  deviations: z.number().min(0).default(5),
  percentileFactor: z.number().min(0).default(3),
})
type Parameters = z.infer<typeof parameters>

/** L2: far more interactive requests on a date than the user's own earlier dates, or than the unit's others. */
export const l2: Rule<Parameters> = {
  id: 'L2',
  version: 1,
  title: 'Usædvanligt antal',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const isCounted = (row: number) =>
      rows.isInteractive[row] === 1 &&
      isUserRow(rows, row) &&
      !isSuppressed(rows, row, authorisationMarks | mark.l3)
    const isCountedInPeriod = (row: number) => rows.isInPeriod[row] === 1 && isCounted(row)
    const unitDays = openUnitDays(context, isCountedInPeriod)
    const findings: FindingDraft[] = []
    for (let party = 0; party < context.parties.length; party++) {
      const high = highDates(context, party, isCounted, used, () => {
        if (unitDays.activeColleagues(party) < fewestColleagues) return undefined
        const days = unitDays.ofOthers(party)
        return days.length > 0 ? percentile(days, 95) : undefined
      })
      if (high.size === 0) continue
      eachDateOf(context, party, isCountedInPeriod, (day, dayRows) => {
        if (!high.has(day)) return
        findings.push({
          rule: 'L2',
          severity: 'middel',
          clauses: logClauses,
          subject: context.subjectOf(party, dayRows),
          rows: dayRows,
          parameters: used,
          reason: `Hvad var anledningen til ${dayRows.length} forespørgsler den ${danishDate(day)}, som er usædvanligt mange?`,
        })
      })
    }
    return { findings }
  },
}

/** Dates of the period on which the rule fires for a party. `othersP95` is asked once, and only when a date is busy. */
function highDates(
  context: RuleContext,
  party: number,
  isCounted: (row: number) => boolean,
  used: Parameters,
  othersP95: () => number | undefined,
): ReadonlySet<number> {
  const counts: number[] = []
  const high = new Set<number>()
  let p95: number | undefined
  let isAsked = false
  eachDateOf(context, party, isCounted, (day, dayRows) => {
    const count = dayRows.length
    if (day >= context.fromDay && day <= context.toDay && count >= used.requestsPerDate) {
      if (!isAsked) p95 = othersP95()
      isAsked = true
      const isAboveOthers = p95 !== undefined && count > used.percentileFactor * p95
      if (isAboveOthers || isAboveOwn(counts.slice(-historyDates), count, used)) high.add(day)
    }
    counts.push(count)
  })
  return high
}

function isAboveOwn(history: number[], count: number, used: Parameters): boolean {
  if (history.length < fewestHistoryDates) return false
  const middle = median(history.sort((a, b) => a - b))
  return count > middle + used.deviations * Math.max(1.4826 * medianDeviation(history, middle), 1)
}
