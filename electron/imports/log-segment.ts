// The rows of a log that are not written yet: at most 65,536, side by side in one array of 32-bit numbers that is filled
// again and again. Columns are made of them when they are written.
import { GrowingNumbers } from './growing-numbers.ts'
import type { RowPersons } from './row-persons.ts'
import { TextDictionary } from './text-dictionary.ts'

export const segmentRows = 65_536
/** A segment made of more of the file than this is written early: its rows are long. */
const segmentSourceBytes = 16 * 1_048_576
/** A dictionary above this is begun anew with the next segment: memory does not grow with the file. */
const dictionaryBytes = 24 * 1_048_576

/** Places of a row's numbers. A time is its UTC ms, parted at 32 bits; a result count is plus one, 0 being none. */
export const rowPart = {
  line: 0,
  timeLow: 1,
  timeHigh: 2,
  resultCount: 3,
  personCount: 4,
  /** Bits of `rowMark`; not stored. */
  marks: 5,
  /** The codes of the dictionary columns, then the lengths of the text columns. */
  codes: 6,
} as const

export const rowMark = { hasTransactionId: 1, hasFraction: 2, isDuplicate: 4 } as const

/** In place of a person's high bits: the low part is an index into the segment's other persons. */
export const otherPersonMark = 255

export class LogSegment {
  readonly codedFields: readonly string[]
  readonly textFields: readonly string[]
  /** Numbers a row. */
  readonly stride: number
  readonly rows: Uint32Array
  /** Pairs: the two halves of each row's duplicate key; not stored. */
  readonly keys = new Int32Array(segmentRows * 2)
  rowCount = 0
  /** Bytes of the file that the rows came from. */
  sourceBytes = 0
  /** Pairs: low 32 bits of a person, and the bits above or `otherPersonMark`. */
  readonly persons = new GrowingNumbers()
  readonly otherPersons: string[] = []
  /** The texts of the text columns, row by row. */
  texts: Buffer = Buffer.allocUnsafeSlow(1_048_576)
  textBytes = 0
  readonly dictionary = new TextDictionary()
  /** The first code whose text is not written yet. */
  unwritten = 1
  readonly #otherCodes = new Map<string, number>()

  constructor(codedFields: readonly string[], textFields: readonly string[]) {
    this.codedFields = codedFields
    this.textFields = textFields
    this.stride = rowPart.codes + codedFields.length + textFields.length
    this.rows = new Uint32Array(segmentRows * this.stride)
  }

  /** Whether the segment is to be written before the next row. */
  get isFull(): boolean {
    return this.rowCount === segmentRows || this.sourceBytes > segmentSourceBytes
  }

  addPersons({ numbers, count, others }: RowPersons): void {
    for (let at = 0; at < count; at++) {
      const number = numbers[at]!
      const high = Math.floor(number / 4_294_967_296)
      this.persons.pushPair(number - high * 4_294_967_296, high)
    }
    for (const other of others) this.persons.pushPair(this.#otherCode(other), otherPersonMark)
  }

  addText(bytes: Buffer, start: number, end: number): void {
    const length = end - start
    const to = this.textBytes + length
    if (to > this.texts.length) this.#growTexts(to)
    // A call of `copy` costs more than a short loop.
    if (length > 64) bytes.copy(this.texts, this.textBytes, start, end)
    else {
      const { texts, textBytes } = this
      for (let at = 0; at < length; at++) texts[textBytes + at] = bytes[start + at]!
    }
    this.textBytes = to
  }

  clear(): void {
    this.rowCount = 0
    this.sourceBytes = 0
    this.textBytes = 0
    this.persons.clear()
    this.otherPersons.length = 0
    this.#otherCodes.clear()
    this.unwritten = this.dictionary.count
    if (this.dictionary.sizeBytes < dictionaryBytes) return
    this.dictionary.clear()
    this.unwritten = 1
  }

  #otherCode(person: string): number {
    const known = this.#otherCodes.get(person)
    if (known !== undefined) return known
    const code = this.otherPersons.push(person) - 1
    this.#otherCodes.set(person, code)
    return code
  }

  #growTexts(needed: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.texts.length * 2))
    this.texts.copy(grown, 0, 0, this.textBytes)
    this.texts = grown
  }
}
