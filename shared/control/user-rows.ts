// Which rows a rule about a user counts (rule conventions, "Streams", "Precedence per event" and "Suppression").
import { mark, stream, type ContextRows, type RuleContext } from './rule-context.ts'

/** Marks that take a row away from L1, L2 and L9. */
export const authorisationMarks = mark.a1 | mark.a2Employment | mark.a2Ended | mark.a9

/** Online or end-user side: the only streams that rules about a user, the sample and coverage use. */
export function isUserRow(rows: ContextRows, row: number): boolean {
  const side = rows.stream[row]
  return side === stream.online || side === stream.endUser
}

/**
 * Whether a row of the user streams has a user to ask: u is the first identity that maps. A program log's row whose end
 * user is nobody's identity is A9's, one that names nobody or only a program is L14's.
 */
export function namesUser({ rows, parties }: RuleContext, row: number): boolean {
  if (!isUserRow(rows, row)) return false
  return parties[rows.party[row]!]?.kind === 'employee'
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

/** Reads the rows of one party at a time into one buffer: a million rows make no million lists. */
export type PartyRows = {
  /** Rows that count, by time, file, line; valid until the next call. */
  of(party: number): Uint32Array
}

/**
 * `isCounted` is asked of each row once, from end to end: a party's rows lie scattered over the columns, and reading one
 * flag there costs less than reading the columns.
 */
export function openPartyRows(
  { rows, parties }: RuleContext,
  isCounted: (row: number) => boolean,
): PartyRows {
  const counts = new Uint8Array(rows.count)
  for (let row = 0; row < rows.count; row++) if (isCounted(row)) counts[row] = 1
  let most = 0
  for (let party = 0; party < parties.length; party++) {
    most = Math.max(most, rows.partyStart[party + 1]! - rows.partyStart[party]!)
  }
  const buffer = new Uint32Array(most)
  return {
    of(party) {
      let count = 0
      const end = rows.partyStart[party + 1]!
      for (let at = rows.partyStart[party]!; at < end; at++) {
        const row = rows.byParty[at]!
        if (counts[row] === 1) buffer[count++] = row
      }
      return buffer.subarray(0, count)
    },
  }
}

/** Visits each local date among rows ordered by time, as a day number and the half-open index range of its rows. */
export function eachDate(
  { day }: ContextRows,
  ordered: Uint32Array,
  visit: (date: number, from: number, to: number) => void,
): void {
  for (let from = 0, to = 0; from < ordered.length; from = to) {
    const date = day[ordered[from]!]!
    while (to < ordered.length && day[ordered[to]!] === date) to++
    visit(date, from, to)
  }
}
