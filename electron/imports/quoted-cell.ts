// A cell in quotes: quotes doubled, line ends inside, Excel's guard `="..."` with or without quotes around it.

/** What the scanner's table says of a byte. */
export const ordinary = 0
export const separatorSign = 1
export const lineSign = 2
export const nulSign = 3

/** The record's end is not in memory yet. */
export const incomplete = -1
/** Text follows the closing quote. */
export const malformed = -2

const quote = 34
const equals = 61
const lineFeed = 10
const carriageReturn = 13

/** Where the quote stands that opens the cell, perhaps after blanks or as Excel's `="`; -1 if none does. */
export function openingQuote(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] === 32) at++
  if (at < end && bytes[at] === quote) return at
  return at + 1 < end && bytes[at] === equals && bytes[at + 1] === quote ? at + 1 : -1
}

/** The quoted cell last read. Filled again and again, so that no cell makes an object. */
export class QuotedCell {
  /** The text, as bytes [start, end) of the buffer: in place, or unescaped in its scratch part. */
  start = 0
  end = 0
  /** Line ends inside. */
  lines = 0
  hasNul = false
  scratchEnd = 0

  /**
   * Reads the cell whose opening quote is at `opening`; unescaped text goes to `scratch`. Returns where its separator or
   * line end stands (or `end`), `incomplete` or `malformed`.
   */
  read(
    bytes: Buffer,
    opening: number,
    end: number,
    scratch: number,
    isLast: boolean,
    signs: Uint8Array,
  ): number {
    let at = opening + 1
    let pieceStart = at
    this.scratchEnd = scratch
    this.lines = 0
    this.hasNul = false
    for (;;) {
      at = this.#findQuote(bytes, at, end)
      if (at >= end || (at + 1 >= end && !isLast)) return incomplete
      if (at + 1 >= end || bytes[at + 1] !== quote) break
      this.scratchEnd += bytes.copy(bytes, this.scratchEnd, pieceStart, at + 1)
      at += 2
      pieceStart = at
    }
    if (this.scratchEnd > scratch) {
      this.scratchEnd += bytes.copy(bytes, this.scratchEnd, pieceStart, at)
      this.start = scratch
      this.end = this.scratchEnd
      this.#unwrapGuard(bytes)
    } else {
      this.start = pieceStart
      this.end = at
    }
    at++
    while (at < end && bytes[at] === 32) at++
    if (at >= end) return isLast ? end : incomplete
    const sign = signs[bytes[at]!]!
    return sign === separatorSign || sign === lineSign ? at : malformed
  }

  #findQuote(bytes: Uint8Array, start: number, end: number): number {
    let at = start
    while (at < end && bytes[at] !== quote) {
      const code = bytes[at++]!
      if (code > carriageReturn) continue
      if (code === 0) this.hasNul = true
      else if (code === lineFeed) this.lines++
      else if (code === carriageReturn && (at >= end || bytes[at] !== lineFeed)) this.lines++
    }
    return at
  }

  /** The guard may stand inside the quotes: `"=""0101""..."`. */
  #unwrapGuard(bytes: Uint8Array): void {
    const isGuarded =
      this.end - this.start >= 3 && bytes[this.start] === equals && bytes[this.start + 1] === quote
    if (!isGuarded || bytes[this.end - 1] !== quote) return
    this.start += 2
    this.end--
  }
}
