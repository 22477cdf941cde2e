// The two clocks. Known time is a ledger number, never an instant; valid time is an instant for authorisations and its
// local date in Copenhagen for all else.
import { dayMs, formatDay } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type AsOf = {
  /** "As true then": an instant, UTC ms. Absent: whatever was true at some time. */
  readonly validAt?: number
  /** "As known then": after this entry. Absent: as known now. */
  readonly knownSeq?: number | undefined
}

export type Clause = { readonly sql: string; readonly values: readonly (number | string)[] }

/** Which versions were known: a WHERE clause for any register projection. */
export function knownClause({ knownSeq }: AsOf): Clause {
  if (knownSeq === undefined) return { sql: 'knownToSeq IS NULL', values: [] }
  return {
    sql: 'knownFromSeq <= ? AND (knownToSeq IS NULL OR knownToSeq > ?)',
    values: [knownSeq, knownSeq],
  }
}

/** Which versions dated by local dates held: both ends included. */
export function validOnDateClause({ validAt }: AsOf): Clause {
  if (validAt === undefined) return { sql: 'TRUE', values: [] }
  const date = localDateAt(validAt)
  return {
    sql: '(validFrom IS NULL OR validFrom <= ?) AND (validTo IS NULL OR validTo >= ?)',
    values: [date, date],
  }
}

/** Which authorisations were active: start included, end excluded; without a start never. */
export function activeAtClause({ validAt }: AsOf): Clause {
  if (validAt === undefined) return { sql: 'TRUE', values: [] }
  return { sql: 'validFrom <= ? AND (validTo IS NULL OR validTo > ?)', values: [validAt, validAt] }
}

export function both(a: Clause, b: Clause): Clause {
  return { sql: `(${a.sql}) AND (${b.sql})`, values: [...a.values, ...b.values] }
}

/** "Known at instant T": the number of the last entry with `at <= T`; 0 when there was none. */
export function seqKnownAt(db: Database, instantMs: number): number {
  const at = new Date(instantMs).toISOString()
  const seq = db.prepare('SELECT seq FROM ledger WHERE at <= ? ORDER BY seq DESC LIMIT 1').pluck().get(at)
  return typeof seq === 'number' ? seq : 0
}

const copenhagen = openZone('Europe/Copenhagen')

export function localDateAt(instantMs: number): string {
  return formatDay(Math.floor((instantMs + copenhagen.offsetMs(instantMs)) / dayMs))
}
