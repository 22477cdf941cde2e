// Projections of a control's plan and review, and of what employees were told.
import { prepared } from './prepared.ts'
import type { Projectors } from './projector.ts'
import { insertRow } from './versions.ts'

export const projectWizard: Projectors<
  'control-planned' | 'control-abandoned' | 'authorisations-reviewed' | 'employees-informed' | 'person-shown'
> = {
  'control-planned': (db, { subject }, { period, covers, agreed }) => {
    prepared(db, 'UPDATE control SET periodFrom = ?, periodTo = ?, covers = ?, agreed = ? WHERE id = ?').run(
      period.from,
      period.to,
      JSON.stringify(covers),
      agreed,
      subject,
    )
  },
  'control-abandoned': (db, { seq, subject }) => {
    prepared(db, 'UPDATE control SET abandonedSeq = ? WHERE id = ?').run(seq, subject)
  },
  // The latest review of a unit stands; the earlier one remains in the ledger.
  'authorisations-reviewed': (db, { seq, at }, data) => {
    const { control, unit, confirmed, authorisationsSha256, exceptions } = data
    for (const table of ['review', 'reviewException']) {
      prepared(db, `DELETE FROM ${table} WHERE control = ? AND unit = ?`).run(control, unit)
    }
    insertRow(db, 'review', {
      control,
      unit,
      confirmed,
      authorisationsSha256,
      recordedSeq: seq,
      recordedAt: at,
    })
    for (const exception of exceptions) insertRow(db, 'reviewException', { control, unit, ...exception })
  },
  'employees-informed': (db, { seq, at }, { isInformed, ...data }) => {
    prepared(db, 'DELETE FROM employeeNotice').run()
    insertRow(db, 'employeeNotice', {
      recordedSeq: seq,
      recordedAt: at,
      isInformed: Number(isInformed),
      ...data,
    })
  },
  // The entry itself is all there is to know: Revisionsspor shows it from the ledger.
  'person-shown': () => {},
}
