// Texts to small numbers without making a string of every cell: the texts are kept as bytes, and one is found by a hash of
// its bytes and compared byte by byte. One dictionary serves all columns of a log.
import { randomInt } from 'node:crypto'

/** A hash that differs from run to run, so that no file can be written to make all its texts collide. */
const seed = randomInt(0x3fffffff)
const factor = 0x9e3779b1 | 0

/** Bytes and a view of the same: a view reads four bytes at once wherever they lie. */
export type ByteSource = { readonly bytes: Buffer; readonly view: DataView }

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export class TextDictionary {
  /** Number of texts; code 0 is the empty text. */
  count = 1
  /** Bytes of the texts, one after the other: text c is [starts[c], starts[c + 1]). */
  arena: Buffer = Buffer.allocUnsafeSlow(65_536)
  starts = new Uint32Array(1024)
  #view = viewOf(this.arena)
  /** Pairs of hash and code side by side: finding a text touches one place here, one in `starts`, one in the arena. */
  #slots = new Int32Array(4096)
  #mask = 4095

  /** Memory of the texts and of finding them. */
  get sizeBytes(): number {
    return this.starts[this.count]! + this.count * 20
  }

  /**
   * Writes the codes of a row's cells to `codes` from `at` on. `places` tells where in `cells` each cell's start and end
   * stand. All columns in one call: what a call costs before it does anything is paid once a row.
   */
  encodeRow(source: ByteSource, cells: Int32Array, places: Int32Array, codes: Uint32Array, at: number): void {
    const { bytes, view } = source
    for (let column = 0; column < places.length; column++) {
      const place = places[column]!
      const start = cells[place]!
      const end = cells[place + 1]!
      const length = end - start
      if (length === 0) {
        codes[at + column] = 0
        continue
      }
      let hash = seed ^ length
      if (length < 4) {
        for (let byte = start; byte < end; byte++) hash = Math.imul(hash ^ bytes[byte]!, factor)
      } else {
        // Four bytes at a time; the last four overlap those before them.
        const last = end - 4
        for (let word = start; word < last; word += 4) {
          hash = Math.imul(hash ^ view.getInt32(word, true), factor)
          hash ^= hash >>> 15
        }
        hash = Math.imul(hash ^ view.getInt32(last, true), factor)
      }
      hash ^= hash >>> 16
      const slots = this.#slots
      let slot = (hash << 1) & this.#mask
      let code = slots[slot + 1]!
      while (code !== 0 && (slots[slot] !== hash || !this.#isText(code, source, start, length))) {
        slot = (slot + 2) & this.#mask
        code = slots[slot + 1]!
      }
      codes[at + column] = code === 0 ? this.#add(bytes, start, end, hash, slot) : code
    }
  }

  /** Forgets every text: the next ones get codes from 1 again. */
  clear(): void {
    this.count = 1
    this.#slots.fill(0)
  }

  #isText(code: number, { bytes, view }: ByteSource, start: number, length: number): boolean {
    const from = this.starts[code]!
    if (length !== this.starts[code + 1]! - from) return false
    const arena = this.#view
    if (length < 4) {
      for (let at = 0; at < length; at++) if (bytes[start + at] !== arena.getUint8(from + at)) return false
      return true
    }
    const last = length - 4
    for (let at = 0; at < last; at += 4) {
      if (view.getInt32(start + at, true) !== arena.getInt32(from + at, true)) return false
    }
    return view.getInt32(start + last, true) === arena.getInt32(from + last, true)
  }

  #add(bytes: Buffer, start: number, end: number, hash: number, slot: number): number {
    const code = this.count++
    if (code + 2 > this.starts.length) this.#growStarts()
    const from = this.starts[code]!
    const to = from + end - start
    if (to > this.arena.length) this.#growArena(to)
    bytes.copy(this.arena, from, start, end)
    this.starts[code + 1] = to
    this.#slots[slot] = hash
    this.#slots[slot + 1] = code
    if (code * 4 > this.#slots.length) this.#growSlots()
    return code
  }

  #growStarts(): void {
    const starts = new Uint32Array(this.starts.length * 2)
    starts.set(this.starts)
    this.starts = starts
  }

  #growArena(needed: number): void {
    const arena = Buffer.allocUnsafeSlow(Math.max(needed, this.arena.length * 2))
    this.arena.copy(arena)
    this.arena = arena
    this.#view = viewOf(arena)
  }

  #growSlots(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    this.#mask = this.#slots.length - 1
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue
      let slot = (before[from]! << 1) & this.#mask
      while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & this.#mask
      this.#slots[slot] = before[from]!
      this.#slots[slot + 1] = before[from + 1]!
    }
  }
}
