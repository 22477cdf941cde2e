// A column of texts that are mostly different (queries, transaction ids): bytes one after the other, and their lengths.
import { packNumbers, unpackNumbers } from './number-column.ts'

export class TextColumnBuffer {
  readonly #lengths: Uint32Array
  #bytes: Buffer = Buffer.allocUnsafe(65_536)
  #count = 0
  #end = 0

  constructor(rows: number) {
    this.#lengths = new Uint32Array(rows)
  }

  /** Bytes held. */
  get size(): number {
    return this.#end
  }

  push(bytes: Buffer, start: number, end: number): void {
    const length = end - start
    if (this.#end + length > this.#bytes.length) this.#grow(this.#end + length)
    if (length > 48) bytes.copy(this.#bytes, this.#end, start, end)
    else for (let at = 0; at < length; at++) this.#bytes[this.#end + at] = bytes[start + at]!
    this.#end += length
    this.#lengths[this.#count++] = length
  }

  /** What was pushed since the last time. */
  take(): { readonly lengths: Buffer; readonly bytes: Buffer } {
    const taken = {
      lengths: packNumbers(this.#lengths, this.#count),
      bytes: this.#bytes.subarray(0, this.#end),
    }
    this.#count = 0
    this.#end = 0
    return taken
  }

  #grow(needed: number): void {
    const grown = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(grown, 0, 0, this.#end)
    this.#bytes = grown
  }
}

/** The texts of a segment's column. */
export function readTexts(lengths: Buffer, bytes: Buffer, count: number): string[] {
  const sizes = unpackNumbers(lengths, count)
  let at = 0
  return Array.from(sizes, (size) => bytes.toString('utf8', at, (at += size)))
}
