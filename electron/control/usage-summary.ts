// Table `usage`: what an approved control leaves of its look-ups, under the digest that its approval carries.
import { hash } from 'node:crypto'
import type { UsageRow } from '../../shared/control/usage-summary.ts'
import { canonicalData } from '../../shared/ledger/entry.ts'
import type { JobProgress } from '../jobs/job-messages.ts'
import { startJob } from '../jobs/start-job.ts'
import type { DataFile } from '../vault/data-file.ts'
import { logStoreKey, logStorePath } from '../vault/log-stores.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { AssessedRun } from './assess-run.ts'
import type { UsageRequest } from './usage-summary-worker.ts'

/**
 * Counts the look-ups of the run's logs whose rows are kept, in a worker.
 *
 * @throws AppError `job-cancelled`, `wrong-key`
 */
export async function usageOfRun(
  dataFile: DataFile,
  { data }: AssessedRun,
  period: UsageRequest['period'],
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: JobProgress) => void },
): Promise<UsageRow[]> {
  const isKept = dataFile.db.prepare('SELECT 1 FROM import WHERE id = ? AND deletedSeq IS NULL')
  const logs = data.sources.filter(
    ({ kind, importId }) => (kind === 'log' || kind === 'program-log') && isKept.get(importId) !== undefined,
  )
  if (logs.length === 0) return []
  const stores = logs.map(({ importId, file }) => ({
    file,
    path: logStorePath(dataFile, importId),
    key: logStoreKey(dataFile, importId),
  }))
  try {
    const request: UsageRequest = { period, stores }
    return await startJob<UsageRow[]>(new URL('./usage-summary-worker.ts', import.meta.url), request, options)
  } finally {
    for (const { key } of stores) key.fill(0)
  }
}

/** How the approval names a summary: the number of its rows and the SHA-256 of them all. */
export function usageDigest(rows: readonly UsageRow[]): { rows: number; sha256: string } {
  return { rows: rows.length, sha256: hash('sha256', canonicalData(rows), 'hex') }
}

/** Writes a control's summary; joins the transaction that is open. */
export function writeUsage(db: Database, control: string, rows: readonly UsageRow[]): void {
  const insert = db.prepare('INSERT INTO usage VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const { identity, transactionType, day, count, firstMs, lastMs } of rows) {
    insert.run(control, identity, transactionType, day, count, firstMs, lastMs)
  }
}
