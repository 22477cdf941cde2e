// Projections of home workplaces: guidelines and rules, device standards, workplaces, declarations, the officer's own
// controls, and the deadlines that come from a "nej". Answers themselves are read from the entries.
import type { Answer } from '../../shared/duties/answer.ts'
import { canonicalData } from '../../shared/ledger/entry.ts'
import { prepared } from './prepared.ts'
import type { EntryContext, Projectors } from './projector.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { correctVersion, insertRow, voidVersions } from './versions.ts'

export const projectDuties: Projectors<
  | 'home-rules-registered'
  | 'home-rules-corrected'
  | 'home-rules-voided'
  | 'device-standard-registered'
  | 'device-standard-corrected'
  | 'device-standard-voided'
  | 'home-workplace-registered'
  | 'home-workplace-corrected'
  | 'home-workplace-ended'
  | 'home-workplace-voided'
  | 'home-declaration-recorded'
  | 'home-declaration-voided'
  | 'home-control-recorded'
  | 'home-control-corrected'
  | 'home-control-voided'
  | 'follow-up-closed'
  | 'follow-up-moved'
  | 'home-control-interval-set'
> = {
  'home-rules-registered': (db, entry, { version, validFrom, answers }) => {
    const row = { version, validFrom, validTo: null, answers: canonicalData(answers) }
    insertRow(db, 'homeRules', { id: entry.subject, ...row, ...known(entry) })
    takeFollowUps(db, entry, entry.subject, answers)
  },
  'home-rules-corrected': (db, entry, { version, validFrom, answers }) => {
    const row = { version, validFrom, answers: canonicalData(answers) }
    correctVersion(db, 'homeRules', entry.subject, entry.seq, row)
    takeFollowUps(db, entry, entry.subject, answers)
  },
  'home-rules-voided': (db, entry) => {
    voidVersions(db, 'homeRules', entry.subject, entry.seq)
    takeFollowUps(db, entry, entry.subject, [])
  },
  'device-standard-registered': (db, entry, { name, timeout, answers }) => {
    const row = { name, ...timeoutColumns(timeout), answers: canonicalData(answers) }
    insertRow(db, 'deviceStandard', { id: entry.subject, ...row, ...dated, ...known(entry) })
    takeFollowUps(db, entry, entry.subject, answers)
  },
  'device-standard-corrected': (db, entry, { name, timeout, answers }) => {
    const row = { name, ...timeoutColumns(timeout), answers: canonicalData(answers) }
    correctVersion(db, 'deviceStandard', entry.subject, entry.seq, row)
    takeFollowUps(db, entry, entry.subject, answers)
  },
  'device-standard-voided': (db, entry) => {
    voidVersions(db, 'deviceStandard', entry.subject, entry.seq)
    takeFollowUps(db, entry, entry.subject, [])
  },
  'home-workplace-registered': (db, entry, { employee, standard, place, from }) => {
    const row = { employee, standard, place, validFrom: from, validTo: null }
    insertRow(db, 'homeWorkplace', { id: entry.subject, ...row, ...known(entry) })
  },
  'home-workplace-corrected': (db, { seq, subject }, { employee, standard, place, from }) => {
    correctVersion(db, 'homeWorkplace', subject, seq, { employee, standard, place, validFrom: from })
  },
  'home-workplace-ended': (db, { seq, subject }, { to }) => {
    correctVersion(db, 'homeWorkplace', subject, seq, { validTo: to })
  },
  'home-workplace-voided': (db, entry) => {
    voidVersions(db, 'homeWorkplace', entry.subject, entry.seq)
    dropAllFollowUps(db, entry)
  },
  'home-declaration-recorded': (db, entry, { declaration, on, rules, answers }) => {
    insertRow(db, 'homeDeclaration', {
      id: declaration,
      workplace: entry.subject,
      day: on,
      rules,
      answers: canonicalData(answers),
      recordedSeq: entry.seq,
      voidedSeq: null,
    })
    takeFollowUps(db, entry, declaration, answers)
  },
  'home-declaration-voided': (db, entry, { declaration }) => {
    prepared(db, 'UPDATE homeDeclaration SET voidedSeq = ? WHERE id = ? AND workplace = ?').run(
      entry.seq,
      declaration,
      entry.subject,
    )
    takeFollowUps(db, entry, declaration, [])
  },
  'home-control-recorded': (db, entry, { on, checked, workplaces, answers }) => {
    insertRow(db, 'homeControl', {
      id: entry.subject,
      checked,
      workplaces: canonicalData(workplaces),
      answers: canonicalData(answers),
      validFrom: on,
      validTo: null,
      ...known(entry),
    })
    takeFollowUps(db, entry, entry.subject, answers)
  },
  'home-control-corrected': (db, entry, { on, checked, workplaces, answers }) => {
    correctVersion(db, 'homeControl', entry.subject, entry.seq, {
      checked,
      workplaces: canonicalData(workplaces),
      answers: canonicalData(answers),
      validFrom: on,
    })
    takeFollowUps(db, entry, entry.subject, answers)
  },
  'home-control-voided': (db, entry) => {
    voidVersions(db, 'homeControl', entry.subject, entry.seq)
    takeFollowUps(db, entry, entry.subject, [])
  },
  'follow-up-closed': (db, { seq, subject }, { followUp, on, done }) => {
    prepared(
      db,
      `UPDATE followUp SET closedOn = ?, done = ?, closedSeq = ?
       WHERE id = ? AND subject = ? AND closedSeq IS NULL AND droppedSeq IS NULL`,
    ).run(on, done, seq, followUp, subject)
  },
  'follow-up-moved': (db, { subject }, { followUp, due, responsible }) => {
    prepared(
      db,
      `UPDATE followUp SET due = ?, responsible = ?
       WHERE id = ? AND subject = ? AND closedSeq IS NULL AND droppedSeq IS NULL`,
    ).run(due, responsible, followUp, subject)
  },
  'home-control-interval-set': (db, { seq }, { months }) => {
    insertRow(db, 'homeControlInterval', { recordedSeq: seq, months })
  },
}

