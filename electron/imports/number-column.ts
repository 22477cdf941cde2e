// Columns of whole numbers as BLOBs: each number in the fewest bytes (1, 2 or 4) that hold the largest. And texts, whose
// lengths are such a column.

/** Packs columns one after the other into the same memory: what `pack` returns is valid until it is called again. */
export class NumberPacker {
  #words = new Uint32Array(65_536)

  /** Numbers `from`, `from + stride`, ... of `values`, `count` of them. The width is the BLOB's length by the count. */
  pack(values: Uint32Array, from: number, stride: number, count: number): Buffer {
    if (count > this.#words.length) this.#words = new Uint32Array(count * 2)
    const words = this.#words
    let largest = 0
    for (let at = 0, place = from; at < count; at++, place += stride) {
      const value = values[place]!
      words[at] = value
      largest |= value
    }
    return narrow(words, count, largest)
  }
}

/** Packs all the numbers. */
export function packNumbers(values: Uint32Array): Buffer {
  return Buffer.from(new NumberPacker().pack(values, 0, 1, values.length))
}

/** Narrows the first `count` words in place: a number is written at or before the place it is read from. */
function narrow(words: Uint32Array, count: number, bits: number): Buffer {
  // `|` makes signed numbers: a negative one needs all 32 bits.
  const width = bits < 0 || bits > 65_535 ? 4 : bits > 255 ? 2 : 1
  const target = width === 1 ? new Uint8Array(words.buffer) : new Uint16Array(words.buffer)
  if (width < 4) for (let at = 0; at < count; at++) target[at] = words[at]!
  return Buffer.from(words.buffer, 0, count * width)
}

/** The numbers of a BLOB made of `count` numbers. */
export function unpackNumbers(blob: Buffer, count: number): Uint8Array | Uint16Array | Uint32Array {
  if (blob.length === count) return blob
  // A copy is aligned, which a BLOB need not be.
  const copy = Uint8Array.from(blob).buffer
  if (blob.length === count * 2) return new Uint16Array(copy)
  if (blob.length === count * 4) return new Uint32Array(copy)
  throw new Error('the column has another number of rows than its segment')
}

/** The texts that lie one after the other in `bytes`. */
export function readTexts(lengths: Buffer, bytes: Buffer, count: number): string[] {
  const sizes = unpackNumbers(lengths, count)
  let at = 0
  return Array.from(sizes, (size) => bytes.toString('utf8', at, (at += size)))
}
