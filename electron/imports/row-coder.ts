// Turns the cells of a row's dictionary columns into codes: by guessing where a user's rows mostly repeat what the same
// user's row said before, and otherwise by looking the text up.
import { LateCells } from './late-cells.ts'
import type { RecordScanner } from './record-scanner.ts'
import type { TextDictionary } from './text-dictionary.ts'

/** A column whose guesses fail so much more often than they hit is not guessed any more. */
const tooManyMisses = 512
const guessedRows = 1024

/** The record the scanner has just read. */
type ReadRecord = Pick<RecordScanner, 'bytes' | 'view' | 'cells' | 'recordEnd'>

export class RowCoder {
  readonly #dictionary: TextDictionary
  /** Where in the scanner's `cells` each column's cell stands. */
  readonly #places: Int32Array
  /** By column: 1 where its codes may come late. */
  readonly #isLate: Uint8Array
  readonly #late: LateCells
  /** By code of a row's first column and by column: the place of the text that stood there last. */
  readonly #guesses: Int32Array
  readonly #misses: Int32Array
  #generation = 0

  /** `isLate`: whether the texts of a column hardly come again, and nobody needs its code before `finish`. */
  constructor(dictionary: TextDictionary, places: Int32Array, isLate: (column: number) => boolean) {
    this.#dictionary = dictionary
    this.#places = places
    this.#isLate = Uint8Array.from(places, (_, column) => (isLate(column) ? 1 : 0))
    this.#late = new LateCells(dictionary)
    this.#guesses = new Int32Array(guessedRows * places.length).fill(-1)
    this.#misses = new Int32Array(places.length)
  }

  /**
   * Writes the codes of the record's cells to `codes` from `at` on; those of late columns no later than `finish`. All
   * columns in one call: what a call costs before it does anything is paid once a row.
   */
  encode(record: ReadRecord, codes: Uint32Array, at: number): void {
    if (this.#generation !== this.#dictionary.generation) this.#forget()
    const { cells, recordEnd } = record
    const dictionary = this.#dictionary
    const places = this.#places
    const guesses = this.#guesses
    const misses = this.#misses
    let guess = 0
    for (let column = 0; column < places.length; column++) {
      const place = places[column]!
      const start = cells[place]!
      const end = cells[place + 1]!
      if (start === end) {
        codes[at + column] = 0
        continue
      }
      // A cell that was unescaped stands behind the record, where the next record's will.
      if (this.#isLate[column] === 1 && end <= recordEnd) {
        if (this.#late.isFull) this.#late.encode(record, codes)
        this.#late.add(record, start, end, at + column)
        continue
      }
      if (column > 0 && misses[column]! < tooManyMisses) {
        const guessed = guesses[guess + column]!
        if (guessed >= 0 && dictionary.isText(guessed, record, start, end - start)) {
          misses[column] = Math.max(0, misses[column]! - 1)
          codes[at + column] = dictionary.codeAt(guessed)
          continue
        }
        misses[column]!++
      }
      const found = dictionary.find(record, start, end, dictionary.hashOf(record, start, end))
      const code = dictionary.codeAt(found)
      codes[at + column] = code
      if (column > 0) guesses[guess + column] = found
      else guess = (code & (guessedRows - 1)) * places.length
    }
  }

  /** Writes the codes that are late: before the scanner's bytes move, and before `codes` is read. */
  finish(record: ReadRecord, codes: Uint32Array): void {
    this.#late.encode(record, codes)
  }

  #forget(): void {
    this.#generation = this.#dictionary.generation
    this.#guesses.fill(-1)
    this.#misses.fill(0)
  }
}
