// Projection of the imports: what is held, and what was held.
import { canonicalData } from '../../shared/ledger/entry.ts'
import { prepared } from './prepared.ts'
import type { Projectors } from './projector.ts'
import { insertRow } from './versions.ts'

export const projectImport: Projectors<
  | 'import-recorded'
  | 'import-deleted'
  | 'import-set-aside'
  | 'import-profile-saved'
  | 'import-profile-removed'
  | 'orphan-found'
> = {
  'import-recorded': (db, { seq, subject }, data) => {
    const { kind, file, sha256, bytes, accepted, rejected, duplicates, declared, program } = data
    insertRow(db, 'import', {
      id: subject,
      kind,
      file,
      sha256,
      bytes,
      accepted,
      rejected,
      duplicates,
      declaredFrom: declared.from,
      declaredTo: declared.to,
      program,
      recordedSeq: seq,
      deletedSeq: null,
    })
  },
  'import-deleted': (db, { seq, subject }) => {
    prepared(db, 'UPDATE import SET deletedSeq = ? WHERE id = ?').run(seq, subject)
  },
  // The control's draft no longer names it; the entry says why.
  'import-set-aside': () => {},
  'import-profile-saved': (db, { seq, at, subject }, { kind, fingerprint, version, ...profile }) => {
    // One profile a header: the latest.
    prepared(
      db,
      'UPDATE importProfile SET knownToSeq = ? WHERE kind = ? AND fingerprint = ? AND knownToSeq IS NULL',
    ).run(seq, kind, fingerprint)
    insertRow(db, 'importProfile', {
      id: subject,
      kind,
      fingerprint,
      version,
      profile: canonicalData(profile),
      savedAt: at,
      knownFromSeq: seq,
      knownToSeq: null,
    })
  },
  'import-profile-removed': (db, { seq, subject }) => {
    prepared(db, 'UPDATE importProfile SET knownToSeq = ? WHERE id = ? AND knownToSeq IS NULL').run(
      seq,
      subject,
    )
  },
  // The file stands in logs/orphans; no import came of it.
  'orphan-found': () => {},
}
