// Cells whose codes are looked up a batch at a time. Texts that hardly come again lie all over a large dictionary, and to
// find one is to wait for memory twice. The processor waits for many at once if nothing is decided between them, so a
// batch first only reads where each text may be, and is looked up afterwards.
import { type ByteSource, type TextDictionary, mostTouched } from './text-dictionary.ts'

export class LateCells {
  readonly #dictionary: TextDictionary
  readonly #starts = new Int32Array(mostTouched)
  readonly #ends = new Int32Array(mostTouched)
  readonly #hashes = new Int32Array(mostTouched)
  /** Where each cell's code is to be written. */
  readonly #targets = new Int32Array(mostTouched)
  #count = 0

  constructor(dictionary: TextDictionary) {
    this.#dictionary = dictionary
  }

  get isFull(): boolean {
    return this.#count === mostTouched
  }

  /** Notes a cell, which is not empty; its bytes must stay where they are until `encode`. */
  add(source: ByteSource, start: number, end: number, target: number): void {
    const at = this.#count++
    this.#starts[at] = start
    this.#ends[at] = end
    this.#targets[at] = target
    this.#hashes[at] = this.#dictionary.hashOf(source, start, end)
  }

  /** Writes the codes of the cells noted, and forgets the cells. */
  encode(source: ByteSource, codes: Uint32Array): void {
    const count = this.#count
    this.#count = 0
    this.#dictionary.touch(this.#hashes, count)
    for (let at = 0; at < count; at++) {
      const found = this.#dictionary.find(source, this.#starts[at]!, this.#ends[at]!, this.#hashes[at]!)
      codes[this.#targets[at]!] = this.#dictionary.codeAt(found)
    }
  }
}
