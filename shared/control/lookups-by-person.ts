// The look-ups of the user streams, grouped by the person looked up. Made by sorting whole numbers, each a person and a
// place in the order of the parties: no list per person, no comparison function.
import type { ContextRows, RuleContext } from './rule-context.ts'
import { isUserRow } from './user-rows.ts'

/** Group of the look-ups that name nobody. */
export const nobody = 0

export type LookupsByPerson = {
  /** Where `rows.persons` first holds the person of each group; 0 for the group `nobody`. */
  readonly firstAt: Uint32Array
  /** Group g holds rows[start[g] .. start[g + 1]), ordered by party, time, file, line. */
  readonly start: Uint32Array
  /** Row numbers; a row that names several persons stands in several groups. */
  readonly rows: Uint32Array
}

const known = new WeakMap<ContextRows, LookupsByPerson>()

/** Rows in and outside the period. Kept as long as the rows are: two rules and the coverage read it. */
export function lookupsByPerson(context: RuleContext): LookupsByPerson {
  let lookups = known.get(context.rows)
  if (!lookups) known.set(context.rows, (lookups = group(context.rows)))
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

// Persons as whole numbers from 0: nobody, then the ten-digit keys, then the others. All are below 2^34.
const personBits = 34
const exactBits = 53

function numberOf(personKey: number): number {
  return personKey >= 0 ? personKey + 1 : 10_000_000_000 - personKey
}

function group(rows: ContextRows): LookupsByPerson {
  const placeOf = new Uint32Array(rows.count)
  for (let place = 0; place < rows.byParty.length; place++) placeOf[rows.byParty[place]!] = place
  // Person and place together must stay exact, so the low bits of the person choose one of several parts.
  const placeBits = Math.max(1, 32 - Math.clz32(rows.count))
  const places = 2 ** placeBits
  const parts = 2 ** Math.max(0, personBits + placeBits - exactBits)

  const partStart = new Uint32Array(parts + 1)
  eachLookup(rows, (person) => partStart[(person & (parts - 1)) + 1]!++)
  for (let part = 0; part < parts; part++) partStart[part + 1]! += partStart[part]!
  const next = partStart.slice(0, -1)
  const keys = new Float64Array(partStart[parts]!)
  eachLookup(rows, (person, row) => {
    keys[next[person & (parts - 1)]!++] = Math.floor(person / parts) * places + placeOf[row]!
  })
  let groups = 1
  for (let part = 0; part < parts; part++) {
    const ofPart = keys.subarray(partStart[part], partStart[part + 1]).sort()
    eachRun(ofPart, places, (high) => {
      if (part > 0 || high > 0) groups++
    })
  }

  const firstAt = new Uint32Array(groups)
  const start = new Uint32Array(groups + 1)
  const grouped = new Uint32Array(keys.length)
  let index = nobody
  for (let part = 0; part < parts; part++) {
    const offset = partStart[part]!
    const ofPart = keys.subarray(offset, partStart[part + 1])
    eachRun(ofPart, places, (high, from, to) => {
      const person = high * parts + part
      for (let at = from; at < to; at++) grouped[offset + at] = rows.byParty[ofPart[at]! - high * places]!
      if (person !== 0) firstAt[++index] = placeOfPerson(rows, grouped[offset + from]!, person)
      start[index + 1] = offset + to
    })
  }
  return { firstAt, start, rows: grouped }
}

/** Visits each look-up of the user streams in file order; a request for nobody is one look-up of person 0. */
function eachLookup(rows: ContextRows, visit: (person: number, row: number) => void): void {
  const { personStart, persons } = rows
  for (let row = 0; row < rows.count; row++) {
    if (!isUserRow(rows, row)) continue
    const end = personStart[row + 1]!
    if (personStart[row] === end) visit(0, row)
    for (let at = personStart[row]!; at < end; at++) visit(numberOf(persons[at]!), row)
  }
}

/** Visits the runs of ascending keys that begin with the same number. */
function eachRun(
  keys: Float64Array,
  places: number,
  visit: (high: number, from: number, to: number) => void,
): void {
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const high = Math.floor(keys[from]! / places)
    const end = (high + 1) * places
    while (to < keys.length && keys[to]! < end) to++
    visit(high, from, to)
  }
}

function placeOfPerson({ personStart, persons }: ContextRows, row: number, person: number): number {
  let at = personStart[row]!
  while (numberOf(persons[at]!) !== person) at++
  return at
}
