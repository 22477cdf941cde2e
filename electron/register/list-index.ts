// The register's authorisations in memory, compact and in order, so that a filter and a sort cost milliseconds: kept in
// the store worker, brought up to date with what was recorded since, and gone with the connection at lock.
import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import {
  type Access,
  type AuthorisationStatus,
  endingWithinDays,
  statusAt,
} from '../../shared/register/authorisation-state.ts'
import { dateOfInstant, endOfDate } from '../../shared/register/covered-dates.ts'
import type { DanishTexts } from '../../shared/register/danish-order.ts'
import type { HolderKind, RegisterFilter, SortKey } from '../../shared/register/list.ts'
import { dayMs } from '../../shared/time/local-date.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { seqKnownAt } from './as-of.ts'
import type { HolderFacts, ListHolder } from './list-holders.ts'
import type { Ranks } from './sort-index.ts'
import { buildIndex, updateIndex } from './update-index.ts'

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

/** An index with what is still to be taken in, if anything is; null until it is made. */
type Kept = { index: ListIndex | null; work: Generator<void, ListIndex> | null; readonly key: string }

/** The present one, and the latest that looks back: what an officer goes to and fro between. */
const kept = new WeakMap<Database, { present?: Kept; past?: Kept }>()

/** Work between two breaths, at most: others are answered in between. */
const sliceMs = 12

/** The index of the register now, or as it was on a date. What is still to be done for it is done at once. */
export function listIndex(db: Database, when: When, nowMs: number): ListIndex {
  const place = placeOf(db, when, nowMs)
  for (let work = workOn(db, place, when, nowMs); work; work = workOn(db, place, when, nowMs)) {
    step(place, work, Infinity)
  }
  return place.index! // made when there is no work left
}

/**
 * Makes the index ready, bit by bit, so that nobody else waits for it.
 *
 * @throws AppError `locked` when the register closes meanwhile
 */
export async function indexReady(db: Database, when: When, nowMs: number): Promise<void> {
  const place = placeOf(db, when, nowMs)
  for (let work = workOn(db, place, when, nowMs); work; work = workOn(db, place, when, nowMs)) {
    step(place, work, performance.now() + sliceMs)
    if (!place.work) continue
    await breathe()
    if (!db.open) throw new AppError('locked', {})
  }
}

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

function placeOf(db: Database, when: When, nowMs: number): Kept {
  const own = kept.get(db) ?? {}
  kept.set(db, own)
  const side = when.date === null ? 'present' : 'past'
  const key = when.date === null ? '' : `${when.date} ${when.isAsKnownThen}`
  const known = own[side]
  const today = dateOfInstant(nowMs)
  const isOver =
    known?.index && when.date === null
      ? today < known.index.date || (known.index.nextTurn !== null && today >= known.index.nextTurn)
      : false
  if (known?.key === key && !isOver) return known
  return (own[side] = { index: null, work: null, key })
}

/** What is to be done before the index says what the ledger says; null when nothing is. */
function workOn(db: Database, place: Kept, when: When, nowMs: number): Generator<void, ListIndex> | null {
  if (place.work) return place.work
  const { seq } = ledgerHead(db)
  const { index } = place
  if (index?.seq === seq) return null
  const knownSeq =
    when.date !== null && when.isAsKnownThen ? seqKnownAt(db, endOfDate(when.date) - 1) : undefined
  const moment = { seq, knownSeq, date: when.date ?? dateOfInstant(nowMs) }
  place.work = index ? updateIndex(db, index, moment) : buildIndex(db, { when, ...moment })
  return place.work
}

function step(place: Kept, work: Generator<void, ListIndex>, untilMs: number): void {
  try {
    do {
      const { done, value } = work.next()
      if (!done) continue
      place.index = value
      place.work = null
      return
    } while (performance.now() < untilMs)
  } catch (error) {
    // Half of it may be done: it is made anew.
    place.index = null
    place.work = null
    throw error
  }
}
