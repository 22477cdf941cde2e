// Which rows a rule about a user counts (rule conventions, "Streams", "Precedence per event" and "Suppression").
import { mark, stream, type ContextRows, type RuleContext } from './rule-context.ts'

/** Marks that take a row away from L1, L2 and L9. */
export const authorisationMarks = mark.a1 | mark.a2Employment | mark.a2Ended | mark.a9

/** Online or end-user side: the only streams that rules about a user, the sample and coverage use. */
export function isUserRow(rows: ContextRows, row: number): boolean {
  const side = rows.stream[row]
  return side === stream.online || side === stream.endUser
}

/** Suppression removes rows inside the period only: earlier rows stay as history. */
export function isSuppressed(rows: ContextRows, row: number, marks: number): boolean {
  return rows.isInPeriod[row] === 1 && (rows.marks[row]! & marks) !== 0
}

/** Visits the rows of a party, ordered by time, file, line. */
export function eachRowOf(rows: ContextRows, party: number, visit: (row: number) => void): void {
  const end = rows.partyStart[party + 1]!
  for (let at = rows.partyStart[party]!; at < end; at++) visit(rows.byParty[at]!)
}

/**
 * Visits the local dates on which a party has rows that count, ascending, each with those rows by time, file, line.
 * `day` is a day number.
 */
export function eachDateOf(
  context: RuleContext,
  party: number,
  isCounted: (row: number) => boolean,
  visit: (day: number, dayRows: readonly number[]) => void,
): void {
  const { rows } = context
  let dayRows: number[] = []
  let day = 0
  eachRowOf(rows, party, (row) => {
    if (!isCounted(row)) return
    if (dayRows.length > 0 && rows.day[row] !== day) {
      visit(day, dayRows)
      dayRows = []
    }
    day = rows.day[row]!
    dayRows.push(row)
  })
  if (dayRows.length > 0) visit(day, dayRows)
}
