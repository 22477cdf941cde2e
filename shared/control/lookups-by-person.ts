// The look-ups of the user streams, grouped by the person looked up. Two passes and a counting sort over typed arrays:
// no list per person, no comparison sort.
import { isUserRow } from './user-rows.ts'
import type { ContextRows, RuleContext } from './rule-context.ts'

/** Group of the look-ups that name nobody. */
export const nobody = 0

export type LookupsByPerson = {
  /** Where `rows.persons` first holds the person of each group; nothing for the group `nobody`. */
  readonly firstAt: Uint32Array
  /** Group g holds rows[start[g] .. start[g + 1]), ordered by party, time, file, line. */
  readonly start: Uint32Array
  /** Row numbers; a row that names several persons stands in several groups. */
  readonly rows: Uint32Array
}

const known = new WeakMap<ContextRows, LookupsByPerson>()

/** Rows in and outside the period. Kept as long as the rows are: three rules and the coverage read it. */
export function lookupsByPerson(context: RuleContext): LookupsByPerson {
  let lookups = known.get(context.rows)
  if (!lookups) known.set(context.rows, (lookups = group(context)))
  return lookups
}

/**
 * Visits the look-ups of each user and named person, ordered by time, file, line, where there are at least `fewest` (the
 * many pairs with one look-up cost no more than a comparison).
 */
export function eachUserAndPerson(
  context: RuleContext,
  fewest: number,
  visit: (party: number, lookups: Uint32Array) => void,
): void {
  const { start, rows: lookups } = lookupsByPerson(context)
  const { party } = context.rows
  for (let person = nobody + 1; person < start.length - 1; person++) {
    const end = start[person + 1]!
    if (end - start[person]! < fewest) continue
    for (let from = start[person]!, to = from; from < end; from = to) {
      const user = party[lookups[from]!]!
      while (to < end && party[lookups[to]!] === user) to++
      if (to - from >= fewest) visit(user, lookups.subarray(from, to))
    }
  }
}

function group(context: RuleContext): LookupsByPerson {
  const { rows } = context
  const { personStart, byParty } = rows
  const dictionary = openPersonDictionary(rows.persons)
  // In the order of the column, not of the parties: the first two passes read from end to end.
  const groupAt = new Uint32Array(rows.persons.length)
  for (let row = 0; row < rows.count; row++) {
    if (!isUserRow(rows, row)) continue
    for (let at = personStart[row]!; at < personStart[row + 1]!; at++) {
      groupAt[at] = dictionary.groupOf(at)
    }
  }
  const firstAt = dictionary.firstAt()
  const start = new Uint32Array(firstAt.length + 1)
  for (let row = 0; row < rows.count; row++) {
    if (!isUserRow(rows, row)) continue
    if (personStart[row] === personStart[row + 1]) start[nobody + 1]!++
    for (let at = personStart[row]!; at < personStart[row + 1]!; at++) start[groupAt[at]! + 1]!++
  }
  for (let index = 0; index < firstAt.length; index++) start[index + 1]! += start[index]!

  const next = start.slice(0, -1)
  const grouped = new Uint32Array(start.at(-1)!)
  for (const row of byParty) {
    if (!isUserRow(rows, row)) continue
    if (personStart[row] === personStart[row + 1]) grouped[next[nobody]!++] = row
    for (let at = personStart[row]!; at < personStart[row + 1]!; at++) grouped[next[groupAt[at]!]!++] = row
  }
  return { firstAt, start, rows: grouped }
}

/**
 * Numbers the keys of a column from 1 in order of first appearance. Open addressing over places in the column, because a
 * Map of millions costs ten times the memory.
 */
function openPersonDictionary(persons: Float64Array) {
  let firstAt = new Uint32Array(1 << 12)
  let size = 1
  let mask = (1 << 13) - 1
  let slots = new Uint32Array(mask + 1)

  function slotOf(person: number): number {
    let slot = (Math.imul(person | 0, 0x9e3779b1) >>> 5) & mask
    while (slots[slot] !== 0 && persons[firstAt[slots[slot]!]!] !== person) slot = (slot + 1) & mask
    return slot
  }

  function grow(): void {
    const wider = new Uint32Array(firstAt.length * 2)
    wider.set(firstAt)
    firstAt = wider
    mask = mask * 2 + 1
    slots = new Uint32Array(mask + 1)
    for (let group = 1; group < size; group++) slots[slotOf(persons[firstAt[group]!]!)] = group
  }

  return {
    /** Group of the key at a place in the column. */
    groupOf(at: number): number {
      const slot = slotOf(persons[at]!)
      if (slots[slot] !== 0) return slots[slot]!
      slots[slot] = size
      firstAt[size] = at
      if (++size === firstAt.length) grow()
      return size - 1
    },
    firstAt: () => firstAt.slice(0, size),
  }
}
