// Row numbers as bytes: ascending numbers lie close together, so their differences are small.

/** LEB128 varints: the count, then the first number and every difference. Throws RangeError when they do not ascend. */
export function encodeAscending(numbers: readonly number[]): Buffer {
  const bytes: number[] = []
  push(bytes, numbers.length)
  let last = 0
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < last) throw new RangeError('row numbers ascend')
    push(bytes, number - last)
    last = number
  }
  return Buffer.from(bytes)
}

/** Reads what encodeAscending wrote, from `offset`; `next` is the first byte after it. Throws RangeError when cut off. */
export function decodeAscending(bytes: Uint8Array, offset: number): { numbers: number[]; next: number } {
  const count = read(bytes, offset)
  const numbers: number[] = []
  let next = count.next
  let last = 0
  for (let index = 0; index < count.value; index += 1) {
    const delta = read(bytes, next)
    last += delta.value
    next = delta.next
    numbers.push(last)
  }
  return { numbers, next }
}

function push(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  bytes.push(rest)
}

function read(bytes: Uint8Array, offset: number): { value: number; next: number } {
  let value = 0
  let scale = 1
  for (let next = offset; next < bytes.length; next += 1) {
    // The loop's bound keeps the index inside.
    const byte = bytes[next]!
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return { value, next: next + 1 }
    scale *= 0x80
  }
  throw new RangeError('the coded rows are cut off')
}
