// The register's authorisations in memory, compact and in order, so that a filter and a sort cost milliseconds: kept in
// the store worker for one state of the ledger, made anew when it grows, and gone with the connection at lock.
import {
  type Access,
  type AuthorisationStatus,
  accessOf,
  endingWithinDays,
  statusAt,
} from '../../shared/register/authorisation-state.ts'
import { dateOfInstant, endOfDate, startOfDate } from '../../shared/register/covered-dates.ts'
import type { HolderKind, RegisterFilter, SortKey } from '../../shared/register/list.ts'
import { dayMs } from '../../shared/time/local-date.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type AsOf, type Clause, both, knownClause, seqKnownAt } from './as-of.ts'
import { knownUsage, lookupsOf } from './known-usage.ts'
import { type ListHolder, listHolders } from './list-holders.ts'

export type IndexedAuthorisation = {
  readonly id: string
  readonly holderKind: HolderKind
  readonly holder: string
  /** Place in `holders`; -1 when the holder is erased. */
  readonly holderAt: number
  readonly access: Access
  readonly system: string
  readonly startMs: number | null
  readonly endMs: number | null
  readonly isVoided: boolean
}

export type ListIndex = {
  readonly key: string
  readonly rows: readonly IndexedAuthorisation[]
  readonly holders: readonly ListHolder[]
  /** By place in `holders`. */
  readonly lookups: readonly (number | null)[]
  /** The entry after which it was known like this. */
  readonly knownSeq: number
  /** All authorisations that were known, whether or not they were in force on the date. */
  readonly total: number
  /** Orders of all rows by sort, and what they are made of; see sort-index.ts. */
  readonly orders: Map<string, Int32Array>
  readonly ranks: Map<SortKey, Int32Array>
  readonly textRanks: Map<SortKey, Int32Array>
  readonly statuses: StatusCache
}

type StatusCache = { readonly values: AuthorisationStatus[]; fromMs: number; untilMs: number }

type When = Pick<RegisterFilter, 'date' | 'isAsKnownThen'>

/** The present one, and the latest that looks back: what an officer goes to and fro between. */
const kept = new WeakMap<Database, { present?: ListIndex; past?: ListIndex }>()

/** The index of the register now, or as it was on a date. */
export function listIndex(db: Database, when: When, nowMs: number): ListIndex {
  const { seq } = ledgerHead(db)
  const today = when.date ?? dateOfInstant(nowMs)
  const isThen = when.date !== null && when.isAsKnownThen
  const key = `${seq} ${when.date === null ? 'now' : 'date'} ${today} ${isThen}`
  const own = kept.get(db) ?? {}
  kept.set(db, own)
  const place = when.date === null ? 'present' : 'past'
  const known = own[place]
  if (known?.key === key) return known
  return (own[place] = build(db, { key, when, date: today, seq }))
}

/** The status of every row at an instant, counted anew only when one has changed since. */
export function statusesAt(index: ListIndex, nowMs: number): readonly AuthorisationStatus[] {
  const cache = index.statuses
  if (nowMs >= cache.fromMs && nowMs < cache.untilMs) return cache.values
  cache.fromMs = nowMs
  cache.untilMs = Infinity
  for (const [at, row] of index.rows.entries()) {
    cache.values[at] = statusAt(row, nowMs)
    for (const turn of [row.startMs, row.endMs, row.endMs && row.endMs - endingWithinDays * dayMs]) {
      if (turn !== null && turn > nowMs && turn < cache.untilMs) cache.untilMs = turn
    }
  }
  for (const sort of index.orders.keys()) if (sort.includes('"status"')) index.orders.delete(sort)
  index.ranks.delete('status')
  return cache.values
}

type Row = readonly [
  id: string,
  holderKind: HolderKind,
  holder: string,
  type: string,
  system: string,
  isVoided: number,
  startMs: number | null,
  endMs: number | null,
]

function build(
  db: Database,
  { key, when, date, seq }: { key: string; when: When; date: string; seq: number },
): ListIndex {
  const asOf: AsOf =
    when.date !== null && when.isAsKnownThen ? { knownSeq: seqKnownAt(db, endOfDate(date) - 1) } : {}
  const known = knownClause(asOf)
  const byId = listHolders(db, asOf, date)
  const holders = [...byId.values()]
  const places = new Map(holders.map(({ id }, at) => [id, at]))
  const usage = knownUsage(db, asOf.knownSeq)
  return {
    key,
    rows: select(db, when.date === null ? known : both(known, inForceOn(date))).map(
      ([id, holderKind, holder, type, system, isVoided, startMs, endMs]) => ({
        id,
        holderKind,
        holder,
        holderAt: places.get(holder) ?? -1,
        access: accessOf({ holderKind, system, type }),
        system,
        startMs,
        endMs,
        isVoided: isVoided === 1,
      }),
    ),
    holders,
    lookups: holders.map(({ identities }) => lookupsOf(identities, usage)),
    knownSeq: asOf.knownSeq ?? seq,
    total: count(db, known),
    orders: new Map(),
    ranks: new Map(),
    textRanks: new Map(),
    statuses: { values: [], fromMs: Infinity, untilMs: -Infinity },
  }
}

/** In force at some time of the local date; what was registered in error never was. */
function inForceOn(date: string): Clause {
  return {
    sql: 'isVoided = 0 AND validFrom < ? AND (validTo IS NULL OR validTo > ?)',
    values: [endOfDate(date), startOfDate(date)],
  }
}

function select(db: Database, { sql, values }: Clause): Row[] {
  // The columns are those selected, of the types of schema.sql.
  return db
    .prepare(
      `SELECT id, holderKind, holder, type, system, isVoided, validFrom, validTo FROM authorisation
       WHERE ${sql} ORDER BY rowid`,
    )
    .raw()
    .all(...values) as Row[]
}

function count(db: Database, { sql, values }: Clause): number {
  return Number(
    db
      .prepare(`SELECT count(*) FROM authorisation WHERE ${sql}`)
      .pluck()
      .get(...values),
  )
}
