// Turns the records of a log into typed rows: the row sink of the hot path. A row is rejected with a reason or put into the
// segment; duplicates are told from others there.
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { parseCount } from '../../shared/imports/parse-values.ts'
import { rejectReasons } from '../../shared/imports/reject-reasons.ts'
import { isEmptyCell } from './empty-cell.ts'
import { type Lanes, finishLanes, hashBytes, mixLanes, newLanes } from './hash-bytes.ts'
import {
  type LogCells,
  codedFields,
  logCells,
  queryStart,
  textFields,
  unrepeatedFields,
} from './log-cells.ts'
import { LogSegment, rowMark, rowPart } from './log-segment.ts'
import type { RecordScanner } from './record-scanner.ts'
import type { RowInstants } from './row-instants.ts'
import type { RowJudge } from './row-judge.ts'
import { TextHashes, beginKey, mixPersons } from './row-key.ts'
import { readPersonCell, readQuery } from './read-row-persons.ts'
import { RowCoder } from './row-coder.ts'
import { RowPersons } from './row-persons.ts'

export type LogRowsSetup = {
  readonly kind: ImportKind
  /** The field of each cell, a message's fields included. */
  readonly fieldOfCell: readonly (string | null)[]
  readonly judge: RowJudge
  readonly instants: RowInstants
}

export class LogRows {
  readonly segment: LogSegment
  /** Rows put into segments, duplicates among them. */
  taken = 0
  readonly #setup: LogRowsSetup
  readonly #cells: LogCells
  readonly #coder: RowCoder
  /** Places in the scanner's `cells` of the text columns. */
  readonly #textPlaces: Int32Array
  /** Places in a row of the codes a key is made of; -1 where the source has no such column. */
  readonly #typeCode: number
  readonly #queryStartCode: number
  readonly #firstIdentityCode: number
  readonly #identityHashes: TextHashes
  readonly #textHashes: TextHashes
  readonly #persons = new RowPersons()
  readonly #lanes = newLanes()

