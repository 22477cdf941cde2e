// The persons of one row of a log store as the source named them. Whoever asks has said why, and that is recorded.
import { openEncrypted } from '../vault/open-encrypted.ts'
import { LogParts } from './log-parts.ts'
import { otherPersonMark } from './log-segment.ts'

/**
 * Ten digits for a CPR number, otherwise the key as it is compared; none where no accepted row begins on the line.
 *
 * @param line 1-based physical line
 * @throws AppError `wrong-key`
 */
export function readLinePersons(path: string, key: Buffer, line: number): string[] {
  const db = openEncrypted(path, key, { mode: 'read', journal: 'off' })
  try {
    const parts = new LogParts(db)
    const segment = parts.segments.findLast(({ firstLine }) => firstLine <= line)
    if (!segment) return []
    const lines = parts.lines(segment)
    const counts = parts.numbers(segment, 'person', 'counts')
    const { low, high } = parts.persons(segment)
    const blob = parts.blob(segment, 'person', 'others')
    // Written by segment-columns.ts alone.
    const others = blob ? (JSON.parse(blob.toString('utf8')) as string[]) : []
    let at = 0
    for (let row = 0; row < segment.rowCount; row++) {
      if (lines[row] === line && parts.target(segment, row) >= 0) {
        return Array.from({ length: counts[row]! }, (_, index) => {
          const place = at + index
          if (high[place] === otherPersonMark) return others[low[place]!] ?? ''
          return String(high[place]! * 4_294_967_296 + low[place]!).padStart(10, '0')
        })
      }
      at += counts[row]!
    }
    return []
  } finally {
    db.close()
  }
}
