// One import under way: what was opened, who judges its rows, and the summary at its end.
import type { DuplicateRows } from '../../shared/imports/log-columns.ts'
import type { ImportSummary, Reject } from '../../shared/imports/import-summary.ts'
import { dayMs, formatDay } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'
import type { ImportRequest } from './import-request.ts'
import type { OpenedImport } from './open-import.ts'
import type { RowJudge } from './row-judge.ts'
import type { TimeQuestions } from './time-questions.ts'

export type ImportRun = {
  readonly request: ImportRequest
  readonly opened: OpenedImport
  readonly judge: RowJudge
  readonly questions: TimeQuestions
  /**
   * Calls `take` for each row whose values are to be read; the row is in the scanner. `finishPiece` is called before the
   * scanner's bytes move.
   */
  eachRow(take: () => void, finishPiece?: () => void): Promise<void>
}

export type ImportCounts = {
  readonly accepted: number
  readonly duplicates: number
  readonly fromMs: number | null
  readonly toMs: number | null
  /** Duplicate rows may have been flagged before they were found to be none. */
  readonly unaccepted: readonly DuplicateRows[]
}

export function summarise(run: ImportRun, counts: ImportCounts): ImportSummary {
  const { request, opened, judge } = run
  const { source, layout, headers, match, encoding, zone } = opened
  const { rowsRead } = judge
  const rejected = judge.rejects.length
  if (rowsRead !== counts.accepted + rejected + counts.duplicates) {
    throw new Error('a row was lost: rowsRead = accepted + rejected + duplicates does not hold')
  }
  return {
    file: request.file,
    kind: request.kind,
    sha256: source.sha256(),
    bytes: source.bytesRead,
    encoding,
    separator: layout.separator,
    timezone: zone.name,
    rowsRead,
    accepted: counts.accepted,
    rejected,
    duplicates: counts.duplicates,
    rejects: judge.rejects.toList(),
    columns: Object.fromEntries(headers.map((header, at) => [header, match.fieldOfColumn[at] ?? null])),
    from: counts.fromMs === null ? null : danishDate(counts.fromMs),
    to: counts.toMs === null ? null : danishDate(counts.toMs),
    flagged: withoutLines(judge.flagged.toList(), counts.unaccepted),
  }
}

/** All dates of the product are local dates in Denmark, whatever zone a file was written in. */
function danishDate(utcMs: number): string {
  return formatDay(Math.floor((utcMs + openZone('Europe/Copenhagen').offsetMs(utcMs)) / dayMs))
}

function withoutLines(flagged: Reject[], unaccepted: readonly DuplicateRows[]): Reject[] {
  if (flagged.length === 0 || unaccepted.length === 0) return flagged
  const lines = new Set(unaccepted.flatMap(({ lines: duplicates }) => [...duplicates]))
  return flagged.filter(({ line }) => !lines.has(line))
}
