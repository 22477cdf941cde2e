// Projection of the backups that were made.
import type { Projectors } from './projector.ts'
import { insertRow } from './versions.ts'

export const projectBackup: Projectors<'backup-made'> = {
  'backup-made': (db, { seq, at, subject }, { file, sha256, bytes, ledger, logStores }) => {
    insertRow(db, 'backup', {
      id: subject,
      file,
      sha256,
      bytes,
      ledgerSeq: ledger.seq,
      head: ledger.head,
      logStores,
      recordedSeq: seq,
      recordedAt: at,
    })
  },
}
