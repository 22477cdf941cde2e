// Reads single rows of a log store by their lines, for a person to look at: only the segments in which they lie are
// decoded. Persons come masked; whoever shows more says why, and that is recorded.
import { maskNumbers, maskedPerson } from '../../shared/control/mask.ts'
import { openEncrypted } from '../vault/open-encrypted.ts'
import { LogParts, type StoredSegment } from './log-parts.ts'
import { otherPersonMark } from './log-segment.ts'
import { segmentQueries } from './read-queries.ts'

/** A row as the source wrote it; whatever has the form of a CPR number is masked. */
export type LogLine = {
  /** 1-based physical line on which the row begins. */
  readonly line: number
  /** UTC ms. */
  readonly timeMs: number
  readonly endUser: string
  readonly userId: string
  readonly signature: string
  readonly transactionType: string
  readonly caseRef: string
  readonly purpose: string
  readonly unit: string
  /** What was asked for; '' where the source has no such column. */
  readonly query: string
  /** -1 where the source gives none. */
  readonly resultCount: number
  /** `DDMMYY-XXXX`, one a person. */
  readonly persons: readonly string[]
}

const textFields = [
  ['endUser', 'end_user'],
  ['userId', 'user_id'],
  ['signature', 'signature'],
  ['transactionType', 'transaction_type'],
  ['caseRef', 'case_ref'],
  ['purpose', 'purpose'],
  ['unit', 'unit'],
] as const

/**
 * The rows that begin on these lines, ascending by line; lines without an accepted row are left out.
 *
 * @param lines 1-based, in any order
 * @throws AppError `wrong-key`
 */
export function readLogLines(path: string, key: Buffer, lines: readonly number[]): LogLine[] {
  const wanted = [...new Set(lines)].sort((a, b) => a - b)
  if (wanted.length === 0) return []
  const db = openEncrypted(path, key, { mode: 'read', journal: 'off' })
  try {
    const parts = new LogParts(db)
    const textsOf = parts.texts()
    return parts.segments.flatMap((segment, index) => {
      const next = parts.segments[index + 1]?.firstLine ?? Infinity
      const inside = wanted.filter((line) => line >= segment.firstLine && line < next)
      if (inside.length === 0) return []
      return readSegment(parts, segment, new Set(inside), textsOf.get(segment.generation) ?? [''])
    })
  } finally {
    db.close()
  }
}

function readSegment(
  parts: LogParts,
  segment: StoredSegment,
  wanted: ReadonlySet<number>,
  texts: readonly string[],
): LogLine[] {
  const lines = parts.lines(segment)
  const times = parts.times(segment)
  const counts = parts.numbers(segment, 'result_count', 'plusOne')
  const persons = openPersons(parts, segment)
  const queryOf = segmentQueries(parts, segment, texts)
  const columns = textFields.map(([name, field]) => [name, parts.codes(segment, field)] as const)
  const found: LogLine[] = []
  for (let row = 0; row < segment.rowCount; row++) {
    const line = lines[row]!
    if (!wanted.has(line) || parts.target(segment, row) < 0) continue
    const said = columns.map(([name, codes]) => [name, maskNumbers(texts[codes?.[row] ?? 0] ?? '')])
    found.push({
      line,
      timeMs: times[row]!,
      resultCount: counts[row]! - 1,
      persons: persons(row),
      query: maskNumbers(queryOf(row)),
      // The names are those of textFields, each once.
      ...(Object.fromEntries(said) as Record<(typeof textFields)[number][0], string>),
    })
  }
  return found
}

/** The masked persons of a row. Rows must be asked for in ascending order. */
function openPersons(parts: LogParts, segment: StoredSegment): (row: number) => string[] {
  const counts = parts.numbers(segment, 'person', 'counts')
  const { low, high } = parts.persons(segment)
  const blob = parts.blob(segment, 'person', 'others')
  // Written by segment-columns.ts alone.
  const others = blob ? (JSON.parse(blob.toString('utf8')) as string[]) : []
  let at = 0
  let nextRow = 0
  return (row) => {
    for (; nextRow < row; nextRow++) at += counts[nextRow]!
    return Array.from({ length: counts[row]! }, (_, index) => {
      const place = at + index
      if (high[place] === otherPersonMark) return maskedPerson(-1, others[low[place]!])
      return maskedPerson(high[place]! * 4_294_967_296 + low[place]!, undefined)
    })
  }
}
