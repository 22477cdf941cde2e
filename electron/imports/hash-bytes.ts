// Two 32-bit hashes of a piece of bytes at once: together the 64 bits by which duplicate rows are found. Not for secrets.

/** Where `hashBytes` and `mixLanes` keep their two halves: passed in, so that no call makes an object. */
export type Lanes = Int32Array

export function newLanes(): Lanes {
  return new Int32Array(2)
}

const firstFactor = 0xcc9e2d51 | 0
const secondFactor = 0x1b873593 | 0

/**
 * Mixes bytes [start, end) into the lanes. With `isFolded` the case of ASCII letters does not count (nor the like bit of
 * the signs beside them).
 */
export function hashBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  isFolded: boolean,
  lanes: Lanes,
): void {
  let a = lanes[0]! ^ (end - start)
  let b = lanes[1]!
  let at = start
  for (; at + 4 <= end; at += 4) {
    let word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    // Bit 6 set: a letter or a sign near it; setting bit 5 makes it small.
    if (isFolded) word |= (word & 0x40404040) >>> 1
    word = Math.imul(word, firstFactor)
    word = (word << 15) | (word >>> 17)
    a ^= Math.imul(word, secondFactor)
    a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0
    b = Math.imul(b ^ word, 0x85ebca6b) + a
    b ^= b >>> 15
  }
  let tail = 0
  for (; at < end; at++) tail = (tail << 8) | bytes[at]!
  if (isFolded) tail |= (tail & 0x40404040) >>> 1
  lanes[0] = a
  lanes[1] = b
  mixLanes(lanes, tail)
}

/** Mixes a 32-bit number into the lanes. */
export function mixLanes(lanes: Lanes, value: number): void {
  let word = Math.imul(value, firstFactor)
  word = (word << 15) | (word >>> 17)
  let a = lanes[0]! ^ Math.imul(word, secondFactor)
  a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0
  let b = Math.imul(lanes[1]! ^ word, 0xc2b2ae35) + a
  b ^= b >>> 13
  lanes[0] = a
  lanes[1] = b
}

/** Spreads every bit over both lanes. */
export function finishLanes(lanes: Lanes): void {
  let a = lanes[0]!
  let b = lanes[1]!
  a ^= b >>> 16
  a = Math.imul(a, 0x85ebca6b)
  b = (b + a) | 0
  b ^= b >>> 13
  b = Math.imul(b, 0xc2b2ae35)
  a ^= b >>> 16
  lanes[0] = a
  lanes[1] = b ^ (a >>> 15)
}
