// Columns of whole numbers as BLOBs: each number in the fewest bytes (1, 2 or 4) that hold the largest, and one number
// alone where all are equal. And texts, whose lengths are such a column.

// [Note: loops of their own] A loop over the rows of a segment stands in a function that ends with it. V8 optimises a long
// loop while it runs, and throws that away when the loop ends in code that never ran before: sixteen segments would pay
// for it sixteen times.

/** From so many numbers on, one four-byte number that stands for all of them has a length of its own. */
const fewestAlike = 5

/** Packs columns one after the other into the same memory: what `pack` returns is valid until it is called again. */
export class NumberPacker {
  #words = new Uint32Array(65_536)

  /** Numbers `from`, `from + stride`, ... of `values`, `count` of them. The width is the BLOB's length by the count. */
  pack(values: Uint32Array, from: number, stride: number, count: number): Buffer {
    if (count > this.#words.length) this.#words = new Uint32Array(count * 2)
    if (count >= fewestAlike && isAlike(values, from, stride, count)) {
      this.#words[0] = values[from]!
      return Buffer.from(this.#words.buffer, 0, 4)
    }
    const bits = gather(values, from, stride, count, this.#words)
    // `|` makes signed numbers: a negative one needs all 32 bits.
    const width = bits < 0 || bits > 65_535 ? 4 : bits > 255 ? 2 : 1
    if (width === 1) narrowToBytes(this.#words, count)
    if (width === 2) narrowToPairs(this.#words, count)
    return Buffer.from(this.#words.buffer, 0, count * width)
  }
}

/** Packs all the numbers. */
export function packNumbers(values: Uint32Array): Buffer {
  return Buffer.from(new NumberPacker().pack(values, 0, 1, values.length))
}

/** Whether all numbers are equal. Columns that are not mostly show it in their first rows. */
function isAlike(values: Uint32Array, start: number, stride: number, count: number): boolean {
  const first = values[start]!
  const end = start + count * stride
  let at = start + stride
  while (at < end && values[at] === first) at += stride
  return at >= end
}

/** Every bit that some number has. */
function gather(
  values: Uint32Array,
  start: number,
  stride: number,
  count: number,
  words: Uint32Array,
): number {
  let bits = 0
  for (let at = 0, from = start; at < count; at++, from += stride) bits |= words[at] = values[from]!
  return bits
}

// In place: a number is written at or before the place it is read from.
function narrowToBytes(words: Uint32Array, count: number): void {
  const bytes = new Uint8Array(words.buffer)
  for (let at = 0; at < count; at++) bytes[at] = words[at]!
}

function narrowToPairs(words: Uint32Array, count: number): void {
  const pairs = new Uint16Array(words.buffer)
  for (let at = 0; at < count; at++) pairs[at] = words[at]!
}

/** The numbers of a BLOB made of `count` numbers. */
export function unpackNumbers(blob: Buffer, count: number): Uint8Array | Uint16Array | Uint32Array {
  if (blob.length === count) return blob
  if (blob.length === 4 && count >= fewestAlike) return new Uint32Array(count).fill(blob.readUInt32LE())
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
