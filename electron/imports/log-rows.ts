// Turns the records of a log into typed rows: the row sink of the hot path. A row is rejected with a reason, found to be a
// duplicate, or put into the segment.
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { parseCount } from '../../shared/imports/parse-values.ts'
import { flagReasons, rejectReasons } from '../../shared/imports/reject-reasons.ts'
import type { DuplicateFinder } from './duplicate-finder.ts'
import { isEmptyCell } from './empty-cell.ts'
import { finishLanes, hashBytes, newLanes } from './hash-bytes.ts'
import { codedFields, logCells, textFields } from './log-cells.ts'
import { type CodedColumn, LogSegment } from './log-segment.ts'
import type { RecordScanner } from './record-scanner.ts'
import type { RowInstants } from './row-instants.ts'
import type { RowJudge } from './row-judge.ts'
import { TextHashes, beginKey, mixPersons } from './row-key.ts'
import { RowPersons } from './row-persons.ts'

type CodedCell = { readonly cell: number; readonly column: CodedColumn; readonly hashes: TextHashes }

export type LogRowsSetup = {
  readonly kind: ImportKind
  /** The field of each cell, a message's fields included. */
  readonly fieldOfCell: readonly (string | null)[]
  readonly judge: RowJudge
  readonly instants: RowInstants
  readonly duplicates: DuplicateFinder
}

export class LogRows {
  readonly segment: LogSegment
  accepted = 0
  /** Of the accepted rows. */
  hasFractions = false
  firstMs = Number.POSITIVE_INFINITY
  lastMs = Number.NEGATIVE_INFINITY
  readonly #setup: LogRowsSetup
  readonly #cells: ReturnType<typeof logCells>
  readonly #coded: readonly CodedCell[]
  readonly #identities: readonly CodedCell[]
  readonly #type: CodedCell
  readonly #caseRef: CodedCell | undefined
  readonly #texts: readonly { readonly cell: number; readonly field: string }[]
  readonly #persons = new RowPersons()
  readonly #lanes = newLanes()

