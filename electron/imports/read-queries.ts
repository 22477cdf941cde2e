// What single rows asked for, as the source wrote it: for the officer who assesses them.
import { openEncrypted } from '../vault/open-encrypted.ts'
import { queryStart } from './log-cells.ts'
import { LogParts, type StoredSegment } from './log-parts.ts'
import { otherPersonMark } from './log-segment.ts'
import { unpackNumbers } from './number-column.ts'

/**
 * The query of each of the rows of `readLogStore`, by number; '' where the row has none. Each segment is read once.
 *
 * @throws AppError wrong-key
 */
export function readQueries(path: string, key: Buffer, rows: readonly number[]): string[] {
  const db = openEncrypted(path, key, { mode: 'read', journal: 'off' })
  try {
    const parts = new LogParts(db)
    const wanted = new Map(rows.map((row, at) => [row, at]))
    const queries = rows.map(() => '')
    const texts = parts.texts()
    for (const segment of parts.segments) {
      const rowsHere = Array.from({ length: segment.rowCount }, (_, row) => row).filter((row) =>
        wanted.has(parts.target(segment, row)),
      )
      if (rowsHere.length === 0) continue
      const queryOf = segmentQueries(parts, segment, texts.get(segment.generation) ?? [''])
      for (const row of rowsHere) queries[wanted.get(parts.target(segment, row))!] = queryOf(row)
    }
    return queries
  } finally {
    db.close()
  }
}

/** What a segment's rows asked for, by row. */
export function segmentQueries(
  parts: LogParts,
  segment: StoredSegment,
  texts: readonly string[],
): (row: number) => string {
  const starts = parts.codes(segment, queryStart)
  if (!starts) return () => ''
  const lengths = parts.numbers(segment, 'query', 'lengths')
  const bytes = parts.blob(segment, 'texts', 'bytes') ?? Buffer.alloc(0)
  const idLengths = parts.blob(segment, 'transaction_id', 'lengths')
  const ids = idLengths && unpackNumbers(idLengths, segment.rowCount)
  const personCounts = parts.numbers(segment, 'person', 'counts')
  const persons = parts.persons(segment)
  const textAt = new Float64Array(segment.rowCount)
  const personAt = new Float64Array(segment.rowCount)
  // A row's texts stand in the order of the text columns: its query, then its transaction id.
  for (let row = 1; row < segment.rowCount; row++) {
    textAt[row] = textAt[row - 1]! + lengths[row - 1]! + (ids ? ids[row - 1]! : 0)
    personAt[row] = personAt[row - 1]! + personCounts[row - 1]!
  }
  return (row) => {
    const start = texts[starts[row]!]!
    if (start === '') return bytes.toString('utf8', textAt[row], textAt[row]! + lengths[row]!)
    const { low, high } = persons
    const at = personAt[row]!
    if (high[at] === otherPersonMark) throw new Error('a query that ends in a person ends in ten digits')
    return start + String(high[at]! * 4_294_967_296 + low[at]!).padStart(10, '0')
  }
}
