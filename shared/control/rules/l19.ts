import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import { mark, type ContextRows } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import { openRowSet, type RowSet } from '../row-set.ts'
import type { FindingDraft } from '../subject.ts'
import { openUnion } from '../union.ts'
import { isSuppressed, namesUser, openPartyRows } from '../user-rows.ts'
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
      rows.isInteractive[row] === 1 && namesUser(context, row) && !isSuppressed(rows, row, mark.l3)
    const partyRows = openPartyRows(context, isCounted)
    for (let party = 0; party < context.parties.length; party++) {
      const most = addNeighbours(rows, sameDigits(rows, partyRows.of(party), used.persons), used, events)
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

/** Look-ups of ten-digit persons whose first six digits are the same, ordered by time; groups of `fewest` or more. */
function sameDigits(rows: ContextRows, requests: Uint32Array, fewest: number): readonly Lookup[][] {
  const byDigits = new Map<number, Lookup[]>()
  eachCrowdedRow(rows, requests, fewest, (row) => {
    const end = rows.personStart[row + 1]!
    for (let at = rows.personStart[row]!; at < end; at++) {
      const person = rows.persons[at]!
      if (person < 0) continue
      const digits = Math.floor(person / serialNumbers)
      const known = byDigits.get(digits)
      if (known) known.push({ row, person })
      else byDigits.set(digits, [{ row, person }])
    }
  })
  return [...byDigits.values()].filter((lookups) => lookups.length >= fewest)
}

/** Visits, by time, the rows of every window with at least `fewest` look-ups of whomever: all others end here. */
function eachCrowdedRow(
  rows: ContextRows,
  requests: Uint32Array,
  fewest: number,
  visit: (row: number) => void,
): void {
  const lookupsOf = (row: number) => rows.personStart[row + 1]! - rows.personStart[row]!
  let lookups = 0
  let visited = 0
  for (let from = 0, to = 0; from < requests.length; from++) {
    const closes = rows.time[requests[from]!]! + windowMs
    while (to < requests.length && rows.time[requests[to]!]! < closes) lookups += lookupsOf(requests[to++]!)
    if (lookups >= fewest) {
      for (visited = Math.max(visited, from); visited < to; visited++) visit(requests[visited]!)
    }
    lookups -= lookupsOf(requests[from]!)
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
