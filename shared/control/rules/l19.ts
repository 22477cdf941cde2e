import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import { mark, type ContextRows } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import { openRowSet } from '../row-set.ts'
import type { FindingDraft } from '../subject.ts'
import { openUnion } from '../union.ts'
import { eachRowOf, isSuppressed, isUserRow } from '../user-rows.ts'
import { eachWindow } from '../windows.ts'

const windowMs = 600_000
const serialNumbers = 10_000
// A key is (first six digits, place among the user's look-ups): one number sort groups by digits and keeps the time order.
const places = 2 ** 32
const parameters = z.strictObject({
  persons: z.int().min(1).default(5),
  manyPersons: z.int().min(1).default(10),
})

/** L19: many persons with the same first six digits looked up by one user within ten minutes; one finding per user. */
export const l19: Rule<z.infer<typeof parameters>> = {
  id: 'L19',
  version: 1,
  title: 'Nabonumre',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const events = openRowSet(rows.count)
    const findings: FindingDraft[] = []
    for (let party = 0; party < context.parties.length; party++) {
      const lookups = tenDigitLookups(rows, party)
      if (lookups.length < used.persons) continue
      const keys = Float64Array.from(
        lookups,
        ({ person }, place) => Math.floor(person / serialNumbers) * places + place,
      ).sort()
      let most = 0
      for (let from = 0, to = 0; from < keys.length; from = to) {
        const digits = Math.floor(keys[from]! / places)
        while (to < keys.length && Math.floor(keys[to]! / places) === digits) to++
        if (to - from < used.persons) continue
        const neighbours = Array.from(keys.subarray(from, to), (key) => lookups[key - digits * places]!)
        const times = Float64Array.from(neighbours, ({ row }) => rows.time[row]!)
        eachWindow(times, times.length, windowMs, (first, end) => {
          if (end - first < used.persons) return
          const window = neighbours.slice(first, end)
          const count = countPersons(rows, window)
          const reported = window.filter(({ row }) => rows.isInPeriod[row] === 1)
          if (count < used.persons || reported.length === 0) return
          for (const { row } of reported) events.add(row)
          most = Math.max(most, count)
        })
      }
      if (most === 0) continue
      const eventRows = events.take()
      findings.push({
        rule: 'L19',
        severity: most >= used.manyPersons ? 'høj' : 'middel',
        clauses: logClauses,
        subject: context.subjectOf(party, eventRows),
        rows: eventRows,
        parameters: used,
        reason: `Hvad var anledningen til opslag på ${most} personer med samme fødselsdato inden for ti minutter?`,
      })
    }
    return { findings }
  },
}

type Lookup = { readonly row: number; readonly person: number }

/** A user's interactive look-ups of ten-digit persons, ordered by time, file, line. */
function tenDigitLookups(rows: ContextRows, party: number): readonly Lookup[] {
  const lookups: Lookup[] = []
  eachRowOf(rows, party, (row) => {
    if (rows.isInteractive[row] === 0 || !isUserRow(rows, row) || isSuppressed(rows, row, mark.l3)) return
    const end = rows.personStart[row + 1]!
    for (let at = rows.personStart[row]!; at < end; at++) {
      if (rows.persons[at]! >= 0) lookups.push({ row, person: rows.persons[at]! })
    }
  })
  return lookups
}

/** Distinct persons; those that share a non-empty case reference count as one. */
function countPersons(rows: ContextRows, lookups: readonly Lookup[]): number {
  const persons = openUnion()
  const ofCase = new Map<number, number>()
  for (const { row, person } of lookups) {
    persons.add(person)
    const caseRef = rows.caseRef[row]!
    if (caseRef === 0) continue
    const other = ofCase.get(caseRef)
    if (other === undefined) ofCase.set(caseRef, person)
    else persons.join(other, person)
  }
  return persons.groups()
}
