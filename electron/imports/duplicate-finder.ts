// Tells duplicate rows (L24), a segment at a time: of earlier files at once; within the file only where that is allowed,
// which for rows without a transaction id is known when the whole file was read. All rows are stored, and those found
// to be duplicates are left out when the store is read.
import type { DuplicateRows } from '../../shared/imports/log-columns.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import { KeyTable, mostTouched, spreadKey } from './key-table.ts'
import { type LogSegment, rowMark, rowPart, segmentRows } from './log-segment.ts'

export type EarlierKeys = { readonly file: string; readonly keys: BigUint64Array }

/** Keys are looked up in so many heaps, each a part of the table small enough for the processor's cache. */
const heapBits = 7
const heaps = 1 << heapBits

/** Duplicates of one other file: their numbers and lines, and the low and high half of the time of each. */
class RemovedRows {
  readonly rows = new GrowingNumbers()
  readonly lines = new GrowingNumbers()
  readonly times = new GrowingNumbers()

  add(row: number, line: number, timeLow: number, timeHigh: number): void {
    this.rows.push(row)
    this.lines.push(line)
    this.times.pushPair(timeLow, timeHigh)
  }
}

export class DuplicateFinder {
  readonly #file: string
  readonly #keys: KeyTable
  readonly #earlier: { readonly file: string; readonly keys: KeyTable }[]
  readonly #removedOf = new Map<string, RemovedRows>()
  /** Rows that are duplicates of this file's own if its times turn out to have fractions. */
  readonly #candidates = new RemovedRows()
  /** The heap of each row, where each heap begins, and the rows heap by heap; rows with one key stay in their order. */
  readonly #heapOf = new Uint8Array(segmentRows)
  readonly #starts = new Uint32Array(heaps + 1)
  readonly #order = new Uint32Array(segmentRows)
  /** The keys of the rows in that order. */
  readonly #sorted = new Int32Array(segmentRows * 2)
  /** Rows of the segments before. */
  #firstRow = 0

  constructor(file: string, earlier: readonly EarlierKeys[], expectedRows: number) {
    this.#file = file
    this.#keys = new KeyTable(expectedRows)
    this.#earlier = earlier.map(({ file: name, keys }) => ({ file: name, keys: tableOf(keys) }))
  }