  constructor(setup: LogRowsSetup) {
    this.#setup = setup
    const hasQuery = setup.fieldOfCell.includes('query')
    const fieldOfCell = hasQuery ? [...setup.fieldOfCell, queryStart] : setup.fieldOfCell
    this.#cells = logCells(fieldOfCell)
    const coded: string[] = [...codedFields, queryStart].filter((field) => fieldOfCell.includes(field))
    const texts = textFields.filter((field) => fieldOfCell.includes(field))
    this.segment = new LogSegment(coded, texts)
    this.#coder = new RowCoder(
      this.segment.dictionary,
      Int32Array.from(coded, (field) => fieldOfCell.indexOf(field) * 2),
      (column) => unrepeatedFields.has(coded[column]!),
    )
    this.#textPlaces = Int32Array.from(texts, (field) => fieldOfCell.indexOf(field) * 2)
    const codeOf = (field: string) => (coded.includes(field) ? rowPart.codes + coded.indexOf(field) : -1)
    this.#firstIdentityCode = rowPart.codes
    this.#typeCode = codeOf('transaction_type')
    this.#queryStartCode = codeOf(queryStart)
    this.#identityHashes = new TextHashes(this.segment.dictionary, true)
    this.#textHashes = new TextHashes(this.segment.dictionary, false)
  }

  /** Takes the record the scanner has just read. */
  take(scanner: RecordScanner): void {
    const { judge, instants, kind } = this.#setup
    const { bytes, cells, line } = scanner
    const at = this.#cells
    const timeReason =
      at.timestamp >= 0
        ? instants.read(scanner, at.timestamp)
        : instants.readJoined(scanner, at.date, at.clock)
    if (timeReason !== null) return judge.reject(line, timeReason)
    if (isEmptyCell(bytes, cells[at.type]!, cells[at.type + 1]!)) {
      return judge.reject(line, rejectReasons.typeEmpty)
    }
    const identity = this.#firstIdentity(scanner)
    if (identity < 0 && kind === 'log') return judge.reject(line, rejectReasons.identityEmpty)
    const persons = this.#persons
    persons.clear()
    if (at.person >= 0 && !readPersonCell(bytes, cells[at.person]!, cells[at.person + 1]!, persons)) {
      return judge.reject(line, rejectReasons.personScientific)
    }
    if (at.query >= 0) {
      const start = cells[at.query]!
      const end = cells[at.query + 1]!
      readQuery(scanner, start, end, persons)
      cells[at.queryStart] = start
      cells[at.queryStart + 1] = persons.startOfLast(start, end)
    }

    const { segment } = this
    const { rows, stride } = segment
    const row = segment.rowCount * stride
    this.#coder.encode(scanner, rows, row + rowPart.codes)
    const hasTransactionId = this.#reckonKey(scanner, identity, row)
    rows[row + rowPart.line] = line
    const { utcMs } = instants
    const timeHigh = Math.floor(utcMs / 4_294_967_296)
    rows[row + rowPart.timeLow] = utcMs - timeHigh * 4_294_967_296
    rows[row + rowPart.timeHigh] = timeHigh
    segment.keys[segment.rowCount * 2] = this.#lanes[0]!
    segment.keys[segment.rowCount * 2 + 1] = this.#lanes[1]!
    rows[row + rowPart.resultCount] =
      at.resultCount < 0 ? 0 : countPlusOne(bytes, cells[at.resultCount]!, cells[at.resultCount + 1]!)
    rows[row + rowPart.personCount] = persons.count + persons.others.length
    rows[row + rowPart.marks] =
      (hasTransactionId ? rowMark.hasTransactionId : 0) | (instants.hasFraction ? rowMark.hasFraction : 0)
    segment.addPersons(persons)
    const textLengths = row + stride - this.#textPlaces.length
    for (let text = 0; text < this.#textPlaces.length; text++) {
      const place = this.#textPlaces[text]!
      if (place === at.query && rows[row + this.#queryStartCode] !== 0) {
        rows[textLengths + text] = 0
        continue
      }
      segment.addText(bytes, cells[place]!, cells[place + 1]!)
      rows[textLengths + text] = cells[place + 1]! - cells[place]!
    }
    segment.rowCount++
    this.taken++
    if (instants.flag !== null) judge.flag(line, instants.flag)
  }

  /** Makes the segment's rows whole: before it is written, and before the scanner reads on. */
  finish(scanner: RecordScanner): void {
    this.#coder.finish(scanner, this.segment.rows)
  }

  /** Which of the source's identities is the first that says something in this row; -1 if none does. */
  #firstIdentity({ bytes, cells }: RecordScanner): number {
    const places = this.#cells.identities
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!
      if (!isEmptyCell(bytes, cells[place]!, cells[place + 1]!)) return at
    }
    return -1
  }

  /** Leaves the row's key in `#lanes`; whether it is made of a transaction id. */
  #reckonKey(scanner: RecordScanner, identity: number, row: number): boolean {
    const { bytes, cells } = scanner
    const { rows } = this.segment
    const { transactionId, query, caseRef } = this.#cells
    const lanes = this.#lanes
    const hasId = transactionId >= 0 && !isEmptyCell(bytes, cells[transactionId]!, cells[transactionId + 1]!)
    beginKey(lanes, this.#setup.kind === 'log' ? 1 : 2, this.#setup.instants.utcMs, hasId)
    if (identity >= 0) this.#identityHashes.mixInto(lanes, rows[row + this.#firstIdentityCode + identity]!)
    this.#textHashes.mixInto(lanes, rows[row + this.#typeCode]!)
    if (hasId) {
      hashBytes(scanner, cells[transactionId]!, cells[transactionId + 1]!, false, lanes)
    } else {
      const startCode = this.#queryStartCode < 0 ? 0 : rows[row + this.#queryStartCode]!
      if (startCode !== 0) this.#textHashes.mixInto(lanes, startCode)
      else mixCell(scanner, query, lanes)
      mixPersons(lanes, this.#persons)
      // Hashed anew: there are so many that looking up an earlier hash would take longer.
      mixCell(scanner, caseRef, lanes)
    }
    finishLanes(lanes)
    return hasId
  }
}

/** Mixes the text of a cell in. A cell that says nothing, however it says so, and one that is not there are the same. */
function mixCell(scanner: RecordScanner, place: number, lanes: Lanes): void {
  const start = place < 0 ? 0 : scanner.cells[place]!
  const end = place < 0 ? 0 : scanner.cells[place + 1]!
  if (isEmptyCell(scanner.bytes, start, end)) mixLanes(lanes, 0, 0)
  else hashBytes(scanner, start, end, true, lanes)
}

/** The result count plus one; 0 where the cell holds none. */
function countPlusOne(bytes: Buffer, start: number, end: number): number {
  let count = 0
  let at = start
  while (at < end && at - start < 9 && bytes[at]! >= 48 && bytes[at]! <= 57) {
    count = count * 10 + bytes[at++]! - 48
  }
  if (at === end) return start === end ? 0 : count + 1
  const parsed = parseCount(bytes.toString('utf8', start, end))
  return parsed === null || parsed > 2_147_483_647 ? 0 : parsed + 1
}
