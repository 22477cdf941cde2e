import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import { lookupsByPerson, nobody } from '../lookups-by-person.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import { openRowSet } from '../row-set.ts'
import type { FindingDraft } from '../subject.ts'
import { openUnion } from '../union.ts'
import { eachWindow } from '../windows.ts'

const windowDates = 7
const parameters = z.strictObject({
  employees: z.int().min(1).default(4),
  units: z.int().min(0).default(2),
  manyEmployees: z.int().min(1).default(8),
})

/** L5: one person looked up by many employees of several units within a week; one finding per person. */
export const l5: Rule<z.infer<typeof parameters>> = {
  id: 'L5',
  version: 1,
  title: 'Mange om én',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const { firstAt, start, rows: lookups } = lookupsByPerson(context)
    const countGroups = openGroupCount(context)
    const events = openRowSet(rows.count)
    const findings: FindingDraft[] = []
    for (let person = nobody + 1; person < firstAt.length; person++) {
      if (start[person + 1]! - start[person]! < used.employees) continue
      const byEmployees = lookups
        .subarray(start[person]!, start[person + 1]!)
        .filter((row) => context.parties[rows.party[row]!]!.kind === 'employee')
      byEmployees.sort((a, b) => rows.day[a]! - rows.day[b]!)
      const days = Int32Array.from(byEmployees, (row) => rows.day[row]!)
      let most = 0
      eachWindow(days, days.length, windowDates, (from, to) => {
        if (to - from < used.employees) return
        const { groups, units } = countGroups(byEmployees.subarray(from, to))
        if (groups < used.employees || units < used.units) return
        let isReported = false
        for (let at = from; at < to; at++) {
          if (rows.isInPeriod[byEmployees[at]!] === 0) continue
          events.add(byEmployees[at]!)
          isReported = true
        }
        if (isReported) most = Math.max(most, groups)
      })
      if (most === 0) continue
      const eventRows = events.take()
      const masked = context.maskPerson(rows.persons[firstAt[person]!]!)
      const first = eventRows[0]!
      findings.push({
        rule: 'L5',
        severity: most >= used.manyEmployees ? 'høj' : 'middel',
        clauses: logClauses,
        subject: {
          kind: 'person',
          id: `${masked}#${context.sources[rows.source[first]!]!.file}:${rows.line[first]}`,
          label: masked,
          identities: [],
        },
        rows: eventRows,
        parameters: used,
        reason: `Hvad var anledningen til, at ${most} medarbejdere uden fælles sagsreference slog samme person op inden for syv dage?`,
      })
    }
    return { findings }
  },
}

/** Counts employees, those linked by a shared case reference as one, and the units they are of. */
function openGroupCount(context: RuleContext): (lookups: Uint32Array) => { groups: number; units: number } {
  const { rows, parties } = context
  const employees = openUnion()
  return (lookups) => {
    employees.clear()
    const ofCase = new Map<number, number>()
    const units = new Set<string>()
    for (const row of lookups) {
      const party = rows.party[row]!
      employees.add(party)
      const { unit } = parties[party]!
      if (unit !== '') units.add(unit)
      const caseRef = rows.caseRef[row]!
      if (caseRef === 0) continue
      const other = ofCase.get(caseRef)
      if (other === undefined) ofCase.set(caseRef, party)
      else employees.join(other, party)
    }
    return { groups: employees.groups(), units: units.size }
  }
}
