// Parts delimited text into records and cells, by bytes and without making strings: this is the hot path of every import.
// Nothing here knows what a column means. Memory is bounded whatever the file holds: a record has at most 1 MiB.
import {
  QuotedCell,
  incomplete,
  lineSign,
  nulSign,
  openingQuote,
  ordinary,
  separatorSign,
} from './quoted-cell.ts'
import { viewOf } from './text-dictionary.ts'
import { readBytes } from './contents.ts'
import { trimEnd, trimStart } from './trim-bytes.ts'

/** Longer records are not read: no export has them, and a lost quote would swallow the rest of the file. */
export const maxRecordBytes = 1_048_576
export const maxCells = 4096

/**
 * What `next` found. `broken` and `tooLong`: the first physical line of the record was skipped and is to be rejected.
 * `starved`: the next record is not whole in memory; `refill`, and ask again.
 */
export const scanned = { record: 0, end: 1, broken: 2, tooLong: 3, starved: 4 } as const

const lineFeed = 10
const carriageReturn = 13

/** Room for a record begun, the next piece as UTF-8, a sentinel, and the unescaped cells of one record. */
const scratchStart = maxRecordBytes + 4 * readBytes
const bufferBytes = scratchStart + maxRecordBytes + 2 * readBytes

/** Whether nothing more is whole in memory. */
export function isPieceOver(found: number): boolean {
  return found === scanned.end || found === scanned.starved
}

/** Writes the next piece into `target` from `at` and gives its length; 0 at the end. */
export type RefillBytes = (target: Buffer, at: number) => number | Promise<number>

export class RecordScanner {
  /** Cell c is bytes [cells[2c], cells[2c + 1]), trimmed, unquoted and freed of `="..."`. */
  readonly bytes: Buffer
  readonly view: DataView
  readonly cells = new Int32Array((maxCells + 64) * 2)
  /** May be above `maxCells`; the cells beyond are not kept. */
  cellCount = 0
  /** 1-based physical line on which the record begins. */
  line = 0
  hasNul = false
  /** Whether the record goes over several physical lines. */
  isMultiline = false
  recordStart = 0
  recordEnd = 0
  readonly #refill: RefillBytes
  readonly #signs = new Uint8Array(256)
  #separator = 0
  #separatorWord = 0
  #position = 0
  #dataEnd = 0
  #isLast = false
  #nextLine = 1
  #isSkipping = false
  /** Where the unescaped cells of the record end. */
  #scratch = scratchStart
  readonly #quoted = new QuotedCell()

  /** `memory`: what a scanner before it had, whatever is in it. */
  constructor(separator: number, refill: RefillBytes, memory: Buffer = Buffer.allocUnsafeSlow(bufferBytes)) {
    this.bytes = memory
    this.view = viewOf(memory)
    this.#refill = refill
    this.#signs[0] = nulSign
    this.#signs[lineFeed] = lineSign
    this.#signs[carriageReturn] = lineSign
    this.separator = separator
  }

