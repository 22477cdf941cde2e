// Tells duplicate rows (L24): of earlier files at once; within the file only where that is allowed, which for rows without
// a transaction id is known when the whole file was read.
import type { DuplicateRows } from '../../shared/imports/log-columns.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import { KeyTable } from './key-table.ts'

export type EarlierKeys = { readonly file: string; readonly keys: BigUint64Array }

export class DuplicateFinder {
  /** Duplicates found so far. */
  count = 0
  readonly #file: string
  readonly #keys: KeyTable
  readonly #earlier: { readonly file: string; readonly keys: KeyTable }[]
  readonly #linesOf = new Map<string, GrowingNumbers>()
  /** Rows that are duplicates if the source's times turn out to have fractions: row number and line. */
  readonly #candidateRows = new GrowingNumbers()
  readonly #candidateLines = new GrowingNumbers()

  constructor(file: string, earlier: readonly EarlierKeys[], expectedRows: number) {
    this.#file = file
    this.#keys = new KeyTable(expectedRows)
    this.#earlier = earlier.map(({ file: name, keys }) => ({ file: name, keys: tableOf(keys) }))
  }

  /** Whether the row is a duplicate, and so not accepted. `row` is the number it gets if it is accepted. */
  isDuplicate(low: number, high: number, hasTransactionId: boolean, row: number, line: number): boolean {
    for (const { file, keys } of this.#earlier) {
      if (!keys.has(low, high)) continue
      this.#note(file, line)
      return true
    }
    if (this.#keys.add(low, high)) return false
    if (hasTransactionId) {
      this.#note(this.#file, line)
      return true
    }
    this.#candidateRows.push(row)
    this.#candidateLines.push(line)
    return false
  }

  /** At the end of the file: the accepted rows that are duplicates after all. */
  resolve(hasFractions: boolean): Uint32Array {
    if (!hasFractions) return new Uint32Array(0)
    for (let at = 0; at < this.#candidateLines.length; at++)
      this.#note(this.#file, this.#candidateLines.at(at))
    return this.#candidateRows.view()
  }

  /** The keys of the accepted rows, each once. The finder is of no use afterwards. */
  takeKeys(): BigUint64Array<ArrayBuffer> {
    return this.#keys.keys()
  }

  duplicates(): DuplicateRows[] {
    return [...this.#linesOf].map(([otherFile, lines]) => ({
      otherFile,
      lines: Array.from(lines.view()).sort((a, b) => a - b),
    }))
  }

  #note(file: string, line: number): void {
    let lines = this.#linesOf.get(file)
    if (!lines) this.#linesOf.set(file, (lines = new GrowingNumbers()))
    lines.push(line)
    this.count++
  }
}

function tableOf(keys: BigUint64Array): KeyTable {
  const table = new KeyTable(keys.length)
  const halves = new Int32Array(keys.buffer, keys.byteOffset, keys.length * 2)
  for (let at = 0; at < halves.length; at += 2) table.add(halves[at]!, halves[at + 1]!)
  return table
}
