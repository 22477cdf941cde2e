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
// A key is (first six digits, place among the user's look-ups): one number sort groups by digits and keeps the time order.
const places = 2 ** 32
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
    const partyRows = openPartyRows(context)
    const isCounted = (row: number) =>
      rows.isInteractive[row] === 1 && isUserRow(rows, row) && !isSuppressed(rows, row, mark.l3)
    for (let party = 0; party < context.parties.length; party++) {
      const most = addNeighbours(rows, partyRows.of(party, isCounted), used, events)
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
function addNeighbours(rows: ContextRows, requests: Uint32Array, used: Parameters, events: RowSet): number {
  let most = 0
  for (const lookups of sameDigits(rows, requests, used.persons)) {
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

/** Look-ups of ten-digit persons whose first six digits are the same, ordered by time; groups of `fewest` or more. */
function sameDigits(rows: ContextRows, requests: Uint32Array, fewest: number): readonly Lookup[][] {
  let most = 0
  for (const row of requests) most += rows.personStart[row + 1]! - rows.personStart[row]!
  const rowAt = new Uint32Array(most)
  const personAt = new Float64Array(most)
  const keyAt = new Float64Array(most)
  let count = 0
  for (const row of requests) {
    const end = rows.personStart[row + 1]!
    for (let at = rows.personStart[row]!; at < end; at++) {
      const person = rows.persons[at]!
      if (person < 0) continue
      rowAt[count] = row
      personAt[count] = person
      keyAt[count] = Math.floor(person / serialNumbers) * places + count
      count++
    }
  }
  const keys = keyAt.subarray(0, count).sort()
  const groups: Lookup[][] = []
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const digits = Math.floor(keys[from]! / places)
    const afterDigits = (digits + 1) * places
    while (to < keys.length && keys[to]! < afterDigits) to++
    if (to - from < fewest) continue
    const placesOfGroup = Array.from(keys.subarray(from, to), (key) => key - digits * places)
    groups.push(placesOfGroup.map((place) => ({ row: rowAt[place]!, person: personAt[place]! })))
  }
  return groups
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
