import { z } from 'zod'
import { dateParts } from '../../time/local-date.ts'
import { logClauses } from '../log-clauses.ts'
import { operation, stream, type RuleContext } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import type { FindingDraft } from '../subject.ts'
import { eachRowOf, namesUser } from '../user-rows.ts'

const parameters = z.strictObject({})

/** L20: files downloaded by a person, or by a program that should not or seldom; one finding per user or program. */
export const l20: Rule<z.infer<typeof parameters>> = {
  id: 'L20',
  version: 1,
  title: 'Fildownload',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const findings: FindingDraft[] = []
    for (let party = 0; party < context.parties.length; party++) {
      const byUser: number[] = []
      const byProgram: number[] = []
      eachRowOf(rows, party, (row) => {
        if (rows.operation[row] !== operation.fileDownload) return
        if (rows.stream[row] === stream.programSide) byProgram.push(row)
        else if (rows.isInteractive[row] === 1 && namesUser(context, row)) byUser.push(row)
      })
      const found = [...byUser, ...beyondAgreement(context, party, byProgram)].filter(
        (row) => rows.isInPeriod[row] === 1,
      )
      if (found.length === 0) continue
      findings.push({
        rule: 'L20',
        severity: 'middel',
        clauses: logClauses,
        subject: context.subjectOf(party, found),
        rows: found,
        parameters: used,
        reason: `Hvad var anledningen til ${found.length} filudtræk?`,
      })
    }
    return { findings }
  },
}

/** A program's downloads when the register says it makes none; otherwise those of the months with more than agreed. */
function beyondAgreement(
  context: RuleContext,
  party: number,
  downloads: readonly number[],
): readonly number[] {
  const program = context.programs[context.parties[party]!.index]
  if (downloads.length === 0 || !program) return []
  if (program.fileDownload === false) return downloads
  const most = program.fileDownloadsPerMonth
  if (most === null) return []
  const byMonth = Map.groupBy(downloads, (row) => {
    const { year, month } = dateParts(context.rows.day[row]!)
    return year * 12 + month
  })
  return [...byMonth.values()].filter((ofMonth) => ofMonth.length > most).flat()
}