  /** Marks the segment's duplicates. Each segment is judged once, in their order. */
  judge({ keys, rows, stride, rowCount }: LogSegment): void {
    this.#starts.fill(0)
    countHeaps(keys, rowCount, this.#heapOf, this.#starts)
    for (let heap = 0; heap < heaps; heap++) this.#starts[heap + 1]! += this.#starts[heap]!
    sortByHeap(keys, rowCount, this.#heapOf, this.#starts, this.#order, this.#sorted)
    for (let from = 0; from < rowCount; from += mostTouched) {
      const to = Math.min(from + mostTouched, rowCount)
      this.#keys.touch(this.#sorted, from, to)
      for (const earlier of this.#earlier) earlier.keys.touch(this.#sorted, from, to)
      this.#judgeRows(rows, stride, from, to)
    }
    this.#firstRow += rowCount
  }

  /** Judges the rows that stand in the order between `first` and `end`. */
  #judgeRows(rows: Uint32Array, stride: number, first: number, end: number): void {
    for (let at = first; at < end; at++) {
      const low = this.#sorted[2 * at]!
      const high = this.#sorted[2 * at + 1]!
      const earlier = this.#earlierFile(low, high)
      if (earlier !== null || !this.#keys.add(low, high)) this.#take(rows, stride, this.#order[at]!, earlier)
    }
  }

  /** Takes a row that repeats another: of the earlier file, or of this one. */
  #take(rows: Uint32Array, stride: number, row: number, earlier: string | null): void {
    const from = row * stride
    const line = rows[from + rowPart.line]!
    const timeLow = rows[from + rowPart.timeLow]!
    const timeHigh = rows[from + rowPart.timeHigh]!
    if (earlier === null && (rows[from + rowPart.marks]! & rowMark.hasTransactionId) === 0) {
      this.#candidates.add(this.#firstRow + row, line, timeLow, timeHigh)
      return
    }
    rows[from + rowPart.marks]! |= rowMark.isDuplicate
    this.#removedFor(earlier ?? this.#file).add(this.#firstRow + row, line, timeLow, timeHigh)
  }

  /** At the end of the file: the numbers of the rows that are duplicates, ascending. */
  resolve(hasFractions: boolean): Uint32Array {
    if (hasFractions && this.#candidates.lines.length > 0) this.#takeCandidates()
    const all = [...this.#removedOf.values()]
    const numbers = new Uint32Array(all.reduce((sum, { rows }) => sum + rows.length, 0))
    let at = 0
    for (const { rows } of all) {
      numbers.set(rows.view(), at)
      at += rows.length
    }
    return numbers.sort()
  }

  /** The keys of the accepted rows, each once. The finder is of no use afterwards. */
  takeKeys(): BigUint64Array<ArrayBuffer> {
    return this.#keys.keys()
  }

  /** By the file they repeat, in the order of the first such line. */
  duplicates(): DuplicateRows[] {
    return [...this.#removedOf]
      .map(([otherFile, removed]) => ({ otherFile, ...inLineOrder(removed) }))
      .sort((a, b) => a.lines[0]! - b.lines[0]!)
  }

  #earlierFile(low: number, high: number): string | null {
    for (const { file, keys } of this.#earlier) if (keys.has(low, high)) return file
    return null
  }

  #removedFor(otherFile: string): RemovedRows {
    const known = this.#removedOf.get(otherFile)
    if (known) return known
    const removed = new RemovedRows()
    this.#removedOf.set(otherFile, removed)
    return removed
  }

  // Where nothing else of this file was removed, which is usual, they are not copied.
  #takeCandidates(): void {
    const known = this.#removedOf.get(this.#file)
    const { rows, lines, times } = this.#candidates
    if (!known) this.#removedOf.set(this.#file, this.#candidates)
    else
      for (let at = 0; at < rows.length; at++)
        known.add(rows.at(at), lines.at(at), times.at(2 * at), times.at(2 * at + 1))
  }
}

function inLineOrder({ lines, times }: RemovedRows): { lines: number[]; times: number[] } {
  const order = Uint32Array.from({ length: lines.length }, (_, at) => at)
  order.sort((a, b) => lines.at(a) - lines.at(b))
  return {
    lines: Array.from(order, (at) => lines.at(at)),
    times: Array.from(order, (at) => times.at(2 * at + 1) * 4_294_967_296 + times.at(2 * at)),
  }
}

// See [Note: loops of their own].
function countHeaps(keys: Int32Array, rowCount: number, heapOf: Uint8Array, counts: Uint32Array): void {
  for (let row = 0; row < rowCount; row++) {
    const heap = spreadKey(keys[2 * row]!, keys[2 * row + 1]!) >>> (32 - heapBits)
    heapOf[row] = heap
    counts[heap + 1]!++
  }
}

function sortByHeap(
  keys: Int32Array,
  rowCount: number,
  heapOf: Uint8Array,
  starts: Uint32Array,
  order: Uint32Array,
  sorted: Int32Array,
): void {
  for (let row = 0; row < rowCount; row++) {
    const at = starts[heapOf[row]!]!++
    order[at] = row
    sorted[2 * at] = keys[2 * row]!
    sorted[2 * at + 1] = keys[2 * row + 1]!
  }
}

function tableOf(keys: BigUint64Array): KeyTable {
  const table = new KeyTable(keys.length)
  const halves = new Int32Array(keys.buffer, keys.byteOffset, keys.length * 2)
  for (let at = 0; at < halves.length; at += 2) table.add(halves[at]!, halves[at + 1]!)
  return table
}
