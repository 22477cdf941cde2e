// The rows of a log that are not written yet: at most 65,536, column by column, in arrays that are filled again and again.
import type { PersonKey } from '../../shared/imports/parse-persons.ts'
import { ByteDictionary } from './byte-dictionary.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import { TextColumnBuffer } from './text-column.ts'

export const segmentRows = 65_536
/** A segment made of more of the file than this is written early: its rows are long. */
const segmentSourceBytes = 16 * 1_048_576
/** A dictionary above either is begun anew with the next segment, so that memory does not grow with the file. */
const dictionaryTexts = 32_768
const dictionaryBytes = 2 * 1_048_576

/** One dictionary-encoded column: the codes of this segment's rows, and the texts since the dictionary was begun. */
export class CodedColumn {
  readonly field: string
  readonly codes = new Uint32Array(segmentRows)
  readonly dictionary = new ByteDictionary()
  /** Counts how often the dictionary was begun anew. */
  generation = 0
  /** The first code whose text is not written yet. */
  unwritten = 1

  constructor(field: string) {
    this.field = field
  }

  /** After the texts were written: begins anew if the dictionary has grown large. */
  settle(): void {
    this.unwritten = this.dictionary.count
    if (this.dictionary.count <= dictionaryTexts && this.dictionary.arenaBytes <= dictionaryBytes) return
    this.dictionary.clear()
    this.generation++
    this.unwritten = 1
  }
}

export class LogSegment {
  rowCount = 0
  /** Bytes of the file that the rows came from, rejected rows between them included. */
  sourceBytes = 0
  readonly line = new Uint32Array(segmentRows)
  readonly time = new Float64Array(segmentRows)
  /** Result count plus one; 0 where the source gives none. */
  readonly resultCount = new Uint32Array(segmentRows)
  readonly keyLow = new Int32Array(segmentRows)
  readonly keyHigh = new Int32Array(segmentRows)
  readonly personCount = new Uint32Array(segmentRows)
  /** Low 32 bits and bits 32-39 of each person; 255 above marks an index into `otherPersons`. */
  readonly personLow = new GrowingNumbers()
  readonly personHigh = new GrowingNumbers()
  readonly otherPersons: string[] = []
  readonly #otherCodes = new Map<string, number>()
  readonly coded: readonly CodedColumn[]
  readonly texts: ReadonlyMap<string, TextColumnBuffer>

  constructor(codedFields: readonly string[], textFields: readonly string[]) {
    this.coded = codedFields.map((field) => new CodedColumn(field))
    this.texts = new Map(textFields.map((field) => [field, new TextColumnBuffer(segmentRows)]))
  }

  /** Whether the segment is to be written before the next row. */
  get isFull(): boolean {
    return this.rowCount === segmentRows || this.sourceBytes > segmentSourceBytes
  }

  pushPersons(persons: readonly PersonKey[]): void {
    this.personCount[this.rowCount] = persons.length
    for (const person of persons) {
      if (typeof person === 'number') {
        this.personLow.push(person >>> 0)
        this.personHigh.push(Math.floor(person / 4_294_967_296))
      } else {
        this.personLow.push(this.#otherCode(person))
        this.personHigh.push(255)
      }
    }
  }

  clear(): void {
    this.rowCount = 0
    this.sourceBytes = 0
    this.personLow.clear()
    this.personHigh.clear()
    this.otherPersons.length = 0
    this.#otherCodes.clear()
    for (const column of this.coded) column.settle()
  }

  #otherCode(person: string): number {
    const known = this.#otherCodes.get(person)
    if (known !== undefined) return known
    const code = this.otherPersons.push(person) - 1
    this.#otherCodes.set(person, code)
    return code
  }
}
