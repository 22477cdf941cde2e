// U of a source row, by which the sample is drawn (rules, "Sample"): HMAC-SHA256 of `row\n<source sha256>:<line>` under
// the seed. All messages of a source begin alike, so every block but the last is taken once a source.
import { compress, initialState } from './sha256-block.ts'

const blockBytes = 64
const digestBytes = 32

/**
 * U of each line of one source: (first 53 bits of the HMAC, big-endian, + 0.5) / 2^53.
 * `seed` is 1 to 64 bytes; a longer HMAC key would be hashed first.
 */
export function openRowChance(seed: Uint8Array, sourceSha256: string): (line: number) => number {
  if (seed.length > blockBytes) throw new RangeError('a seed has at most 64 bytes')
  const padded = (pad: number) => Uint8Array.from({ length: blockBytes }, (_, at) => (seed[at] ?? 0) ^ pad)
  const innerStart = initialState()
  const outerStart = initialState()
  compress(innerStart, padded(0x36))
  compress(outerStart, padded(0x5c))

  const prefix = Uint8Array.from([...`row\n${sourceSha256}:`], (letter) => letter.charCodeAt(0))
  let prefixEnd = 0
  while (prefix.length - prefixEnd >= blockBytes) {
    compress(innerStart, prefix.subarray(prefixEnd, (prefixEnd += blockBytes)))
  }
  const last = new Uint8Array(blockBytes)
  last.set(prefix.subarray(prefixEnd))
  const lineStart = prefix.length - prefixEnd
  const outerBlock = new Uint8Array(blockBytes)
  endMessage(outerBlock, digestBytes, blockBytes + digestBytes)
  const state = new Int32Array(8)

  return (line) => {
    const digits = String(line)
    for (let at = 0; at < digits.length; at++) last[lineStart + at] = digits.charCodeAt(at)
    endMessage(last, lineStart + digits.length, blockBytes + prefix.length + digits.length)
    state.set(innerStart)
    compress(state, last)
    for (let word = 0; word < 8; word++) {
      outerBlock[word * 4] = state[word]! >>> 24
      outerBlock[word * 4 + 1] = state[word]! >>> 16
      outerBlock[word * 4 + 2] = state[word]! >>> 8
      outerBlock[word * 4 + 3] = state[word]!
    }
    state.set(outerStart)
    compress(state, outerBlock)
    return ((state[0]! >>> 0) * 2 ** 21 + (state[1]! >>> 11) + 0.5) / 2 ** 53
  }
}

/** Pads the last block of a message: a one bit, zeros, and its length in bits (below 2^16). */
function endMessage(block: Uint8Array, end: number, messageBytes: number): void {
  block[end] = 0x80
  block.fill(0, end + 1)
  block[blockBytes - 2] = (messageBytes * 8) >>> 8
  block[blockBytes - 1] = messageBytes * 8
}
