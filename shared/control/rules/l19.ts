import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import { mark, type ContextRows } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import { openRowSet, type RowSet } from '../row-set.ts'
import type { FindingDraft } from '../subject.ts'
import { openUnion } from '../union.ts'
import { isSuppressed, isUserRow, openPartyRows } from '../user-rows.ts'
import { eachWindow } from '../windows.ts'

const windowMs = 600_000
const serialNumbers = 10_000
const parameters = z.strictObject({
  persons: z.int().min(1).default(5),
  manyPersons: z.int().min(1).default(10),
})
type Parameters = z.infer<typeof parameters>

/** L19: many persons with the same first six digits looked up by one user within ten minutes; one finding per user. */
export const l19: Rule<Parameters> = {
  id: 'L19',
  version: 1,
  title: 'Nabonumre',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows } = context
    const events = openRowSet(rows.count)
    const findings: FindingDraft[] = []
    const isCounted = (row: number) =>
      rows.isInteractive[row] === 1 && isUserRow(rows, row) && !isSuppressed(rows, row, mark.l3)
    const partyRows = openPartyRows(context, isCounted)
    const sameDigits = openSameDigits(rows, used.persons)
    for (let party = 0; party < context.parties.length; party++) {
      const most = addNeighbours(rows, sameDigits(partyRows.of(party)), used, events)
      if (most === 0) continue
      const found = events.take()
      findings.push({
        rule: 'L19',
        severity: most >= used.manyPersons ? 'høj' : 'middel',
        clauses: logClauses,
        subject: context.subjectOf(party, found),
        rows: found,
        parameters: used,
        reason: `Hvad var anledningen til opslag på ${most} personer med samme første seks cifre inden for ti minutter?`,
      })
    }
    return { findings }
  },
}

type Lookup = { readonly row: number; readonly person: number }

/** Adds the in-period rows of every firing window; returns the largest number of persons in one, 0 if none fires. */
function addNeighbours(
  rows: ContextRows,
  groups: readonly Lookup[][],
  used: Parameters,
  events: RowSet,
): number {
  let most = 0
  for (const lookups of groups) {
    const times = lookups.map(({ row }) => rows.time[row]!)
    eachWindow(times, times.length, windowMs, (from, to) => {
      if (to - from < used.persons) return
      const window = lookups.slice(from, to)
      const count = countPersons(rows, window)
      const reported = window.filter(({ row }) => rows.isInPeriod[row] === 1)
      if (count < used.persons || reported.length === 0) return
      for (const { row } of reported) events.add(row)
      most = Math.max(most, count)
    })
  }
  return most
}

/** Finds look-ups of ten-digit persons whose first six digits are the same, ordered by time; groups of `fewest` or more. */
function openSameDigits(rows: ContextRows, fewest: number): (requests: Uint32Array) => readonly Lookup[][] {
  const seen = new Uint32Array(1_000_000)
  const digitsOf = (person: number) => Math.floor(person / serialNumbers)
  const eachPerson = (requests: Uint32Array, visit: (person: number, row: number) => void) => {
    for (const row of requests) {
      const end = rows.personStart[row + 1]!
      for (let at = rows.personStart[row]!; at < end; at++) {
        if (rows.persons[at]! >= 0) visit(rows.persons[at]!, row)
      }
    }
  }
  return (requests) => {
    const groups = new Map<number, Lookup[]>()
    eachPerson(requests, (person) => seen[digitsOf(person)]!++)
    eachPerson(requests, (person, row) => {
      const digits = digitsOf(person)
      if (seen[digits]! < fewest) return
      const group = groups.get(digits)
      if (group) group.push({ row, person })
      else groups.set(digits, [{ row, person }])
    })
    eachPerson(requests, (person) => (seen[digitsOf(person)] = 0))
    return [...groups.values()]
  }
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
