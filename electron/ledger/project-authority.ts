// Projections of the authority, its officers, their slots, provisions and erasures.
import { canonicalData } from '../../shared/ledger/entry.ts'
import { prepared } from './prepared.ts'
import type { Projectors } from './projector.ts'
import { correctVersion, insertRow, voidVersions } from './versions.ts'

/** Where the rows of an erased subject stand. */
const rowsOfSubject = [
  'DELETE FROM officer WHERE id = ?',
  'DELETE FROM employee WHERE id = ?',
  'DELETE FROM program WHERE id = ?',
  'DELETE FROM identity WHERE holder = ?',
  'DELETE FROM authorisation WHERE id = ?',
  'DELETE FROM assessment WHERE id = ?',
  'DELETE FROM homeWorkplace WHERE id = ?',
  'DELETE FROM homeDeclaration WHERE workplace = ?',
  'DELETE FROM homeControl WHERE id = ?',
  'DELETE FROM followUp WHERE subject = ?',
]

export const projectAuthority: Projectors<
  | 'authority-registered'
  | 'officer-registered'
  | 'officer-corrected'
  | 'slot-added'
  | 'slot-removed'
  | 'recovery-used'
  | 'passphrase-changed'
  | 'recovery-rehearsed'
  | 'clock-accepted'
  | 'erased'
  | 'restored'
  | 'rebuilt'
  | 'provision-registered'
  | 'provision-voided'
> = {
  'authority-registered': (db, { seq }, { profile }) => {
    prepared(db, 'UPDATE authority SET knownToSeq = ? WHERE knownToSeq IS NULL').run(seq)
    insertRow(db, 'authority', {
      profile: canonicalData(profile),
      knownFromSeq: seq,
      knownToSeq: null,
    })
  },
  'officer-registered': (db, { seq, subject }, { name, initials, role, from, to }) => {
    insertRow(db, 'officer', {
      id: subject,
      name,
      initials,
      role,
      validFrom: from,
      validTo: to,
      knownFromSeq: seq,
      knownToSeq: null,
    })
  },
  'officer-corrected': (db, { seq, subject }, { name, initials, role, from, to }) => {
    correctVersion(db, 'officer', subject, seq, { name, initials, role, validFrom: from, validTo: to })
  },
  'slot-added': (db, { seq, subject }, data) => {
    insertRow(db, 'slot', {
      id: subject,
      kind: data.slotKind,
      officer: data.slotKind === 'officer' ? data.officer : null,
      addedSeq: seq,
      removedSeq: null,
    })
  },
  'slot-removed': (db, { seq, subject }) => {
    prepared(db, 'UPDATE slot SET removedSeq = ? WHERE id = ?').run(seq, subject)
  },
  'recovery-used': nothing,
  'passphrase-changed': nothing,
  'recovery-rehearsed': nothing,
  'clock-accepted': nothing,
  erased: (db, { seq, subject }, { reason, legalBasis }) => {
    for (const sql of rowsOfSubject) prepared(db, sql).run(subject)
    insertRow(db, 'erasure', { subject, reason, legalBasis, recordedSeq: seq })
  },
  restored: nothing,
  rebuilt: nothing,
  'provision-registered': (db, { seq, subject }, { title, version, documentSha256, validFrom, validTo }) => {
    insertRow(db, 'provision', {
      id: subject,
      title,
      version,
      documentSha256,
      validFrom,
      validTo,
      knownFromSeq: seq,
      knownToSeq: null,
    })
  },
  'provision-voided': (db, { seq, subject }) => voidVersions(db, 'provision', subject, seq),
}

/** The entry itself is all there is to know: Revisionsspor shows it from the ledger. */
function nothing(): void {}
