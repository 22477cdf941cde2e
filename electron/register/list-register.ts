// The grid's question: which rows a filter leaves, in an order, and a window of them that fits in one reply.
import { Buffer } from 'node:buffer'
import { isOfAccess } from '../../shared/register/authorisation-state.ts'
import { dateOfInstant, endOfDate, lastDateBefore } from '../../shared/register/covered-dates.ts'
import {
  type RegisterFilter,
  type RegisterListRow,
  type RegisterSort,
  replyBytes,
} from '../../shared/register/list.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { folded } from './list-holders.ts'
import { listIndex } from './list-index.ts'
import { type ListIndex, statusesAt } from './register-index.ts'
import { orderOf } from './sort-index.ts'

export type View = { readonly filter: RegisterFilter; readonly sort: RegisterSort }

/** What the envelope around the rows takes at most. */
const envelopeBytes = 200

/** A window of a view. `nowMs` is the clock, UTC ms: it decides what has ended. */
export function listRegister(
  db: Database,
  { filter, sort, window }: View & { readonly window: { readonly from: number; readonly count: number } },
  nowMs: number,
): { rows: RegisterListRow[]; matching: number; total: number } {
  const { index, places, atMs } = viewPlaces(db, { filter, sort }, nowMs)
  const statuses = statusesAt(index, atMs)
  const rows: RegisterListRow[] = []
  let bytes = envelopeBytes
  for (const place of places.slice(window.from, window.from + window.count)) {
    const row = listRow(index, place, statuses)
    bytes += Buffer.byteLength(JSON.stringify(row)) + 1
    if (bytes > replyBytes && rows.length > 0) break
    rows.push(row)
  }
  return { rows, matching: places.length, total: index.total }
}

/** The rows of a view as places in its index, in order. */
export function viewPlaces(
  db: Database,
  { filter, sort }: View,
  nowMs: number,
): { readonly index: ListIndex; readonly places: readonly number[]; readonly atMs: number } {
  const index = listIndex(db, filter, nowMs)
  // On a date, the status is that at the date's end.
  const atMs = filter.date === null ? nowMs : endOfDate(filter.date) - 1
  const order = orderOf(index, sort, atMs)
  const statuses = statusesAt(index, atMs)
  const isWanted = holderTest(index, filter)
  const { access, status } = filter
  const places: number[] = []
  for (const place of order) {
    const row = index.rows[place]! // `order` holds the places of all rows
    if (status !== null && statuses[place] !== status) continue
    if (access !== null && !isOfAccess(row.access, access)) continue
    if (isWanted(row.holderAt)) places.push(place)
  }
  return { index, places, atMs }
}

export function listRow(
  index: ListIndex,
  place: number,
  statuses: ReturnType<typeof statusesAt>,
): RegisterListRow {
  const row = index.rows[place]! // a place of the index's own
  const holder = index.holders[row.holderAt]
  return {
    id: row.id,
    holderKind: row.holderKind,
    holder: row.holder,
    name: holder?.name ?? '',
    isHolderVoided: holder?.isVoided ?? false,
    userId: holder?.userId ?? '',
    unit: holder?.unit ?? '',
    access: row.access,
    from: row.startMs === null ? null : dateOfInstant(row.startMs),
    to: row.endMs === null ? null : lastDateBefore(row.endMs),
    lookups: (holder && index.lookups[row.holderAt]) ?? null,
    status: statuses[place]!,
  }
}

/** Whether a holder is of the unit and has every word of the search; each holder is looked at once. */
function holderTest({ holders }: ListIndex, { search, unit }: RegisterFilter): (at: number) => boolean {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0 && unit === null) return () => true
  const wanted = holders.map(
    (holder) =>
      holder !== undefined &&
      (unit === null || holder.unit === unit) &&
      words.every((word) => holder.searched.includes(word)),
  )
  return (at) => wanted[at] ?? false
}