const dated = { validFrom: null, validTo: null }

function known({ seq }: EntryContext) {
  return { knownFromSeq: seq, knownToSeq: null }
}

function timeoutColumns(timeout: { action: string; minutes: number } | null) {
  return { timeoutAction: timeout?.action ?? null, timeoutMinutes: timeout?.minutes ?? null }
}

/**
 * The deadlines of an item are those of its answers now: a new "nej" adds one, one that stays keeps what was done about
 * it, and one whose "nej" was a mistake is dropped.
 */
function takeFollowUps(db: Database, entry: EntryContext, item: string, answers: readonly Answer[]): void {
  const asked = answers.flatMap(({ clause, followUp }) => (followUp ? [{ clause, ...followUp }] : []))
  const kept = JSON.stringify(asked.map(({ id }) => id))
  prepared(
    db,
    `UPDATE followUp SET droppedSeq = ? WHERE subject = ? AND item = ? AND closedSeq IS NULL
       AND droppedSeq IS NULL AND id NOT IN (SELECT value FROM json_each(?))`,
  ).run(entry.seq, entry.subject, item, kept)
  for (const { id, clause, due, responsible } of asked) {
    const { changes } = prepared(
      db,
      'UPDATE followUp SET due = ?, responsible = ? WHERE id = ? AND subject = ? AND closedSeq IS NULL',
    ).run(due, responsible, id, entry.subject)
    if (changes > 0 || prepared(db, 'SELECT 1 FROM followUp WHERE id = ?').get(id) !== undefined) continue
    insertRow(db, 'followUp', {
      id,
      subject: entry.subject,
      item,
      clause,
      due,
      responsible,
      recordedSeq: entry.seq,
      closedOn: null,
      done: '',
      closedSeq: null,
      droppedSeq: null,
    })
  }
}

function dropAllFollowUps(db: Database, { seq, subject }: EntryContext): void {
  prepared(
    db,
    'UPDATE followUp SET droppedSeq = ? WHERE subject = ? AND closedSeq IS NULL AND droppedSeq IS NULL',
  ).run(seq, subject)
}
