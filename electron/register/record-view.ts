// One holder as the record page shows it.
import { AppError } from '../../shared/errors.ts'
import { accessOf, statusAt } from '../../shared/register/authorisation-state.ts'
import { dateOfInstant, endTime, lastDateBefore, startTime } from '../../shared/register/covered-dates.ts'
import type { AuthorisationView, HolderRef, RegisterRecord } from '../../shared/register/record.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { happeningsOf } from './record-happenings.ts'
import { historyOf } from './record-history.ts'
import { knownUsage, lookupsOf } from './known-usage.ts'
import { programName } from './program-name.ts'
import { authorisationVersion, employeeVersion, identitiesOf, programVersion } from './read-version.ts'
import type { AuthorisationRow, EmployeeRow, IdentityRow, ProgramRow } from './register-rows.ts'

/**
 * A holder with its authorisations, what happened around it and its history. One that was registered in error is shown as
 * it was known last.
 *
 * @throws AppError `register-unknown`
 */
export function recordView(db: Database, { kind, id }: HolderRef, nowMs: number): RegisterRecord {
  const found = holderRow(db, kind, id)
  if (!found) throw new AppError('register-unknown', { kind })
  const identities = identitiesOf(db, id)
  const authorisations = authorisationsOf(db, id, nowMs)
  const { holder, unit } =
    kind === 'employee'
      ? employeeView(db, found.row as EmployeeRow, identities)
      : programView(db, found.row as ProgramRow, identities)
  return {
    holder,
    isVoided: found.isVoided,
    identities: identities.map(({ id: identity, field, raw, validFrom, validTo }) => ({
      id: identity,
      field,
      raw,
      from: validFrom,
      to: validTo,
    })),
    authorisations,
    happenings: happeningsOf(db, [id, ...authorisations.map((each) => each.id)], unit),
    history: historyOf(db, id, authorisations),
  }
}

/**
 * One authorisation, for its forms; one that is voided too.
 *
 * @throws AppError `register-unknown`
 */
export function authorisationById(
  db: Database,
  id: string,
  nowMs: number,
): AuthorisationView & { readonly holderName: string } {
  // The columns are those of schema.sql, as register-rows.ts has them.
  const row = db.prepare('SELECT * FROM authorisation WHERE id = ? AND knownToSeq IS NULL').get(id) as
    AuthorisationRow | undefined
  if (!row) throw new AppError('register-unknown', { kind: 'authorisation' })
  const holder = holderRow(db, row.holderKind, row.holder)?.row
  return { ...authorisationView(db, row, nowMs), holderName: holder?.name ?? '' }
}

function employeeView(db: Database, row: EmployeeRow, identities: readonly IdentityRow[]) {
  const own = [row.employeeNo, row.initials, row.email, ...identities.map(({ raw }) => raw)]
  const lookups = lookupsOf(own, knownUsage(db, undefined))
  const { data } = employeeVersion(row)
  return { holder: { kind: 'employee', id: row.id, data, lookups } as const, unit: row.unit }
}

function programView(db: Database, row: ProgramRow, identities: readonly IdentityRow[]) {
  const own = identities.map(({ raw }) => raw)
  const owner = ownerOf(db, row.owner)
  return {
    holder: {
      kind: 'program',
      id: row.id,
      data: programVersion(row).data,
      ownerName: owner?.name ?? '',
      lookups: lookupsOf(own, knownUsage(db, undefined)),
    } as const,
    unit: owner?.unit ?? '',
  }
}

function ownerOf(db: Database, employeeNo: string): { name: string; unit: string } | undefined {
  // The columns are those selected.
  return db
    .prepare(
      `SELECT name, unit FROM employee WHERE knownToSeq IS NULL AND employeeNo = ?
       ORDER BY validFrom DESC LIMIT 1`,
    )
    .get(employeeNo) as { name: string; unit: string } | undefined
}

function holderRow(
  db: Database,
  kind: HolderRef['kind'],
  id: string,
): { row: EmployeeRow | ProgramRow; isVoided: boolean } | undefined {
  // Both tables have these columns; which of the two row types it is follows from the kind.
  const row = db
    .prepare(
      `SELECT * FROM ${kind === 'employee' ? 'employee' : 'program'} WHERE id = ?
       ORDER BY knownToSeq IS NOT NULL, knownToSeq DESC, validFrom DESC LIMIT 1`,
    )
    .get(id) as EmployeeRow | ProgramRow | undefined
  return row && { row, isVoided: row.knownToSeq !== null }
}

function authorisationsOf(db: Database, holder: string, nowMs: number): AuthorisationView[] {
  // The columns are those of schema.sql, as register-rows.ts has them.
  const rows = db
    .prepare(
      'SELECT * FROM authorisation WHERE holder = ? AND knownToSeq IS NULL ORDER BY validFrom, knownFromSeq',
    )
    .all(holder) as AuthorisationRow[]
  return rows.map((row) => authorisationView(db, row, nowMs))
}

function authorisationView(db: Database, row: AuthorisationRow, nowMs: number): AuthorisationView {
  const { data } = authorisationVersion(row)
  const { startMs, endMs, system } = data
  return {
    id: row.id,
    access: accessOf(data),
    status: statusAt({ isVoided: row.isVoided === 1, startMs, endMs }, nowMs),
    program: programName(db, system),
    from: startMs === null ? null : dateOfInstant(startMs),
    fromTime: startMs === null ? null : startTime(startMs),
    to: endMs === null ? null : lastDateBefore(endMs),
    toTime: endMs === null ? null : endTime(endMs),
    data,
  }
}
