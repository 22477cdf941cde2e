// Orders of the index. Each column's values become small whole numbers, and a row's numbers one sum that no other row has:
// sorting is then of plain numbers, without a comparison function, and costs a millisecond or two.
import { accessSchema, statusSchema } from '../../shared/register/authorisation-state.ts'
import { danishRanks } from '../../shared/register/danish-order.ts'
import type { RegisterSort, SortKey } from '../../shared/register/list.ts'
import { type ListIndex, type Ranks, type TextKey, statusesAt } from './register-index.ts'

const mostOrders = 24

/** Places of all rows in the wanted order; ties by name, then by start, then as they were recorded. */
export function orderOf(index: ListIndex, sort: RegisterSort, nowMs: number): Int32Array {
  statusesAt(index, nowMs)
  const name = JSON.stringify(sort)
  const known = index.orders.get(name)
  if (known) return known
  const byName = index.orders.get('') ?? keep(index, '', nameOrder(index))
  if (sort.length === 0) return byName
  const columns = sort.map(({ key, isDescending }) => ({ ranks: ranksOf(index, key), isDescending }))
  return keep(index, name, ordered(byName, columns))
}

function keep(index: ListIndex, name: string, order: Int32Array): Int32Array {
  // A page asks for few orders; a visitor of all of them would fill memory.
  if (index.orders.size >= mostOrders) index.orders.clear()
  index.orders.set(name, order)
  return order
}

function nameOrder(index: ListIndex): Int32Array {
  const columns = [ranksOf(index, 'name'), ranksOf(index, 'from')]
  return ordered(
    recordedOrder(index),
    columns.map((ranks) => ({ ranks, isDescending: false })),
  )
}

/** Places by the columns' ranks; ties as they stand in `before`. */
function ordered(
  before: Int32Array,
  columns: readonly { readonly ranks: Ranks; readonly isDescending: boolean }[],
): Int32Array {
  const count = before.length
  const sums = new Float64Array(count)
  for (let at = 0; at < count; at += 1) {
    const place = before[at]! // `at` is below its length
    let sum = 0
    for (const { ranks, isDescending } of columns) {
      const rank = ranks.values[place]!
      sum = sum * ranks.size + (isDescending ? ranks.size - 1 - rank : rank)
    }
    sums[at] = sum * count + at
  }
  return Int32Array.from(sums.sort(), (sum) => before[sum % count]!)
}

/** Mostly as they stand: a row that was changed was recorded after those that were not. */
function recordedOrder({ rows }: ListIndex): Int32Array {
  const places = Int32Array.from(rows, (_, place) => place)
  if (rows.every(({ recorded }, at) => at === 0 || recorded > rows[at - 1]!.recorded)) return places
  return places.sort((a, b) => rows[a]!.recorded - rows[b]!.recorded)
}

function ranksOf(index: ListIndex, key: SortKey): Ranks {
  const known = index.ranks.get(key)
  if (known) return known
  const ranks = makeRanks(index, key)
  index.ranks.set(key, ranks)
  return ranks
}

function makeRanks(index: ListIndex, key: SortKey): Ranks {
  const { rows, holders, lookups, statuses } = index
  switch (key) {
    case 'name':
    case 'userId':
    case 'unit':
      return textRanks(index, key)
    case 'lookups':
      return dense(Float64Array.from(rows, ({ holderAt }) => (holders[holderAt] && lookups[holderAt]) ?? -1))
    case 'access': {
      const { options } = accessSchema
      return { values: Int32Array.from(rows, ({ access }) => options.indexOf(access)), size: options.length }
    }
    // An authorisation without a start comes first, one without an end last.
    case 'from':
      return dense(Float64Array.from(rows, ({ startMs }) => startMs ?? -Infinity))
    case 'to':
      return dense(Float64Array.from(rows, ({ endMs }) => endMs ?? Infinity))
    case 'status': {
      const { options } = statusSchema
      const values = Int32Array.from(rows, (_, at) => options.indexOf(statuses.values[at]!))
      return { values, size: options.length }
    }
  }
}

/** By the holder's text in Danish order; those whose holder is not in the register come last. */
function textRanks({ rows, holders, texts }: ListIndex, key: TextKey): Ranks {
  const ranks = danishRanks(texts[key])
  const ofHolder = Int32Array.from(holders, (holder) => (holder ? ranks.get(holder[key])! : ranks.size))
  const values = Int32Array.from(rows, ({ holderAt }) => ofHolder[holderAt] ?? ranks.size)
  return { values, size: ranks.size + 1 }
}

/** The values' ranks among themselves, without gaps. */
function dense(values: Float64Array): Ranks {
  const ranks = new Map<number, number>()
  for (const value of values.toSorted()) if (!ranks.has(value)) ranks.set(value, ranks.size)
  return { values: Int32Array.from(values, (value) => ranks.get(value)!), size: Math.max(1, ranks.size) }
}
