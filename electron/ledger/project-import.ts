// Projection of the imports: what is held, and what was held.
import { prepared } from './prepared.ts'
import type { Projectors } from './projector.ts'
import { insertRow } from './versions.ts'

export const projectImport: Projectors<'import-recorded' | 'import-deleted' | 'orphan-found'> = {
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
  // The file stands in logs/orphans; no import came of it.
  'orphan-found': () => {},
}
