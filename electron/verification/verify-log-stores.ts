// Checks that every import whose rows are kept has its log store, that the store opens with its key and is whole, and that
// it holds as many rows as the ledger says. A file beside the stores is no fault: a killed import leaves one, nothing
// reads it, and the next start moves it aside.
import { existsSync } from 'node:fs'
import type { VerifyProblem } from '../../shared/headless/verify-report.ts'
import { AppError } from '../../shared/errors.ts'
import { readLogStore } from '../imports/read-log-store.ts'
import { readStatisticsStore } from '../imports/statistics-store.ts'
import type { DataFile } from '../vault/data-file.ts'
import { logStoreKey, logStorePath } from '../vault/log-stores.ts'
import { openEncrypted } from '../vault/open-encrypted.ts'

type StoreProblem = VerifyProblem & { readonly isMissing?: boolean }
type ImportRow = {
  readonly id: string
  readonly kind: string
  readonly file: string
  readonly accepted: number
}

export function verifyLogStores(dataFile: DataFile): StoreProblem[] {
  // The columns are those of schema.sql.
  const kept = dataFile.db
    .prepare(
      `SELECT id, kind, file, accepted FROM import
       WHERE kind IN ('log', 'program-log', 'statistics') AND deletedSeq IS NULL ORDER BY recordedSeq`,
    )
    .all() as ImportRow[]
  return kept.flatMap((row) => verifyStore(dataFile, row))
}

function verifyStore(dataFile: DataFile, row: ImportRow): StoreProblem[] {
  const store = logStorePath(dataFile, row.id)
  const problem = (what: string, isMissing = false) => [
    { part: 'log-store', file: row.file, what, isMissing },
  ]
  if (!existsSync(store)) return problem('Rækkerne fra filen mangler i datafilen.', true)
  let key: Buffer | undefined
  try {
    key = logStoreKey(dataFile, row.id)
    if (!isWhole(store, key)) return problem('Rækkerne fra filen er beskadiget.')
    const rows = row.kind === 'statistics' ? linesOf(store, key) : readLogStore(store, key).rowCount
    return rows === row.accepted
      ? []
      : problem('Datafilen rummer et andet antal rækker fra filen end revisionssporet siger.')
  } catch (error) {
    if (error instanceof AppError && error.code === 'log-store-unknown')
      return problem('Nøglen til filens rækker mangler.', true)
    if (isDamage(error)) return problem('Rækkerne fra filen er beskadiget eller hører til en anden datafil.')
    throw error
  } finally {
    key?.fill(0)
  }
}

function isWhole(store: string, key: Buffer): boolean {
  const db = openEncrypted(store, key, { mode: 'read' })
  try {
    return db.pragma('integrity_check', { simple: true }) === 'ok'
  } finally {
    db.close()
  }
}

/** A wide statistics row is several entries of one line. */
function linesOf(store: string, key: Buffer): number {
  return new Set(readStatisticsStore(store, key).map(({ line }) => line)).size
}

function isDamage(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'wrong-key'
  return (
    error instanceof Error && 'code' in error && /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(String(error.code))
  )
}
