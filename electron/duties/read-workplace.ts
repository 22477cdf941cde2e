// One home workplace, and the entries about a subject.
import { AppError } from '../../shared/errors.ts'
import type { HistoryEntry, HomeEmployee, Workplace } from '../../shared/duties/contract.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readControls, readDeclarations, readFollowUps, readPlaces, shownAnswers } from './home-records.ts'
import { shownControl } from './read-home.ts'
import { allWorkplaces } from './read-workplaces.ts'
import { shownFollowUps } from './shown-follow-ups.ts'

/** @throws AppError `duty-unknown` */
export function readWorkplace(db: Database, id: string, today: string): Workplace {
  const row = allWorkplaces(db, today).find((workplace) => workplace.id === id)
  const places = readPlaces(db)
  const place = places.find((each) => each.id === id)
  if (!row || !place) throw new AppError('duty-unknown', { kind: 'workplace' })
  const followUps = readFollowUps(db)
  const byId = new Map(followUps.map((followUp) => [followUp.id, followUp]))
  const controls = readControls(db)
    .map((control) => shownControl(control, byId, places))
    .filter(({ workplaces }) => workplaces.includes(id))
  const subjects = new Set([id, place.standard, ...controls.map((control) => control.id)])
  const open = followUps.filter(({ subject, closedSeq }) => closedSeq === null && subjects.has(subject))
  return {
    ...row,
    standard: place.standard,
    declarations: readDeclarations(db, id).map(({ id: declaration, day, rules, answers, voidedSeq }) => ({
      id: declaration,
      on: day,
      rules,
      version: versionName(db, rules),
      answers: shownAnswers({ answers }, byId),
      isVoided: voidedSeq !== null,
    })),
    controls: controls.map(({ workplaces: _workplaces, employees: _employees, ...control }) => control),
    followUps: shownFollowUps(db, open, today),
  }
}

/** Of a version that is voided too: the declaration was of it. */
function versionName(db: Database, rules: string): string {
  const version = db
    .prepare('SELECT version FROM homeRules WHERE id = ? ORDER BY knownFromSeq DESC LIMIT 1')
    .pluck()
    .get(rules)
  return typeof version === 'string' ? version : ''
}

/** Employees employed on the day without a home workplace then or later, by name, at most 20. */
export function listCandidates(db: Database, search: string, today: string): HomeEmployee[] {
  const words = search.toLocaleLowerCase('da').split(' ').filter(Boolean)
  const taken = new Set(
    readPlaces(db)
      .filter(({ validTo }) => validTo === null || validTo >= today)
      .map(({ employee }) => employee),
  )
  // The columns are those of schema.sql.
  const employees = db
    .prepare(
      `SELECT id, name, employeeNo, unit FROM employee
       WHERE knownToSeq IS NULL AND (validTo IS NULL OR validTo >= @today)
         AND (validFrom IS NULL OR validFrom <= @today) AND (employedTo IS NULL OR employedTo >= @today)`,
    )
    .iterate({ today }) as Iterable<HomeEmployee>
  const found: HomeEmployee[] = []
  for (const employee of employees) {
    const text = `${employee.name} ${employee.employeeNo} ${employee.unit}`.toLocaleLowerCase('da')
    if (!taken.has(employee.id) && words.every((word) => text.includes(word))) found.push(employee)
  }
  const collator = new Intl.Collator('da-DK')
  return found.sort((a, b) => collator.compare(a.name, b.name)).slice(0, 20)
}

type EntryRow = Omit<HistoryEntry, 'data'> & { readonly data: string | null }

/** The entries about a subject, the latest first; `data` is null where it was erased. */
export function readHistory(db: Database, subject: string): HistoryEntry[] {
  // The columns are chosen here, data is canonical JSON.
  const rows = db
    .prepare(
      `SELECT seq, at, kind, data, coalesce((
         SELECT name FROM officer WHERE officer.id = ledger.actor ORDER BY knownFromSeq DESC LIMIT 1), '') AS officer
       FROM ledger LEFT JOIN payload USING (seq) WHERE subject = ? ORDER BY seq DESC`,
    )
    .all(subject) as EntryRow[]
  return rows.map(({ data, ...row }) => ({
    ...row,
    data: data === null ? null : (JSON.parse(data) as HistoryEntry['data']),
  }))
}
