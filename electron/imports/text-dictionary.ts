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
/** A column whose guesses fail so much more often than they hit is not guessed any more. */
const tooManyMisses = 512
const guessedRows = 1024

export class TextDictionary {
  /** Number of texts; code 0 is the empty text. */
  count = 1
  #arena: Buffer = Buffer.allocUnsafeSlow(65_536)
  #view = viewOf(this.#arena)
  #end = 0
  /** Where each code's text begins in the arena. */
  #starts = new Uint32Array(1024)
  /** Pairs of hash and place in the arena: finding a text touches one place here and one there. */
  #slots = new Int32Array(4096)
  #mask = 4095
  /** By code of a row's first cell and by column: the place of the text that stood there last, which often comes again. */
  #guesses = new Int32Array(0)
  #misses = new Int32Array(0)

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

  /**
   * Writes the codes of a row's cells to `codes` from `at` on. `places` tells where in `cells` each cell's start and end
   * stand; it is the same in every call. All columns in one call: what a call costs before it does anything is paid once
   * a row.
   */
  encodeRow(source: ByteSource, cells: Int32Array, places: Int32Array, codes: Uint32Array, at: number): void {
    const { bytes, view } = source
    const columns = places.length
    if (this.#misses.length !== columns) this.#beginGuessing(columns)
    const guesses = this.#guesses
    const misses = this.#misses
    let guess = 0
    for (let column = 0; column < columns; column++) {
      const place = places[column]!
      const start = cells[place]!
      const end = cells[place + 1]!
      const length = end - start
      if (length === 0) {
        codes[at + column] = 0
        continue
      }
      if (column > 0 && misses[column]! < tooManyMisses) {
        const guessed = guesses[guess + column]!
        if (guessed >= 0 && this.#isText(guessed, source, start, length)) {
          misses[column] = Math.max(0, misses[column]! - 1)
          codes[at + column] = this.#view.getInt32(guessed, true)
          continue
        }
        misses[column]!++
      }
      const found = this.#find(bytes, view, source, start, end, length)
      codes[at + column] = this.#view.getInt32(found, true)
      if (column > 0) guesses[guess + column] = found
      else guess = (this.#view.getInt32(found, true) & (guessedRows - 1)) * columns
    }
  }

  /** Forgets every text: the next ones get codes from 1 again. */
  clear(): void {
    this.count = 1
    this.#end = 0
    this.#slots.fill(0)
    this.#guesses.fill(-1)
    this.#misses.fill(0)
  }

  #beginGuessing(columns: number): void {
    this.#guesses = new Int32Array(guessedRows * columns).fill(-1)
    this.#misses = new Int32Array(columns)
  }

  /** The place of the text in the arena; it is added if it is new. */
  #find(
    bytes: Buffer,
    view: DataView,
    source: ByteSource,
    start: number,
    end: number,
    length: number,
  ): number {
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
    if (hash === 0) hash = 1
    const slots = this.#slots
    let slot = (hash << 1) & this.#mask
    for (let there = slots[slot]!; there !== 0; there = slots[slot]!) {
      if (there === hash && this.#isText(slots[slot + 1]!, source, start, length)) return slots[slot + 1]!
      slot = (slot + 2) & this.#mask
    }
    return this.#add(bytes, start, end, hash, slot)
  }

  #isText(place: number, { bytes, view }: ByteSource, start: number, length: number): boolean {
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
