// What every kind of file does with a record before it reads its values: blank and total rows, the number of cells, bytes
// that cannot be read. And the counts that every import reports.
import { isUtf8 } from 'node:buffer'
import { AppError } from '../../shared/errors.ts'
import { rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { LineNotes } from './line-notes.ts'
import { type RecordScanner, maxCells, scanned } from './record-scanner.ts'
import { firstFilledCell, isTotalCell } from './total-row.ts'

/** So many lost quotes are mended one by one; a file with more is no file of quotes. */
const maxBrokenQuotes = 1000
/** Every one of them is listed in `import.json`: a file with more is another kind of file. */
const maxNotes = 1_000_000

export type RowShape = {
  readonly file: string
  readonly columnCount: number
  readonly neededCells: number
  /** The file is taken for UTF-8 though some of its bytes are not: rows with such bytes are rejected. */
  readonly isDamagedUtf8: boolean
}

export class RowJudge {
  rowsRead = 0
  readonly rejects = new LineNotes()
  /** Accepted rows whose local time is ambiguous or does not exist. */
  readonly flagged = new LineNotes()
  readonly #shape: RowShape
  #brokenQuotes = 0

  constructor(shape: RowShape) {
    this.#shape = shape
  }

  /**
   * Calls `take` for each row in memory whose values are to be read; every other row is rejected. False at the end of the
   * file; otherwise memory is to be refilled.
   *
   * @throws AppError too-many-broken-quotes, too-many-rejects
   */
  eachRow(scanner: RecordScanner, take: () => void): boolean {
    for (;;) {
      const found = scanner.next()
      if (found === scanned.end) return false
      if (found === scanned.starved) return true
      this.rowsRead++
      if (this.#isToBeRead(scanner, found)) take()
    }
  }

  #isToBeRead(scanner: RecordScanner, found: number): boolean {
    if (found === scanned.record) {
      const reason = this.#refusal(scanner)
      if (reason === null) return true
      if (reason !== giveUp) this.reject(scanner.line, reason)
      else this.#rejectQuote(scanner)
    } else if (found === scanned.broken) {
      this.#countBroken(scanner.line)
      this.reject(scanner.line, rejectReasons.brokenQuote)
    } else {
      this.reject(scanner.line, rejectReasons.lineTooLong)
    }
    return false
  }

  /** @throws AppError too-many-rejects */
  reject(line: number, reason: string): void {
    this.#note(this.rejects, line, reason)
  }

  /** @throws AppError too-many-rejects */
  flag(line: number, reason: string): void {
    this.#note(this.flagged, line, reason)
  }

  #note(notes: LineNotes, line: number, reason: string): void {
    notes.add(line, reason)
    if (notes.length > maxNotes) {
      throw new AppError('too-many-rejects', { file: this.#shape.file, line, reason })
    }
  }

  #refusal(scanner: RecordScanner): string | null {
    const { bytes, cells, cellCount } = scanner
    const filled = cells[0]! < cells[1]! ? 0 : firstFilledCell(scanner)
    if (filled < 0) return cellCount > maxCells ? rejectReasons.tooManyCells : rejectReasons.emptyRow
    if (isTotalCell(bytes, cells[filled * 2]!, cells[filled * 2 + 1]!)) return rejectReasons.totalRow
    if (scanner.hasNul) return rejectReasons.nulCharacter
    const { columnCount, neededCells, isDamagedUtf8 } = this.#shape
    if (cellCount > columnCount || cellCount < neededCells) {
      if (swallowedRows(scanner, columnCount)) return giveUp
      return cellCount > columnCount ? rejectReasons.tooManyCells : rejectReasons.tooFewCells
    }
    if (cellCount < columnCount) cells.fill(0, cellCount * 2, columnCount * 2)
    if (isDamagedUtf8 && !isUtf8(bytes.subarray(scanner.recordStart, scanner.recordEnd))) {
      return rejectReasons.notUtf8
    }
    return null
  }

  // Only the first line is rejected, so that the rows it swallowed are read.
  #rejectQuote(scanner: RecordScanner): void {
    scanner.giveUpRecord()
    this.#countBroken(scanner.line)
    this.reject(scanner.line, rejectReasons.brokenQuote)
  }

  #countBroken(line: number): void {
    if (++this.#brokenQuotes > maxBrokenQuotes) {
      throw new AppError('too-many-broken-quotes', { file: this.#shape.file, line })
    }
  }
}

const giveUp = 'give up'

/**
 * Whether a record over several lines is rows that a lost quote has joined, and not a row with a line end in a cell: its
 * first and its last line, each without regard to quotes, have the header's number of cells.
 */
function swallowedRows(scanner: RecordScanner, columnCount: number): boolean {
  if (!scanner.isMultiline) return false
  const { bytes, separator, recordStart, recordEnd } = scanner
  const isLineEnd = (at: number) => bytes[at] === 10 || bytes[at] === 13
  let cellsOfFirst = 1
  for (let at = recordStart; !isLineEnd(at); at++) if (bytes[at] === separator) cellsOfFirst++
  let cellsOfLast = 1
  for (let at = recordEnd - 1; !isLineEnd(at); at--) if (bytes[at] === separator) cellsOfLast++
  return cellsOfFirst === columnCount && cellsOfLast === columnCount
}
