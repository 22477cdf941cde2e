import { z } from 'zod'
import { median, medianDeviation, percentile } from '../arithmetic.ts'
import { danishDate } from '../danish-date.ts'
import { logClauses } from '../log-clauses.ts'
import { mark } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { openUnitDays } from '../unit-days.ts'
import { authorisationMarks, eachDate, isSuppressed, namesUser, openPartyRows } from '../user-rows.ts'

const historyDates = 60
const fewestHistoryDates = 10
const fewestColleagues = 5
const parameters = z.strictObject({
  requestsPerDate: z.number().min(1).default(20),
  deviations: z.number().min(0).default(5),
  percentileFactor: z.number().min(0).default(3),
})
type Parameters = z.infer<typeof parameters>

/**
 * L2: far more interactive requests on a date than the user's own earlier dates, or than the unit's others. Where only
 * earlier controls' counts are left of a date, all of the user's requests count, interactive or not.
 */
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
      namesUser(context, row) &&
      !isSuppressed(rows, row, authorisationMarks | mark.l3)
    const unitDays = openUnitDays(context, (row) => rows.isInPeriod[row] === 1 && isCounted(row))
    const partyRows = openPartyRows(context, isCounted)
    const findings: FindingDraft[] = []
    for (let party = 0; party < context.parties.length; party++) {
      const isAboveOthers = (count: number) => {
        if (unitDays.activeColleagues(party) < fewestColleagues) return false
        const days = unitDays.ofOthers(party)
        return days.length > 0 && count > used.percentileFactor * percentile(days, 95)
      }
      const counts = context.usageOf(party).map(({ count }) => count)
      const requests = partyRows.of(party)
      eachDate(rows, requests, (day, from, to) => {
        const count = to - from
        const isBusy = day >= context.fromDay && day <= context.toDay && count >= used.requestsPerDate
        const isHigh = isBusy && (isAboveOwn(counts, count, used) || isAboveOthers(count))
        counts.push(count)
        if (!isHigh) return
        const found = requests.slice(from, to)
        findings.push({
          rule: 'L2',
          severity: 'middel',
          clauses: logClauses,
          subject: context.subjectOf(party, found),
          rows: found,
          parameters: used,
          reason: `Hvad var anledningen til ${count} forespørgsler den ${danishDate(day)}, som er usædvanligt mange?`,
        })
      })
    }
    return { findings }
  },
}

/** `earlier` are the counts of the earlier dates, the latest of which are the history. */
function isAboveOwn(earlier: readonly number[], count: number, used: Parameters): boolean {
  const first = Math.max(0, earlier.length - historyDates)
  const size = earlier.length - first
  if (size < fewestHistoryDates) return false
  // Half of the history at least must lie below, or the median does not; most dates end here, unsorted.
  let below = 0
  for (let at = first; at < earlier.length; at++) if (count > earlier[at]! + used.deviations) below++
  if (below * 2 < size) return false
  const history = earlier.slice(first).sort((a, b) => a - b)
  const middle = median(history)
  return count > middle + used.deviations * Math.max(1.4826 * medianDeviation(history, middle), 1)
}
