// Orders of the index. Each column's values become small whole numbers, and a row's numbers one sum that no other row has:
// sorting is then of plain numbers, without a comparison function, and costs a millisecond or two.
import { accessSchema, statusSchema } from '../../shared/register/authorisation-state.ts'
import { danishRanks } from '../../shared/register/danish-order.ts'
import type { RegisterSort, SortKey } from '../../shared/register/list.ts'
import { type ListIndex, statusesAt } from './list-index.ts'

const mostOrders = 24

/** Places of all rows in the wanted order; ties by name, then by start, then as they were recorded. */
export function orderOf(index: ListIndex, sort: RegisterSort, nowMs: number): Int32Array {
  statusesAt(index, nowMs)
  const name = JSON.stringify(sort)
  const known = index.orders.get(name)
  if (known) return known
  const byName = index.orders.get('') ?? keep(index, '', nameOrder(index))
  if (sort.length === 0) return byName
  const count = index.rows.length
  const columns = sort.map(({ key, isDescending }) => ({ ranks: ranksOf(index, key), isDescending }))
  const sums = new Float64Array(count)
  for (let at = 0; at < count; at += 1) {
    const place = byName[at]! // `at` is below its length
    let sum = 0
    for (const { ranks, isDescending } of columns) {
      const rank = ranks[place]!
      sum = sum * count + (isDescending ? count - 1 - rank : rank)
    }
    sums[at] = sum * count + at
  }
  sums.sort()
  return keep(
    index,
    name,
    Int32Array.from(sums, (sum) => byName[sum % count]!),
  )
}

function keep(index: ListIndex, name: string, order: Int32Array): Int32Array {
  // A page asks for few orders; a visitor of all of them would fill memory.
  if (index.orders.size >= mostOrders) index.orders.clear()
  index.orders.set(name, order)
  return order
}

function nameOrder(index: ListIndex): Int32Array {
  const count = index.rows.length
  const names = ranksOf(index, 'name')
  const starts = ranksOf(index, 'from')
  const sums = Float64Array.from(names, (name, place) => (name * count + starts[place]!) * count + place)
  return Int32Array.from(sums.sort(), (sum) => sum % count)
}

/** A row's rank in a column, by place: 0 to one less than there are rows. */
function ranksOf(index: ListIndex, key: SortKey): Int32Array {
  const known = index.ranks.get(key)
  if (known) return known
  const { rows } = index
  const ranks = dense(Float64Array.from(rows, ({ holderAt }, place) => valueOf(index, key, holderAt, place)))
  index.ranks.set(key, ranks)
  return ranks
}

function valueOf(index: ListIndex, key: SortKey, holderAt: number, place: number): number {
  const row = index.rows[place]! // the caller walks the rows
  switch (key) {
    case 'name':
    case 'userId':
    case 'unit':
      return holderAt < 0 ? Infinity : textRanks(index, key)[holderAt]!
    case 'lookups':
      return index.lookups[holderAt] ?? -1
    case 'access':
      return accessSchema.options.indexOf(row.access)
    // An authorisation without a start comes first, one without an end last.
    case 'from':
      return row.startMs ?? -Infinity
    case 'to':
      return row.endMs ?? Infinity
    case 'status':
      return statusSchema.options.indexOf(index.statuses.values[place]!)
  }
}

/** Of each holder, by place. */
function textRanks(index: ListIndex, key: 'name' | 'userId' | 'unit'): Int32Array {
  const known = index.textRanks.get(key)
  if (known) return known
  const ranks = danishRanks(index.holders.map((holder) => holder[key]))
  const made = Int32Array.from(index.holders, (holder) => ranks.get(holder[key])!)
  index.textRanks.set(key, made)
  return made
}

/** The values' ranks among themselves, without gaps. */
function dense(values: Float64Array): Int32Array {
  const ranks = new Map<number, number>()
  for (const value of values.toSorted()) if (!ranks.has(value)) ranks.set(value, ranks.size)
  return Int32Array.from(values, (value) => ranks.get(value)!)
}
