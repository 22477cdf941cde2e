// Texts to small numbers without making a string of every cell: the texts are kept as bytes, and one is found by a hash of
// its bytes and compared byte by byte.
import { randomInt } from 'node:crypto'

/** A hash that differs from run to run, so that no file can be written to make all its texts collide. */
const seed = randomInt(0x7fffffff)

export class ByteDictionary {
  /** Number of texts; code 0 is the empty text. */
  count = 1
  /** Bytes of the texts, one after the other: text c is [starts[c], starts[c + 1]). */
  arena: Buffer = Buffer.allocUnsafe(4096)
  starts = new Uint32Array(256)
  #hashes = new Int32Array(256)
  #slots = new Int32Array(512)
  #mask = 511

  /** The code of bytes [start, end); `count` has grown by one if the text is new. */
  codeOf(bytes: Buffer, start: number, end: number): number {
    const length = end - start
    if (length === 0) return 0
    let hash = seed ^ length
    let at = start
    for (; at + 4 <= end; at += 4) {
      const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
      hash = Math.imul(hash ^ word, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    for (; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    hash ^= hash >>> 16
    const slots = this.#slots
    const { starts, arena } = this
    let slot = hash & this.#mask
    for (let code = slots[slot]!; code !== 0; code = slots[slot]!) {
      const textStart = starts[code]!
      if (this.#hashes[code] === hash && length === starts[code + 1]! - textStart) {
        let from = textStart
        at = start
        while (at < end && bytes[at] === arena[from]) {
          at++
          from++
        }
        if (at === end) return code
      }
      slot = (slot + 1) & this.#mask
    }
    return this.#add(bytes, start, end, hash, slot)
  }

  /** Forgets every text: the next ones get codes from 1 again. */
  clear(): void {
    this.count = 1
    this.#slots.fill(0)
  }

  get arenaBytes(): number {
    return this.starts[this.count]!
  }

  #add(bytes: Buffer, start: number, end: number, hash: number, slot: number): number {
    const code = this.count++
    if (code + 2 > this.starts.length) this.#growEntries()
    const from = this.starts[code]!
    const to = from + end - start
    if (to > this.arena.length) this.#growArena(to)
    bytes.copy(this.arena, from, start, end)
    this.starts[code + 1] = to
    this.#hashes[code] = hash
    this.#slots[slot] = code
    if (code * 2 > this.#slots.length) this.#growSlots()
    return code
  }

  #growEntries(): void {
    const starts = new Uint32Array(this.starts.length * 2)
    starts.set(this.starts)
    this.starts = starts
    const hashes = new Int32Array(this.#hashes.length * 2)
    hashes.set(this.#hashes)
    this.#hashes = hashes
  }

  #growArena(needed: number): void {
    const arena = Buffer.allocUnsafe(Math.max(needed, this.arena.length * 2))
    this.arena.copy(arena)
    this.arena = arena
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    this.#mask = this.#slots.length - 1
    for (let code = 1; code < this.count; code++) {
      let slot = this.#hashes[code]! & this.#mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#slots[slot] = code
    }
  }
}
