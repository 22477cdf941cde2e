// Whether a stream of pieces is valid UTF-8. A character may be cut by the end of a piece.
import { isUtf8 } from 'node:buffer'

export class Utf8Check {
  /** The bytes of a character whose end has not come yet. */
  #open: number[] = []
  #missing = 0

  /** Looks at the next piece; an empty one is the end. False as soon as something is no UTF-8. */
  accepts(piece: Uint8Array): boolean {
    if (piece.length === 0) return this.#missing === 0
    let from = 0
    while (this.#missing > 0 && from < piece.length) {
      this.#open.push(piece[from++]!)
      this.#missing--
    }
    if (this.#missing > 0) return true
    if (this.#open.length > 0 && !isUtf8(Uint8Array.from(this.#open))) return false
    this.#open = []
    const to = from + wholeLength(piece.subarray(from))
    if (to < piece.length) {
      this.#open = [...piece.subarray(to)]
      this.#missing = characterLength(piece[to]!) - this.#open.length
    }
    return isUtf8(piece.subarray(from, to))
  }
}

/** Length of the bytes without a character that is cut at their end. */
export function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const code = bytes[bytes.length - back]!
    if (code >= 0xc0) return characterLength(code) > back ? bytes.length - back : bytes.length
    if (code < 0x80) break
  }
  return bytes.length
}

function characterLength(first: number): number {
  if (first >= 0xf0) return 4
  if (first >= 0xe0) return 3
  return first >= 0xc0 ? 2 : 1
}
