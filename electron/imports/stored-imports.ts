// Recorded imports and what is kept of them: a control's sources, their rejects, and taking one out again.
import { AppError } from '../../shared/errors.ts'
import type { Reject } from '../../shared/imports/import-summary.ts'
import type { DuplicateRows } from '../../shared/imports/log-columns.ts'
import { changeControlDraft } from '../control/control-draft-store.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import type { Session } from '../store/session.ts'
import type { DataFile } from '../vault/data-file.ts'
import { deleteLogStore, logStoreKey, logStorePath } from '../vault/log-stores.ts'
import { backupsHoldingKey } from './backups-holding-key.ts'
import { listImports, openControl } from './control-imports.ts'
import { type ImportReceipt, readReceipt, readRejects } from './import-receipt.ts'

/** Fields and duplicates of a recorded import, as a run of the rules needs them. @throws AppError `log-store-unknown` */
export function importReceipt(dataFile: DataFile, importId: string): ImportReceipt {
  return withKey(dataFile, importId, readReceipt)
}

/** Every row of a recorded import that was not taken in. @throws AppError `log-store-unknown` */
export function importRejects(dataFile: DataFile, importId: string): Reject[] {
  return withKey(dataFile, importId, readRejects)
}

export type Removal = { readonly control: string; readonly importId: string; readonly reason: string }

/**
 * Takes an import out of a control under way. Its key goes and the receipt is recorded in one transaction, then the file;
 * where a run of the rules has read it, its findings point at its rows, and they stay.
 *
 * @throws AppError `import-control-unknown`, `control-is-approved`, `import-unknown`, `import-has-followers`
 */
export function removeImport(
  { dataFile, ledger }: Session,
  { control, importId, reason }: Removal,
  nowMs: number,
): { rowsKept: boolean } {
  openControl(ledger.db, control)
  const listed = listImports(ledger.db, control)
  const found = listed.find((each) => each.importId === importId)
  if (!found) throw new AppError('import-unknown', {})
  const later = listed.slice(listed.indexOf(found) + 1).filter(({ kind }) => kind === found.kind)
  const follower = later.find(
    (each) => each.duplicates > 0 && duplicatesOf(dataFile, each.importId, found.file),
  )
  if (follower) {
    throw new AppError('import-has-followers', { file: found.file, follower: follower.file })
  }
  const leave = () => forget(ledger, control, importId, nowMs)
  if (found.isInRun) {
    transaction(ledger, () => {
      record(ledger, { kind: 'import-set-aside', subject: importId, data: { control, reason } })
      leave()
    })
    return { rowsKept: true }
  }
  deleteLogStore(dataFile, importId, () =>
    transaction(ledger, () => {
      const data = { rows: found.accepted, reason, backups: backupsHoldingKey(ledger.db, importId) }
      record(ledger, { kind: 'import-deleted', subject: importId, data })
      leave()
    }),
  )
  return { rowsKept: false }
}

function duplicatesOf(dataFile: DataFile, importId: string, file: string): boolean {
  return importReceipt(dataFile, importId).duplicates.some(
    ({ otherFile }: DuplicateRows) => otherFile === file,
  )
}

function forget({ db }: Ledger, control: string, importId: string, nowMs: number): void {
  changeControlDraft(db, control, nowMs, (draft) => ({
    ...draft,
    imports: draft.imports.filter((each) => each !== importId),
  }))
}

function withKey<Value>(
  dataFile: DataFile,
  importId: string,
  read: (path: string, key: Buffer) => Value,
): Value {
  const key = logStoreKey(dataFile, importId)
  try {
    return read(logStorePath(dataFile, importId), key)
  } finally {
    key.fill(0)
  }
}
