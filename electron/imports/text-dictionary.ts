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

/** In the arena each text stands behind its code and its length, four bytes each. */
const headBytes = 8
/** So many texts are touched at once. */
export const mostTouched = 128

export class TextDictionary {
  /** Number of texts; code 0 is the empty text. */
  count = 1
  /** Counts how often it was begun anew: codes of another generation mean other texts. */
  generation = 0
  #arena: Buffer = Buffer.allocUnsafeSlow(65_536)
  #view = viewOf(this.#arena)
  #end = 0
  /** Where each code's text begins in the arena. */
  #starts = new Uint32Array(1024)
  /** Pairs of hash and place in the arena: finding a text touches one place here and one there. */
  #slots = new Int32Array(4096)
  #mask = 4095
  /** What `touch` reads, kept so that reading it is not left out. */
  readonly #touched = new Int32Array(mostTouched)

  /** Memory of the texts and of finding them. */
  get sizeBytes(): number {
    return this.#end + this.count * 20
  }

  /** The text of a code, as bytes [start, end) of the source. */
  textOf(code: number): { readonly source: ByteSource; readonly start: number; readonly end: number } {
    const source = { bytes: this.#arena, view: this.#view }
    if (code === 0) return { source, start: 0, end: 0 }
    const start = this.#starts[code]! + headBytes
    return { source, start, end: start + this.#view.getInt32(start - 4, true) }
  }

  /** All texts from a code on: their lengths, and their bytes one after the other. */
  textsFrom(code: number): { readonly lengths: Uint32Array; readonly bytes: Buffer } {
    const lengths = new Uint32Array(this.count - code)
    const from = code < this.count ? this.#starts[code]! : this.#end
    const bytes = Buffer.allocUnsafeSlow(this.#end - from - lengths.length * headBytes)
    copyTexts(this.#arena, this.#view, from, lengths, bytes)
    return { lengths, bytes }
  }

  /** The code of the text at a place in the arena. */
  codeAt(place: number): number {
    return this.#view.getInt32(place, true)
  }

  /** Forgets every text: the next ones get codes from 1 again. */
  clear(): void {
    this.count = 1
    this.generation++
    this.#end = 0
    this.#slots.fill(0)
  }

  /** What `find` and `touch` look a text up by. */
  hashOf({ bytes, view }: ByteSource, start: number, end: number): number {
    const length = end - start
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
    // A hash of 0 marks a free slot.
    return hash === 0 ? 1 : hash
  }

  /** The place in the arena of the text, which is not empty; it is added if it is new. */
  find(source: ByteSource, start: number, end: number, hash: number): number {
    const length = end - start
    const slots = this.#slots
    let slot = (hash << 1) & this.#mask
    for (let there = slots[slot]!; there !== 0; there = slots[slot]!) {
      if (there === hash && this.isText(slots[slot + 1]!, source, start, length)) return slots[slot + 1]!
      slot = (slot + 2) & this.#mask
    }
    return this.#add(source.bytes, start, end, hash, slot)
  }

  /** Reads, of the first `count` hashes, the memory in which `find` will look: it is near then. */
  touch(hashes: Int32Array, count: number): void {
    const slots = this.#slots
    const mask = this.#mask
    const places = this.#touched
    for (let at = 0; at < count; at++) places[at] = slots[((hashes[at]! << 1) & mask) + 1]!
    const arena = this.#view
    for (let at = 0; at < count; at++) places[at] = arena.getInt32(places[at]!, true)
  }

  /** Whether the text at a place in the arena is that of the bytes. */
  isText(place: number, { bytes, view }: ByteSource, start: number, length: number): boolean {
    const arena = this.#view
    if (arena.getInt32(place + 4, true) !== length) return false
    const from = place + headBytes
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
    if (code + 1 > this.#starts.length) this.#growStarts()
    const place = this.#end
    this.#end = place + headBytes + end - start
    if (this.#end > this.#arena.length) this.#growArena()
    this.#view.setInt32(place, code, true)
    this.#view.setInt32(place + 4, end - start, true)
    bytes.copy(this.#arena, place + headBytes, start, end)
    this.#starts[code] = place
    this.#slots[slot] = hash
    this.#slots[slot + 1] = place
    if (code * 4 > this.#slots.length) this.#growSlots()
    return place
  }

  #growStarts(): void {
    const starts = new Uint32Array(this.#starts.length * 2)
    starts.set(this.#starts)
    this.#starts = starts
  }

  #growArena(): void {
    const arena = Buffer.allocUnsafeSlow(Math.max(this.#end, this.#arena.length * 2))
    this.#arena.copy(arena)
    this.#arena = arena
    this.#view = viewOf(arena)
  }

  #growSlots(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    this.#mask = this.#slots.length - 1
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0) continue
      let slot = (before[from]! << 1) & this.#mask
      while (this.#slots[slot] !== 0) slot = (slot + 2) & this.#mask
      this.#slots[slot] = before[from]!
      this.#slots[slot + 1] = before[from + 1]!
    }
  }
}

// See [Note: loops of their own].
function copyTexts(
  arena: Buffer,
  view: DataView,
  start: number,
  lengths: Uint32Array,
  bytes: Uint8Array,
): void {
  let from = start
  let to = 0
  for (let text = 0; text < lengths.length; text++) {
    const length = view.getInt32(from + 4, true)
    lengths[text] = length
    const end = from + headBytes + length
    for (from += headBytes; from < end; from++) bytes[to++] = arena[from]!
  }
}
