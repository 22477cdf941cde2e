// Columns of whole numbers as BLOBs: each number in the fewest bytes (1, 2 or 4) that hold the largest.

/** Packs the first `count` numbers. The width is the BLOB's length by the count. */
export function packNumbers(values: Uint32Array, count: number): Buffer {
  let largest = 0
  for (let at = 0; at < count; at++) if (values[at]! > largest) largest = values[at]!
  const narrow = largest < 256 ? new Uint8Array(count) : largest < 65_536 ? new Uint16Array(count) : null
  if (!narrow) return Buffer.from(values.buffer, values.byteOffset, count * 4)
  for (let at = 0; at < count; at++) narrow[at] = values[at]!
  return Buffer.from(narrow.buffer)
}

/** The numbers of a BLOB that `packNumbers` made of `count` numbers. */
export function unpackNumbers(blob: Buffer, count: number): Uint8Array | Uint16Array | Uint32Array {
  if (blob.length === count) return blob
  // A copy is aligned, which a BLOB need not be.
  const copy = Uint8Array.from(blob).buffer
  if (blob.length === count * 2) return new Uint16Array(copy)
  if (blob.length === count * 4) return new Uint32Array(copy)
  throw new Error('the column has another number of rows than its segment')
}