  set separator(code: number) {
    if (this.#separator !== 0) this.#signs[this.#separator] = ordinary
    this.#signs[code] = separatorSign
    this.#separator = code
    this.#separatorWord = code * 0x01010101
  }

  get separator(): number {
    return this.#separator
  }

  /** The bytes not yet read, as far as they are in memory. */
  peek(): Buffer {
    return this.bytes.subarray(this.#position, this.#dataEnd)
  }

  /** Passes over `count` bytes of `peek()` that hold `lines` line ends. */
  skip(count: number, lines: number): void {
    this.#position += count
    this.#nextLine += lines
  }

  /** The place of the next record, to come back to while its bytes are in memory. */
  mark(): { readonly position: number; readonly line: number } {
    return { position: this.#position, line: this.#nextLine }
  }

  reset(mark: { readonly position: number; readonly line: number }): void {
    this.#position = mark.position
    this.#nextLine = mark.line
    this.#isSkipping = false
  }

  /** Reads the next record of those in memory. */
  next(): number {
    if (this.#isSkipping && !this.#skipLine()) return scanned.starved
    const found = this.#scan()
    if (found === scanned.record && this.recordEnd - this.recordStart > maxRecordBytes)
      return this.#refuseLong()
    if (found !== incomplete) return found
    if (this.#dataEnd - this.#position > maxRecordBytes) {
      return this.#skipFirstLine(this.isMultiline ? scanned.broken : scanned.tooLong)
    }
    return scanned.starved
  }

  /** Reads the first piece, and of a file that has no more, that it is the last: its last record needs no line end. */
  async begin(source: { readonly isLastPiece: boolean }): Promise<void> {
    await this.refill()
    if (source.isLastPiece) await this.refill()
  }

  /** Moves what is not read to the front, and reads the next piece behind it. What was marked is gone. */
  async refill(): Promise<void> {
    const { bytes } = this
    bytes.copyWithin(0, this.#position, this.#dataEnd)
    this.#dataEnd -= this.#position
    this.#position = 0
    const length = this.#isLast ? 0 : await this.#refill(bytes, this.#dataEnd)
    if (length === 0) this.#isLast = true
    this.#dataEnd += length
    // A sentinel: the loop over a cell stops here without looking for the end at every byte.
    bytes[this.#dataEnd] = lineFeed
  }

  /**
   * Takes back the record just read, passes over its first physical line only, and goes on with the second: what looked
   * like one record over several lines was a lost quote.
   */
  giveUpRecord(): void {
    this.#rewind()
    this.#skipFirstLine(scanned.broken)
  }

  /** Sets a cell beside those of the record: what a message in it says. It stays until the next record is read. */
  setCell(cell: number, text: string): void {
    const start = this.#scratch
    this.#scratch += this.bytes.write(text, start)
    this.cells[cell * 2] = trimStart(this.bytes, start, this.#scratch)
    this.cells[cell * 2 + 1] = trimEnd(this.bytes, this.cells[cell * 2]!, this.#scratch)
  }

  #refuseLong(): number {
    this.#rewind()
    return this.#skipFirstLine(this.isMultiline ? scanned.broken : scanned.tooLong)
  }

  #rewind(): void {
    this.#position = this.recordStart
    this.#nextLine = this.line
  }

  #scan(): number {
    const { bytes, cells } = this
    const signs = this.#signs
    const end = this.#dataEnd
    let at = this.#position
    if (at === end) return this.#isLast ? scanned.end : incomplete
    this.recordStart = at
    this.line = this.#nextLine
    this.hasNul = false
    this.isMultiline = false
    let scratch = scratchStart
    const quoted = this.#quoted
    let cell = 0
    let innerLines = 0
    for (;;) {
      let from = at
      let to = 0
      const first = bytes[at]!
      const opening = first === 34 || first === 32 || first === 61 ? openingQuote(bytes, at, end) : -1
      if (opening < 0) {
        at = this.#findCellEnd(at, end)
        to = at
      } else {
        at = quoted.read(bytes, opening, end, scratch, this.#isLast, signs)
        innerLines += quoted.lines
        if (innerLines > 0) this.isMultiline = true
        if (at < 0) {
          if (at === incomplete && !this.#isLast) return incomplete
          return this.#skipFirstLine(scanned.broken)
        }
        if (quoted.hasNul) this.hasNul = true
        from = quoted.start
        to = quoted.end
        scratch = quoted.scratchEnd
      }
      if (from < to) {
        if (bytes[from]! <= 32 || bytes[from]! > 0xc1) from = trimStart(bytes, from, to)
        if (bytes[to - 1]! <= 32 || bytes[to - 1]! > 0x7f) to = trimEnd(bytes, from, to)
      }
      if (cell < maxCells) {
        cells[cell * 2] = from
        cells[cell * 2 + 1] = to
      }
      cell++
      if (at >= end) {
        // The sentinel, or the end of the file: a record without a line end is whole only there.
        if (!this.#isLast) return incomplete
        this.recordEnd = end
        at = end
        break
      }
      const code = bytes[at]!
      if (code === lineFeed) {
        this.recordEnd = at++
        break
      }
      if (code === carriageReturn) {
        if (at + 1 === end && !this.#isLast) return incomplete
        this.recordEnd = at++
        if (at < end && bytes[at] === lineFeed) at++
        break
      }
      at++
      if (at === end && !this.#isLast) return incomplete
    }
    this.cellCount = cell
    this.#scratch = scratch
    this.#position = at
    this.#nextLine += innerLines + 1
    return scanned.record
  }

  /** Passes over the first physical line of the record at `#position`, now or as soon as its end is read. */
  #skipFirstLine(found: number): number {
    this.line = this.#nextLine
    this.#isSkipping = true
    this.#skipLine()
    return found
  }

  /** False when the line's end is not in memory. */
  #skipLine(): boolean {
    const { bytes } = this
    let at = this.#position
    const end = this.#dataEnd
    while (at < end && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++
    const isCut = at + 1 === end && bytes[at] === carriageReturn && !this.#isLast
    if (at < end && !isCut) {
      at += bytes[at] === carriageReturn && bytes[at + 1] === lineFeed && at + 1 < end ? 2 : 1
      this.#position = at
      this.#nextLine++
      this.#isSkipping = false
      return true
    }
    this.#position = isCut ? at : end
    if (!this.#isLast) return false
    this.#position = end
    this.#isSkipping = false
    return true
  }

  /**
   * The first separator or line end from `start` on; the sentinel ends every search. Four bytes at a time: in a word
   * from which a sign was taken by XOR, its byte is zero, and the lowest zero byte is found by subtraction.
   */
  #findCellEnd(start: number, end: number): number {
    const { view } = this
    const separators = this.#separatorWord
    let at = start
    for (;;) {
      const word = view.getInt32(at, true)
      const apart = word ^ separators
      // Separators, and bytes below 14: line ends and NUL among them.
      const found = (((apart - 0x01010101) & ~apart) | ((word - 0x0e0e0e0e) & ~word)) & 0x80808080
      if (found === 0) {
        at += 4
        continue
      }
      at += (31 - Math.clz32(found & -found)) >> 3
      const sign = this.#signs[this.bytes[at]!]!
      if (sign === separatorSign || sign === lineSign || at >= end) return at
      if (sign === nulSign) this.hasNul = true
      at++
    }
  }
}
