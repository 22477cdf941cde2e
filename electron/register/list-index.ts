// The register's authorisations in memory, compact and in order, so that a filter and a sort cost milliseconds: kept in
// the store worker, brought up to date with what was recorded since, and gone with the connection at lock.
import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { dateOfInstant, endOfDate } from '../../shared/register/covered-dates.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { seqKnownAt } from './as-of.ts'
import type { ListIndex, When } from './register-index.ts'
import { buildIndex, updateIndex } from './update-index.ts'

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
