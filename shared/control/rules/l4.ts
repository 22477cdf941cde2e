import { z } from 'zod'
import { countFilled, isFilled } from '../filled-shares.ts'
import { logClauses } from '../log-clauses.ts'
import { eachUserAndPerson } from '../lookups-by-person.ts'
import type { ContextRows } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import { openRowSet } from '../row-set.ts'
import type { FindingDraft } from '../subject.ts'
import { namesUser } from '../user-rows.ts'
import { eachWindow } from '../windows.ts'

const mergeMs = 600_000
const windowDates = 30
const usualPercent = 50
const parameters = z.strictObject({
  distinctDates: z.int().min(1).default(4),
  lookupsPerDate: z.int().min(1).default(6),
})
type Parameters = z.infer<typeof parameters>

/** L4: one person looked up again and again by one user without a case reference; one finding per user. */
export const l4: Rule<Parameters> = {
  id: 'L4',
  version: 1,
  title: 'Gentagne opslag',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const fewest = Math.min(used.distinctDates, used.lookupsPerDate)
    const found = new Map<number, number[]>()
    eachUserAndPerson(context, fewest, (party, lookups) => {
      const ofUser = lookups.filter((row) => namesUser(context, row))
      const repeated = repeatedRows(rows, ofUser, used)
      const known = found.get(party)
      if (known) for (const row of repeated) known.push(row)
      else if (repeated.length > 0) found.set(party, repeated)
    })
    const isCaseRefUsual = countFilled(context, () => true).map((counts) =>
      isFilled(counts.caseRef, counts.rows, usualPercent),
    )
    const events = openRowSet(rows.count)
    const findings = [...found].map(([party, repeated]): FindingDraft => {
      for (const row of repeated) events.add(row)
      const eventRows = events.take()
      return {
        rule: 'L4',
        severity: eventRows.some((row) => isCaseRefUsual[rows.source[row]!]) ? 'middel' : 'lav',
        clauses: logClauses,
        subject: context.subjectOf(party, eventRows),
        rows: eventRows,
        parameters: used,
        reason: `Hvad var anledningen til de gentagne opslag på samme person uden sagsreference (${eventRows.length} rækker)?`,
      }
    })
    return { findings }
  },
}

/** In-period rows behind the firing windows of one user and one person; `lookups` are ordered by time. */
function repeatedRows(rows: ContextRows, lookups: Uint32Array, used: Parameters): number[] {
  const withoutCase = lookups.filter((row) => rows.caseRef[row] === 0)
  // Date of the first look-up of each merged series, a row; and the number of series on each such date.
  const dateOfRow: number[] = []
  const dates: number[] = []
  const series: number[] = []
  let previousMs = -Infinity
  for (const row of withoutCase) {
    const isMerged = rows.time[row]! - previousMs < mergeMs
    previousMs = rows.time[row]!
    const date = isMerged ? dates.at(-1)! : rows.day[row]!
    if (date !== dates.at(-1)) series[dates.push(date) - 1] = 0
    if (!isMerged) series[dates.length - 1]!++
    dateOfRow.push(date)
  }
  const firing = new Set(dates.filter((_date, index) => series[index]! >= used.lookupsPerDate))
  eachWindow(dates, dates.length, windowDates, (from, to) => {
    if (to - from >= used.distinctDates) for (const date of dates.slice(from, to)) firing.add(date)
  })
  return [...withoutCase].filter((row, index) => rows.isInPeriod[row] === 1 && firing.has(dateOfRow[index]!))
}
