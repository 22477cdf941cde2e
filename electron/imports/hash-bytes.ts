// Two 32-bit hashes of a piece of bytes at once: together the 64 bits by which duplicate rows are found. Not for secrets.

/** Where `hashBytes` and `mixLanes` keep their two halves: passed in, so that no call makes an object. */
import type { ByteSource } from './text-dictionary.ts'

export type Lanes = Int32Array

export function newLanes(): Lanes {
  return new Int32Array(2)
}

const firstFactor = 0x9e3779b1 | 0
const secondFactor = 0x85ebca6b | 0

/**
 * Mixes bytes [start, end) into the lanes. With `isFolded` the case of ASCII letters does not count (nor the like bit of
 * the signs beside them).
 */
export function hashBytes(
  { bytes, view }: ByteSource,
  start: number,
  end: number,
  isFolded: boolean,
  lanes: Lanes,
): void {
  // Bit 6 set: a letter or a sign near it; setting bit 5 makes it small.
  const letters = isFolded ? 0x40404040 : 0
  let a = lanes[0]! ^ (end - start)
  let b = lanes[1]!
  let at = start
  for (; at + 4 <= end; at += 4) {
    let word = view.getInt32(at, true)
    word |= (word & letters) >>> 1
    a = Math.imul(a ^ word, firstFactor)
    a ^= a >>> 15
    b = Math.imul(((b << 13) | (b >>> 19)) ^ word, secondFactor) + a
  }
  let tail = 0
  for (; at < end; at++) tail = (tail << 8) | bytes[at]!
  lanes[0] = a
  lanes[1] = b
  mixLanes(lanes, tail | ((tail & letters) >>> 1), end - start)
}

/** Mixes two 32-bit numbers into the lanes. */
export function mixLanes(lanes: Lanes, first: number, second: number): void {
  let a = Math.imul(lanes[0]! ^ first, firstFactor)
  a ^= a >>> 15
  const b = lanes[1]! ^ second
  lanes[0] = a
  lanes[1] = Math.imul((b << 13) | (b >>> 19), secondFactor) + a
}

/** Spreads every bit over both lanes. */
export function finishLanes(lanes: Lanes): void {
  let a = lanes[0]!
  let b = lanes[1]!
  a ^= b >>> 16
  a = Math.imul(a, secondFactor)
  a ^= a >>> 13
  b = Math.imul(b ^ a, firstFactor)
  b ^= b >>> 16
  a = Math.imul(a + b, 0xc2b2ae35)
  lanes[0] = a ^ (a >>> 15)
  lanes[1] = b
}
