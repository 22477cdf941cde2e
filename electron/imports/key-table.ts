// The 64-bit keys of rows seen, at about fourteen bytes a row: open addressing, grown by half at a time.
import { randomInt } from 'node:crypto'

const fullest = 0.8
const growth = 1.5

// The place of a key differs from run to run, so that no file can be written to make all its keys collide. It is the same
// in all tables, so that keys sorted by `spreadKey` walk through each of them from its beginning to its end.
const seed = randomInt(0x3fffffff)

/** Spreads a key over 32 bits: where it stands in a table, as a share of the table. */
export function spreadKey(low: number, high: number): number {
  let mixed = Math.imul(low ^ seed, 0x9e3779b1) ^ high
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** So many keys are touched at once. */
export const mostTouched = 128

export class KeyTable {
  count = 0
  #capacity: number
  /** Low and high half of each slot side by side: a look-up touches one place in memory. */
  #halves: Int32Array<ArrayBuffer>
  /** What `touch` reads, kept so that reading it is not left out. */
  readonly #touched = new Int32Array(mostTouched)

  constructor(expected: number) {
    this.#capacity = Math.max(1024, Math.ceil(expected / fullest))
    this.#halves = new Int32Array(this.#capacity * 2)
  }

  /** Adds the key; false if it was there. */
  add(low: number, high: number): boolean {
    const slot = this.#find(low, high)
    if (slot < 0) return false
    this.#halves[slot] = low === 0 && high === 0 ? 1 : low
    this.#halves[slot + 1] = high
    if (++this.count > this.#capacity * fullest) this.#grow()
    return true
  }

  has(low: number, high: number): boolean {
    return this.#find(low, high) < 0
  }

  /**
   * Reads the slots at which the keys `from` to `to` of these pairs begin: what is to be looked up is near then. Nothing is
   * decided between one and the next, so that the processor waits for many at once.
   */
  touch(keys: Int32Array, from: number, to: number): void {
    const halves = this.#halves
    const touched = this.#touched
    for (let at = from; at < to; at++)
      touched[at - from] = halves[this.#firstSlot(keys[2 * at]!, keys[2 * at + 1]!)]!
  }

  get sizeBytes(): number {
    return this.#halves.byteLength
  }

  /**
   * All keys, each once, in no order that means anything. They are moved together in the table's own memory, since there
   * is none for a second copy; the table is of no use afterwards.
   */
  keys(): BigUint64Array<ArrayBuffer> {
    const halves = this.#halves
    this.#halves = new Int32Array(0)
    return new BigUint64Array(halves.buffer, 0, moveTogether(halves))
  }

  /** The free slot for the key, or -1 if the key is there. The pair (0, 0) marks a free slot and is kept as (1, 0). */
  #find(low: number, high: number): number {
    const halves = this.#halves
    const wanted = low === 0 && high === 0 ? 1 : low
    let slot = this.#firstSlot(wanted, high)
    for (;;) {
      const there = halves[slot]!
      if (there === wanted && halves[slot + 1] === high) return -1
      if (there === 0 && halves[slot + 1] === 0) return slot
      slot += 2
      if (slot === halves.length) slot = 0
    }
  }

  #firstSlot(low: number, high: number): number {
    return Math.floor(spreadKey(low, high) * (this.#capacity / 4_294_967_296)) * 2
  }

  #grow(): void {
    const halves = this.#halves
    this.#capacity = Math.ceil(this.#capacity * growth)
    this.#halves = new Int32Array(this.#capacity * 2)
    for (let from = 0; from < halves.length; from += 2) {
      if (halves[from] === 0 && halves[from + 1] === 0) continue
      const slot = this.#find(halves[from]!, halves[from + 1]!)
      this.#halves[slot] = halves[from]!
      this.#halves[slot + 1] = halves[from + 1]!
    }
  }
}

/** Moves the keys to the front and says how many there are. */
function moveTogether(halves: Int32Array): number {
  let to = 0
  for (let from = 0; from < halves.length; from += 2) {
    if (halves[from] === 0 && halves[from + 1] === 0) continue
    halves[to] = halves[from]!
    halves[to + 1] = halves[from + 1]!
    to += 2
  }
  return to / 2
}
