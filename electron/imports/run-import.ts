// Imports one file. The same function runs in the import worker and in tests; it reads in pieces, so memory does not grow
// with the file, and it lets go of the thread now and then so that it can be cancelled.
import { rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { Encoding } from '../../shared/imports/profile.ts'
import { listYears, logYears } from '../../shared/imports/time-reading.ts'
import { importLog } from './import-log.ts'
import { writeReceipt } from './import-receipt.ts'
import type { ImportOutcome, ImportProgress, ImportRequest } from './import-request.ts'
import type { ImportRun } from './import-run.ts'
import { openImport } from './open-import.ts'
import { neededCells } from './row-columns.ts'
import { dateOrderOf } from './row-instants.ts'
import { RowJudge } from './row-judge.ts'
import { judgeBytes, sniffEncoding } from './sniff-encoding.ts'
import { NotUtf8 } from './source-file.ts'
import { TimeQuestions } from './time-questions.ts'

export type ImportOptions = { readonly onProgress?: ImportProgress; readonly signal?: AbortSignal }

/**
 * Imports a file of delimited text, packed by gzip or zip or not at all. The rows of a log or of statistics go into
 * `request.store`, fsynced; those of lists are returned. When it fails nothing is left at the store's path.
 *
 * @throws AppError file-..., archive-..., format-not-read, encoding-unknown, header-missing, columns-missing, wrong-kind,
 *   time-columns-equal, month-first, two-digit-years, profile-..., timezone-unknown, too-many-..., job-cancelled
 */
export async function runImport(request: ImportRequest, options: ImportOptions = {}): Promise<ImportOutcome> {
  const given = request.profile?.encoding
  const encoding = given ?? (await sniffEncoding(request.path, request.file))
  try {
    return await importAs(request, encoding, given === undefined, options)
  } catch (error) {
    removePartial(request)
    if (!(error instanceof NotUtf8)) throw error
  }
  // The beginning was UTF-8, something later is not: the whole file decides, and is read again.
  try {
    return await importAs(request, await judgeBytes(request.path, request.file), false, options)
  } catch (error) {
    removePartial(request)
    throw error
  }
}

async function importAs(
  request: ImportRequest,
  encoding: Encoding,
  isStrict: boolean,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const isLog = request.kind === 'log' || request.kind === 'program-log'
  const order = dateOrderOf(request.profile)
  const opened = await openImport(request, encoding, isStrict, { order, ...(isLog ? logYears : listYears) })
  const { scanner, source, headers, match } = opened
  try {
    const judge = new RowJudge({
      file: request.file,
      columnCount: headers.length,
      neededCells: neededCells(request.kind, match.fieldOfColumn),
      isDamagedUtf8: encoding === 'utf-8' && !isStrict,
    })
    const run: ImportRun = {
      request,
      opened,
      judge,
      questions: new TimeQuestions(),
      async eachRow(take, finishPiece) {
        while (judge.eachRow(scanner, take)) {
          finishPiece?.()
          await scanner.refill()
          options.onProgress?.({
            stage: 'import',
            file: request.file,
            done: source.bytesRead,
            total: source.sizeBytes,
          })
          await setImmediate()
          if (options.signal?.aborted) throw new AppError('job-cancelled', {})
        }
      },
    }
    // What reads the register's lists knows the ledger's schemas, and a log does without.
    const outcome = isLog ? await importLog(run) : await (await import('./import-list.ts')).importList(run)
    const { store } = request
    if (store?.keepsReceipt) writeReceipt(store.partialPath, Buffer.from(store.key), outcome)
    return outcome
  } finally {
    source.close()
  }
}

function removePartial({ store }: ImportRequest): void {
  if (store) rmSync(store.partialPath, { force: true })
}
