// What the control looked at: which look-ups can be tied to a case, and why (rules, "Tied to a case").
import { openCasePattern } from './case-pattern.ts'
import type { RowCoverage, TieReason } from './coverage-file.ts'
import { lookupsByPerson, nobody } from './lookups-by-person.ts'
import { isReplacementNumber } from './person-key.ts'
import { mark, type RuleContext } from './rule-context.ts'
import { authorisationMarks, isUserRow } from './user-rows.ts'
import { type WorkingHours, openWorkingHours, usualHours } from './working-hours.ts'

const mostPersonsOfCase = 25
const repeatMs = 30 * 24 * 3_600_000

/**
 * Counts look-ups of the user streams in the period (preconditions: requests; replacement numbers: look-ups of every
 * stream). `hours` are those of rule L1. Nothing is `assessed` before an officer has assessed it. Throws `control-invalid-case-pattern`.
 */
export function countCoverage(context: RuleContext, hours: WorkingHours = usualHours): RowCoverage {
  return {
    ...countTies(context),
    preconditions: countPreconditions(context, hours),
    replacementNumbers: countReplacementNumbers(context),
  }
}

function countTies(
  context: RuleContext,
): Pick<RowCoverage, 'rows' | 'tiedToCase' | 'firstLookups' | 'untied'> {
  const byReason: Record<TieReason, number> = {
    'batch-program': 0,
    'case-reference': 0,
    'repeat-in-case': 0,
    assessed: 0,
  }
  const firstLookups = { rows: 0, tiedToCase: 0 }
  let total = 0
  eachLookup(context, (_row, reason, isFirst) => {
    total++
    if (isFirst) firstLookups.rows++
    if (reason === undefined) return
    byReason[reason]++
    if (isFirst) firstLookups.tiedToCase++
  })
  const tied = Object.values(byReason).reduce((sum, count) => sum + count, 0)
  return { rows: total, tiedToCase: { total: tied, byReason }, firstLookups, untied: total - tied }
}

/**
 * Calls `see` for each look-up of the user streams in the period with the first reason that ties it to a case, and whether
 * it is the first of its user and person in the data held.
 */
export function eachLookup(
  context: RuleContext,
  see: (row: number, reason: TieReason | undefined, isFirst: boolean) => void,
): void {
  const { rows, rowSources, programs } = context
  const { start, rows: lookups } = lookupsByPerson(context)
  const batch = new Set(programs.filter((program) => program.batch).map(({ name }) => name))
  const isBatch = rowSources.map(({ program }) => program !== null && batch.has(program))
  const isReference = openReferences(context)
  const reasonOf = (row: number, referenceMs: number): TieReason | undefined => {
    if (isBatch[rows.source[row]!]) return 'batch-program'
    if (isReference[rows.caseRef[row]!]) return 'case-reference'
    return rows.time[row]! - referenceMs < repeatMs ? 'repeat-in-case' : undefined
  }
  for (let person = nobody; person < start.length - 1; person++) {
    let user = -1
    let referenceMs = -Infinity
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const row = lookups[at]!
      const isFirst = rows.party[row] !== user
      if (isFirst) {
        user = rows.party[row]!
        referenceMs = -Infinity
      }
      const reason = reasonOf(row, referenceMs)
      if (reason === 'case-reference') referenceMs = rows.time[row]!
      if (rows.isInPeriod[row] !== 0) see(row, reason, isFirst)
    }
  }
}

/** By case reference: not empty, in the authority's form, and not used for too many persons in the period. */
function openReferences(context: RuleContext): readonly boolean[] {
  const isInForm = openCasePattern(context.authority.casePattern)
  const persons = personsByCase(context)
  return context.caseRefs.map(
    (text, code) => code !== 0 && persons[code]! <= mostPersonsOfCase && isInForm(text),
  )
}

/** Distinct named persons that each case reference was used for in the period. */
function personsByCase(context: RuleContext): Uint32Array {
  const { rows, caseRefs } = context
  const { start, rows: lookups } = lookupsByPerson(context)
  const count = new Uint32Array(caseRefs.length)
  const latest = new Uint32Array(caseRefs.length)
  for (let person = nobody + 1; person < start.length - 1; person++) {
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const row = lookups[at]!
      const caseRef = rows.caseRef[row]!
      if (rows.isInPeriod[row] === 0 || latest[caseRef] === person) continue
      latest[caseRef] = person
      count[caseRef]!++
    }
  }
  return count
}

/** Requests that were authorised (neither A1 nor A2), inside the scope (not A5, which A2 goes before) and in working hours. */
function countPreconditions(context: RuleContext, hours: WorkingHours): RowCoverage['preconditions'] {
  const { rows } = context
  const unauthorised = mark.a1 | mark.a2Employment | mark.a2Ended
  const isOutside = openWorkingHours(context, hours)
  const counts = { authorised: 0, inScope: 0, inHours: 0 }
  for (let row = 0; row < rows.count; row++) {
    if (rows.isInPeriod[row] === 0 || !isUserRow(rows, row)) continue
    const marks = rows.marks[row]!
    const isA5 = (marks & mark.outOfScope) !== 0 && (marks & authorisationMarks) === 0
    if ((marks & unauthorised) === 0) counts.authorised++
    if (!isA5) counts.inScope++
    if (!isOutside(row)) counts.inHours++
  }
  return counts
}

/** Look-ups of persons with day part 61-91 in the period, for each log and program log. */
function countReplacementNumbers({ rows, sources }: RuleContext): Record<string, number> {
  const counts = sources.map(() => 0)
  for (let row = 0; row < rows.count; row++) {
    if (rows.isInPeriod[row] === 0) continue
    const end = rows.personStart[row + 1]!
    for (let at = rows.personStart[row]!; at < end; at++) {
      if (isReplacementNumber(rows.persons[at]!)) counts[rows.source[row]!]!++
    }
  }
  return Object.fromEntries(
    sources.flatMap(({ file, log }, source) => (log ? [[file, counts[source]!] as const] : [])),
  )
}
