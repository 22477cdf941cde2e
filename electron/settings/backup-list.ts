// The backups that were made, the latest first.
import type { BackupInfo } from '../../shared/settings/contract.ts'
import type { Database } from '../vault/open-encrypted.ts'

type BackupRow = {
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly ledgerSeq: number
  readonly head: string
  readonly logStores: number
  readonly recordedAt: string
}

export function backupList(db: Database): BackupInfo[] {
  // The columns are those of schema.sql.
  const rows = db.prepare('SELECT * FROM backup ORDER BY recordedSeq DESC').all() as BackupRow[]
  return rows.map(({ ledgerSeq: seq, head, recordedAt, ...row }) => ({
    file: row.file,
    sha256: row.sha256,
    bytes: row.bytes,
    logStores: row.logStores,
    ledger: { seq, head },
    madeAt: recordedAt,
    opensForRemoved: removedSince(db, seq),
  }))
}

/** Officers whose slots opened the data file when the backup was made and do not any more; a recovery key is nobody's. */
function removedSince(db: Database, seq: number): string[] {
  return db
    .prepare(
      `SELECT coalesce(officer.name, '') FROM slot
       LEFT JOIN officer ON officer.id = slot.officer AND officer.knownToSeq IS NULL
       WHERE slot.addedSeq <= ? AND slot.removedSeq > ? ORDER BY slot.addedSeq`,
    )
    .pluck()
    .all(seq, seq) as string[]
}
