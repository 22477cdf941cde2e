// The 64-bit keys of rows seen, at about fourteen bytes a row: open addressing, grown by half at a time.
import { randomInt } from 'node:crypto'

const fullest = 0.8
const growth = 1.5

export class KeyTable {
  count = 0
  #capacity: number
  #lows: Int32Array
  #highs: Int32Array
  // The place of a key differs from run to run, so that no file can be written to make all its keys collide.
  readonly #seed = randomInt(0x7fffffff)

  constructor(expected: number) {
    this.#capacity = Math.max(1024, Math.ceil(expected / fullest))
    this.#lows = new Int32Array(this.#capacity)
    this.#highs = new Int32Array(this.#capacity)
  }

  /** Adds the key; false if it was there. */
  add(low: number, high: number): boolean {
    const slot = this.#find(low, high)
    if (slot < 0) return false
    this.#lows[slot] = low === 0 && high === 0 ? 1 : low
    this.#highs[slot] = high
    if (++this.count > this.#capacity * fullest) this.#grow()
    return true
  }

  has(low: number, high: number): boolean {
    return this.#find(low, high) < 0
  }

  /** All keys, each once, in no order that means anything. */
  keys(): BigUint64Array<ArrayBuffer> {
    const keys = new Int32Array(this.count * 2)
    let at = 0
    for (let slot = 0; slot < this.#capacity; slot++) {
      if (this.#lows[slot] === 0 && this.#highs[slot] === 0) continue
      keys[at++] = this.#lows[slot]!
      keys[at++] = this.#highs[slot]!
    }
    this.#lows = new Int32Array(0)
    this.#highs = new Int32Array(0)
    return new BigUint64Array(keys.buffer)
  }

  /** The free slot for the key, or -1 if the key is there. The pair (0, 0) marks a free slot and is kept as (1, 0). */
  #find(low: number, high: number): number {
    const lows = this.#lows
    const highs = this.#highs
    const wanted = low === 0 && high === 0 ? 1 : low
    let mixed = Math.imul(wanted ^ this.#seed, 0x9e3779b1) ^ high
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
    let slot = Math.floor(((mixed ^ (mixed >>> 13)) >>> 0) * (this.#capacity / 4_294_967_296))
    for (;;) {
      const there = lows[slot]!
      if (there === wanted && highs[slot] === high) return -1
      if (there === 0 && highs[slot] === 0) return slot
      if (++slot === this.#capacity) slot = 0
    }
  }

  #grow(): void {
    const [lows, highs] = [this.#lows, this.#highs]
    this.#capacity = Math.ceil(this.#capacity * growth)
    this.#lows = new Int32Array(this.#capacity)
    this.#highs = new Int32Array(this.#capacity)
    for (let from = 0; from < lows.length; from++) {
      if (lows[from] === 0 && highs[from] === 0) continue
      const slot = this.#find(lows[from]!, highs[from]!)
      this.#lows[slot] = lows[from]!
      this.#highs[slot] = highs[from]!
    }
  }
}
