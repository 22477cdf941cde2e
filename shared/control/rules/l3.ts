import { z } from 'zod'
import { logClauses } from '../log-clauses.ts'
import type { ContextRows } from '../rule-context.ts'
import type { Rule } from '../rule.ts'
import { openRowSet, type RowSet } from '../row-set.ts'
import type { FindingDraft } from '../subject.ts'
import { namesUser, openPartyRows } from '../user-rows.ts'

const windowMs = 60_000
const longestGapMs = 60_000
const deviationMs = 200
const parameters = z.strictObject({
  requestsPerMinute: z.int().min(2).default(30),
  evenGaps: z.int().min(1).max(1000).default(20),
})

/** L3: requests so many (a) or so evenly spaced (b) that a machine may have made them; one finding per user and case. */
export const l3: Rule<z.infer<typeof parameters>> = {
  id: 'L3',
  version: 1,
  title: 'Maskinelt mønster',
  clauses: logClauses,
  parameters,
  run(context, used) {
    const { rows, sources } = context
    const findings: FindingDraft[] = []
    const events = openRowSet(rows.count)
    const isCounted = (row: number) => rows.isInteractive[row] === 1 && namesUser(context, row)
    const partyRows = openPartyRows(context, isCounted)
    const withFractions = [...sources.keys()].filter((source) => sources[source]!.log?.hasFractions)
    const report = (party: number, letter: string, question: string) => {
      if (events.size() === 0) return
      const found = events.take()
      findings.push({
        rule: 'L3',
        severity: 'høj',
        clauses: logClauses,
        subject: context.subjectOf(party, found),
        rows: found,
        parameters: { ...used, case: letter },
        reason: `Kan ${found.length} forespørgsler ${question} være lavet af et program og ikke af en person?`,
      })
    }
    for (let party = 0; party < context.parties.length; party++) {
      const requests = partyRows.of(party)
      addDenseRows(rows, requests, used.requestsPerMinute, events)
      report(party, 'a', `i minutter med mindst ${used.requestsPerMinute}`)
      if (requests.length > used.evenGaps) {
        for (const source of withFractions) {
          const ofSource = requests.filter((row) => rows.source[row] === source)
          addEvenRows(rows, ofSource, used.evenGaps, events)
        }
      }
      report(party, 'b', 'med næsten ens mellemrum')
    }
    return { findings }
  },
}

/** (a) Rows of every window [t, t + 60 s) that holds at least `least` of the requests. */
function addDenseRows(rows: ContextRows, requests: Uint32Array, least: number, events: RowSet): void {
  let end = 0
  let added = 0
  for (let start = 0; start < requests.length; start++) {
    const closes = rows.time[requests[start]!]! + windowMs
    while (end < requests.length && rows.time[requests[end]!]! < closes) end++
    if (end - start < least) continue
    for (added = Math.max(added, start); added < end; added++) addInPeriod(rows, requests[added]!, events)
  }
}

/**
 * (b) Rows of every run of exactly `length` consecutive gaps, each above 0 and at most 60 s, with a population standard
 * deviation below 0.2 s. Sums of whole milliseconds are exact: n * sum(g^2) - sum(g)^2 = n^2 * deviation^2.
 */
function addEvenRows(rows: ContextRows, requests: Uint32Array, length: number, events: RowSet): void {
  const gapBefore = (index: number) => rows.time[requests[index]!]! - rows.time[requests[index - 1]!]!
  let run = 0
  let sum = 0
  let squares = 0
  let added = 0
  for (let index = 1; index < requests.length; index++) {
    const gap = gapBefore(index)
    if (gap <= 0 || gap > longestGapMs) {
      run = sum = squares = 0
      continue
    }
    sum += gap
    squares += gap * gap
    if (++run > length) {
      const leaving = gapBefore(index - length)
      sum -= leaving
      squares -= leaving * leaving
      run = length
    }
    if (run < length || length * squares - sum * sum >= (length * deviationMs) ** 2) continue
    for (added = Math.max(added, index - length); added <= index; added++) {
      addInPeriod(rows, requests[added]!, events)
    }
  }
}

function addInPeriod(rows: ContextRows, row: number, events: RowSet): void {
  if (rows.isInPeriod[row] === 1) events.add(row)
}
