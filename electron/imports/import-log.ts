// Imports a log search or a program's own log into an encrypted column store.
import { logYears } from '../../shared/imports/time-reading.ts'
import { AcceptedTimes } from './accepted-times.ts'
import { DuplicateFinder } from './duplicate-finder.ts'
import type { ImportOutcome } from './import-request.ts'
import { type ImportRun, summarise } from './import-run.ts'
import { LogRows } from './log-rows.ts'
import { LogStoreWriter } from './log-store.ts'
import { MessageCells } from './message-cells.ts'
import { RowInstants, dateOrderOf } from './row-instants.ts'

/** A file may pretend to have many short rows: the table of keys begins with no more than this. */
const maxExpectedRows = 16_000_000

/** @throws AppError what reading rows throws; NotUtf8 */
export async function importLog(run: ImportRun): Promise<ImportOutcome> {
  const { request, opened, judge, questions } = run
  const { store } = request
  if (!store) throw new Error('a log is imported into a store')
  const { scanner, headers, match, source } = opened
  const said = [...opened.saidByMessage]
  const message =
    said.length === 0 ? null : new MessageCells(headers, match.fieldOfColumn, said, request.kind)
  // An estimate from the first piece: the table of keys is made large enough once, not grown.
  const expectedRows = Math.min((source.likelyBytes / opened.rowBytes) * 1.02, maxExpectedRows)
  const duplicates = new DuplicateFinder(request.file, request.earlier, expectedRows)
  const rows = new LogRows({
    kind: request.kind,
    fieldOfCell: message?.fieldOfCell ?? match.fieldOfColumn,
    judge,
    instants: new RowInstants({ order: dateOrderOf(request.profile), ...logYears }, opened.zone, questions),
  })
  const times = new AcceptedTimes()
  const key = Buffer.from(store.key)
  const writer = new LogStoreWriter(store.partialPath, key)
  const writeSegment = () => {
    rows.finish(scanner)
    duplicates.judge(rows.segment)
    times.add(rows.segment)
    writer.write(rows.segment)
  }
  try {
    await run.eachRow(
      () => {
        if (rows.segment.isFull) writeSegment()
        rows.segment.sourceBytes += scanner.recordEnd - scanner.recordStart
        message?.expand(scanner)
        rows.take(scanner)
      },
      () => rows.finish(scanner),
    )
    questions.refuse(request.file)
    writeSegment()
    const removed = duplicates.resolve(times.hasFractions)
    const found = duplicates.duplicates()
    const fields = [...new Set([...match.fieldOfColumn.filter((name) => name !== null), ...said])]
    writer.finish(
      {
        kind: request.kind,
        fields: JSON.stringify(fields),
        hasFractions: String(times.hasFractions),
        rowCount: String(rows.taken),
      },
      removed,
    )
    const accepted = rows.taken - removed.length
    return {
      summary: summarise(run, {
        accepted,
        duplicates: removed.length,
        fromMs: accepted > 0 ? times.firstMs : null,
        toMs: accepted > 0 ? times.lastMs : null,
        unaccepted: found,
      }),
      fields,
      hasFractions: times.hasFractions,
      duplicates: found,
      keys: duplicates.takeKeys(),
    }
  } finally {
    writer.close()
    key.fill(0)
  }
}
