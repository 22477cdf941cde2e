// Blank rows and total rows are never data (domain (a), "Total rows").
import { type RecordScanner, maxCells } from './record-scanner.ts'

const total = /^(?:i\s+alt|total|sum)(?::|\s|$)/

/** The first cell that is not blank, or -1 for a blank row. */
export function firstFilledCell(scanner: RecordScanner): number {
  const { cells } = scanner
  const count = Math.min(scanner.cellCount, maxCells)
  for (let cell = 0; cell < count; cell++) if (cells[cell * 2]! < cells[cell * 2 + 1]!) return cell
  return -1
}

/** Whether the row's first filled cell is `I alt`, `Total` or `Sum`, alone or followed by `:` or a blank. */
export function isTotalRow(scanner: RecordScanner): boolean {
  const cell = firstFilledCell(scanner)
  return cell >= 0 && isTotalCell(scanner.bytes, scanner.cells[cell * 2]!, scanner.cells[cell * 2 + 1]!)
}

export function isTotalCell(bytes: Buffer, start: number, end: number): boolean {
  const code = bytes[start]! | 32
  // i, s, t: most rows are told from a total by their first byte.
  if (code !== 105 && code !== 115 && code !== 116) return false
  return total.test(bytes.toString('utf8', start, Math.min(end, start + 24)).toLowerCase())
}
