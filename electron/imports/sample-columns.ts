// The first values of each column, by which a header's promise is confirmed.
import { sampleSize } from '../../shared/imports/confirm-content.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { fieldsNamed } from '../../shared/imports/recognise-header.ts'
import { isEmptyCell } from './empty-cell.ts'
import { type RecordScanner, isPieceOver, scanned } from './record-scanner.ts'
import { isTotalRow } from './total-row.ts'

/**
 * Reads ahead in the piece that is in memory, and leaves the scanner where it was. Columns whose contents decide nothing
 * have no values.
 */
export function sampleColumns(
  scanner: RecordScanner,
  headers: readonly string[],
  kind: ImportKind,
): (column: number) => readonly string[] {
  const start = scanner.mark()
  const values = new Map<number, string[]>()
  headers.forEach((header, column) => {
    const isDecisive = fieldsNamed(header, kind).some(
      ({ field }) => field.content !== 'text' || field.name === 'query' || field.name === 'transaction_type',
    )
    if (isDecisive) values.set(column, [])
  })
  const open = new Map(values)
  const { bytes, cells } = scanner
  while (open.size > 0) {
    const found = scanner.next()
    if (isPieceOver(found)) break
    if (found !== scanned.record || scanner.cellCount > headers.length || isTotalRow(scanner)) continue
    for (const [column, taken] of open) {
      const [from, to] = [cells[column * 2]!, cells[column * 2 + 1]!]
      if (column >= scanner.cellCount || isEmptyCell(bytes, from, to)) continue
      taken.push(bytes.toString('utf8', from, to))
      if (taken.length === sampleSize) open.delete(column)
    }
  }
  scanner.reset(start)
  return (column) => values.get(column) ?? []
}
