// A source of an approved control as the pack prints it: its receipt in the ledger, and the reasons of its rejects while
// the file's rows are kept.
import type { Reject } from '../../shared/imports/import-summary.ts'
import type { PackSource } from '../../shared/evidence/pack-request.ts'
import type { RunData } from '../../shared/ledger/control-events.ts'
import { readEntry } from '../ledger/read-payload.ts'
import { readRejects } from '../imports/import-receipt.ts'
import type { DataFile } from '../vault/data-file.ts'
import { keyName, logStoreKey, logStorePath } from '../vault/log-stores.ts'

/** @throws AppError `unexpected` when the receipt is not in the ledger */
export function packSource(
  dataFile: DataFile,
  { importId, program, declared }: RunData['sources'][number],
): PackSource {
  const entry = readEntry(dataFile.db, 'import-recorded', importId)
  if (!entry) throw new Error('a source of a run has a receipt in the ledger')
  const { flagged, firstDate, lastDate, declared: _declared, program: _program, ...receipt } = entry.data
  return {
    summary: { ...receipt, rejects: rejectsOf(dataFile, importId), from: firstDate, to: lastDate },
    flagged,
    declared,
    program,
  }
}

/** Nothing when the rows were deleted, or were never kept as those of a list. */
function rejectsOf(dataFile: DataFile, importId: string): Reject[] {
  const isKept =
    dataFile.db.prepare('SELECT 1 FROM secret WHERE name = ?').get(keyName(importId)) !== undefined
  return isKept ? readRejects(logStorePath(dataFile, importId), logStoreKey(dataFile, importId)) : []
}
