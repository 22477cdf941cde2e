// What the register's index holds: every authorisation that was known, compact, with what its rows are ordered and shown by.
import {
  type Access,
  type AuthorisationStatus,
  endingWithinDays,
  statusAt,
} from '../../shared/register/authorisation-state.ts'
import type { DanishTexts } from '../../shared/register/danish-order.ts'
import type { HolderKind, RegisterFilter, SortKey } from '../../shared/register/list.ts'
import { dayMs } from '../../shared/time/local-date.ts'
import type { HolderFacts, ListHolder } from './list-holders.ts'

/** A column's values as numbers: of each row by place, from 0 to one less than the size. */
export type Ranks = { readonly values: Int32Array; readonly size: number }

export type IndexedAuthorisation = {
  readonly id: string
  readonly holderKind: HolderKind
  readonly holder: string
  readonly access: Access
  readonly system: string
  readonly startMs: number | null
  readonly endMs: number | null
  readonly isVoided: boolean
  /** Grows with the order in which what is known of them was recorded. */
  readonly recorded: number
  /** Place in `holders`; -1 when the holder is not in the register. */
  holderAt: number
}

export type TextKey = 'name' | 'userId' | 'unit'

export type ListIndex = {
  readonly when: When
  /** The local date on which holders are as they are shown. */
  date: string
  /** What has been taken in: the ledger up to this entry. */
  seq: number
  /** As it was known after this entry; undefined = as it is known now. */
  knownSeq: number | undefined
  /** From this local date on some holder reads otherwise; null when none does. */
  nextTurn: string | null
  rows: IndexedAuthorisation[]
  readonly rowAt: Map<string, number>
  /** Undefined where one was taken out of the register. */
  readonly holders: (ListHolder | undefined)[]
  readonly holderAt: Map<string, number>
  /** By place in `holders`. */
  lookups: (number | null)[]
  /** All authorisations that were known, whether or not they were in force on the date. */
  total: number
  /** Units by their employees' numbers, and the programs that have theirs from an owner. */
  readonly unitByNumber: Map<string, string>
  readonly programs: Map<string, HolderFacts>
  readonly texts: Readonly<Record<TextKey, DanishTexts>>
  /** Orders of all rows by sort, and what they are made of; see sort-index.ts. */
  readonly orders: Map<string, Int32Array>
  readonly ranks: Map<SortKey, Ranks>
  readonly statuses: StatusCache
}

type StatusCache = { readonly values: AuthorisationStatus[]; fromMs: number; untilMs: number }

export type When = Pick<RegisterFilter, 'date' | 'isAsKnownThen'>

/** The register now. */
export const present: When = { date: null, isAsKnownThen: false }

/** The status of every row at an instant, counted anew only when one has changed since. */
export function statusesAt(index: ListIndex, nowMs: number): readonly AuthorisationStatus[] {
  const cache = index.statuses
  if (nowMs >= cache.fromMs && nowMs < cache.untilMs) return cache.values
  cache.fromMs = nowMs
  cache.untilMs = Infinity
  cache.values.length = index.rows.length
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
