import type { Database } from '../vault/open-encrypted.ts'

/**
 * File names of the known backups that hold the key of an import's rows, in the order they were made: each holds the
 * whole register as it was, its keys among them, also when it was made without the rows themselves.
 */
export function backupsHoldingKey(db: Database, importId: string): string[] {
  return db
    .prepare(
      `SELECT backup.file FROM backup JOIN import ON import.id = ?
       WHERE backup.ledgerSeq >= import.recordedSeq ORDER BY backup.recordedSeq`,
    )
    .pluck()
    .all(importId) as string[] // a text column
}