  constructor(setup: LogRowsSetup) {
    this.#setup = setup
    const { fieldOfCell } = setup
    this.#cells = logCells(fieldOfCell)
    const present = (field: string) => fieldOfCell.includes(field)
    this.segment = new LogSegment(codedFields.filter(present), textFields.filter(present))
    this.#coded = this.segment.coded.map((column) => ({
      cell: fieldOfCell.indexOf(column.field),
      column,
      hashes: new TextHashes(column),
    }))
    this.#identities = this.#coded.filter(({ column }) =>
      ['end_user', 'user_id', 'signature'].includes(column.field),
    )
    const type = this.#coded.find(({ column }) => column.field === 'transaction_type')
    if (!type) throw new Error('a log without transaction types was not refused')
    this.#type = type
    this.#caseRef = this.#coded.find(({ column }) => column.field === 'case_ref')
    this.#texts = textFields.filter(present).map((field) => ({ field, cell: fieldOfCell.indexOf(field) }))
  }

  /** Takes the record the scanner has just read. */
  take(scanner: RecordScanner): void {
    const { judge, instants, kind } = this.#setup
    const { bytes, cellStart, cellEnd, line } = scanner
    const cells = this.#cells
    const timeReason =
      cells.timestamp >= 0
        ? instants.read(bytes, cellStart[cells.timestamp]!, cellEnd[cells.timestamp]!, line)
        : instants.readJoined(
            bytes,
            [cellStart[cells.date]!, cellEnd[cells.date]!],
            [cellStart[cells.clock]!, cellEnd[cells.clock]!],
            line,
          )
    if (timeReason !== null) return judge.reject(line, timeReason)
    const type = this.#type
    if (isEmptyCell(bytes, cellStart[type.cell]!, cellEnd[type.cell]!)) {
      return judge.reject(line, rejectReasons.typeEmpty)
    }
    let identity: CodedCell | null = null
    for (const candidate of this.#identities) {
      if (identity !== null) break
      if (!isEmptyCell(bytes, cellStart[candidate.cell]!, cellEnd[candidate.cell]!)) identity = candidate
    }
    if (identity === null && kind === 'log') return judge.reject(line, rejectReasons.identityEmpty)
    const persons = this.#persons
    persons.clear()
    if (cells.person >= 0 && !persons.addCell(bytes, cellStart[cells.person]!, cellEnd[cells.person]!)) {
      return judge.reject(line, rejectReasons.personScientific)
    }
    if (cells.query >= 0) persons.addQuery(bytes, cellStart[cells.query]!, cellEnd[cells.query]!)

    const { segment } = this
    const row = segment.rowCount
    for (const { cell, column } of this.#coded) {
      column.codes[row] = column.dictionary.codeOf(bytes, cellStart[cell]!, cellEnd[cell]!)
    }
    if (this.#isDuplicate(scanner, identity, row)) return
    segment.line[row] = line
    segment.time[row] = instants.utcMs
    segment.keyLow[row] = this.#lanes[0]!
    segment.keyHigh[row] = this.#lanes[1]!
    segment.resultCount[row] = cells.resultCount < 0 ? 0 : this.#countPlusOne(scanner, cells.resultCount)
    segment.pushPersons(persons.keys)
    for (const { cell, field } of this.#texts) {
      segment.texts.get(field)!.push(bytes, cellStart[cell]!, cellEnd[cell]!)
    }
    segment.rowCount = row + 1
    this.accepted++
    if (instants.hasFraction) this.hasFractions = true
    if (instants.utcMs < this.firstMs) this.firstMs = instants.utcMs
    if (instants.utcMs > this.lastMs) this.lastMs = instants.utcMs
    if (instants.flag !== null) judge.flagged.add(line, instants.flag)
    if (persons.isZeroLost) judge.flagged.add(line, flagReasons.zeroLost)
  }

  /** Leaves the row's key in `#lanes`. */
  #isDuplicate(scanner: RecordScanner, identity: CodedCell | null, row: number): boolean {
    const { bytes, cellStart, cellEnd } = scanner
    const { transactionId, query } = this.#cells
    const lanes = this.#lanes
    const hasId =
      transactionId >= 0 && !isEmptyCell(bytes, cellStart[transactionId]!, cellEnd[transactionId]!)
    beginKey(lanes, this.#setup.kind === 'log' ? 1 : 2, this.#setup.instants.utcMs, hasId)
    if (identity) identity.hashes.mixInto(lanes, identity.column.codes[row]!)
    this.#type.hashes.mixInto(lanes, this.#type.column.codes[row]!)
    if (hasId) {
      hashBytes(bytes, cellStart[transactionId]!, cellEnd[transactionId]!, false, lanes)
    } else {
      if (query >= 0) hashBytes(bytes, cellStart[query]!, cellEnd[query]!, true, lanes)
      mixPersons(lanes, this.#persons.keys)
      if (this.#caseRef) this.#caseRef.hashes.mixInto(lanes, this.#caseRef.column.codes[row]!)
    }
    finishLanes(lanes)
    return this.#setup.duplicates.isDuplicate(lanes[0]!, lanes[1]!, hasId, this.accepted, scanner.line)
  }

  /** The result count plus one; 0 where the cell holds none. */
  #countPlusOne(scanner: RecordScanner, cell: number): number {
    const { bytes } = scanner
    const [start, end] = [scanner.cellStart[cell]!, scanner.cellEnd[cell]!]
    let count = 0
    let at = start
    while (at < end && at - start < 9 && bytes[at]! >= 48 && bytes[at]! <= 57) {
      count = count * 10 + bytes[at++]! - 48
    }
    if (at === end) return start === end ? 0 : count + 1
    const parsed = parseCount(bytes.toString('utf8', start, end))
    return parsed === null || parsed > 2_147_483_647 ? 0 : parsed + 1
  }
}
