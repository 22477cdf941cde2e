// From a row of the register back to the data of its event: for comparing, correcting and showing.
import type { Source } from '../../shared/ledger/ids.ts'
import type { AuthorisationData, EmployeeData, ProgramData } from '../../shared/ledger/register-events.ts'
import { prepared } from '../ledger/prepared.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { AuthorisationRow, EmployeeRow, IdentityRow, ProgramRow } from './register-rows.ts'

export type Version<Data> = { readonly data: Data; readonly source: Source }
export type AuthorisationVersion = Version<AuthorisationData> & { readonly id: string }

/** The employee as known now and until further, or undefined. */
export function readEmployee(db: Database, id: string): Version<EmployeeData> | undefined {
  const row = readOpen<EmployeeRow>(db, 'employee', id)
  return row && employeeVersion(row)
}

export function employeeVersion(row: EmployeeRow): Version<EmployeeData> {
  const { employeeNo, initials, name, unit, manager, email, employedFrom, employedTo } = row
  return {
    data: {
      employeeNo,
      initials,
      name,
      unit,
      manager,
      email,
      employedFrom,
      employedTo,
      isExternal: flag(row.isExternal),
    },
    source: sourceOf(row),
  }
}

/** The program as known now and until further, or undefined. */
export function readProgram(db: Database, id: string): Version<ProgramData> | undefined {
  const row = readOpen<ProgramRow>(db, 'program', id)
  return row && programVersion(row)
}

export function programVersion(row: ProgramRow): Version<ProgramData> {
  const { name, vendor, environment, owner, purpose, legalBasis, inUseFrom, inUseTo } = row
  return {
    data: {
      name,
      vendor,
      environment,
      owner,
      types: textsOf(row.types),
      purpose,
      legalBasis,
      inUseFrom,
      inUseTo,
      isBatch: flag(row.isBatch),
      isSelfService: flag(row.isSelfService),
      isFileDownload: flag(row.isFileDownload),
      fileDownloadsPerMonth: row.fileDownloadsPerMonth,
    },
    source: sourceOf(row),
  }
}

/** The authorisation as known now, or undefined when there is none or it is voided. */
export function readAuthorisation(db: Database, id: string): AuthorisationVersion | undefined {
  return readWhere(db, 'id = ?', [id])[0]
}

/** Every authorisation known now and not voided, in the order in which they became known. */
export function readAuthorisations(db: Database): AuthorisationVersion[] {
  return readWhere(db, 'TRUE', [])
}

function readWhere(db: Database, where: string, values: readonly string[]): AuthorisationVersion[] {
  // The rows are those of register-rows.ts, which follows schema.sql.
  const rows = prepared(
    db,
    `SELECT * FROM authorisation WHERE ${where} AND knownToSeq IS NULL AND isVoided = 0 ORDER BY knownFromSeq`,
  ).all(...values) as AuthorisationRow[]
  return rows.map(authorisationVersion)
}

export function authorisationVersion(row: AuthorisationRow): AuthorisationVersion {
  return { id: row.id, data: authorisationData(row), source: sourceOf(row) }
}

function authorisationData(row: AuthorisationRow): AuthorisationData {
  const { holderKind, holder, type, system, approvedBy, justification, purpose, legalBasis, ref } = row
  return {
    holderKind,
    holder,
    type,
    system,
    services: textsOf(row.services),
    approvedBy,
    justification,
    purpose,
    legalBasis,
    ref,
    startMs: row.validFrom,
    endMs: row.validTo,
  }
}

/** The version that is known now and holds until further. */
export function readOpen<Row>(
  db: Database,
  table: 'employee' | 'program' | 'identity',
  id: string,
): Row | undefined {
  // The caller names the row type of register-rows.ts that follows the table.
  return prepared(
    db,
    `SELECT * FROM ${table} WHERE id = ? AND knownToSeq IS NULL ORDER BY validFrom DESC LIMIT 1`,
  ).get(id) as Row | undefined
}

/** Every identity of a holder that is known now, also those that have ended. */
export function identitiesOf(db: Database, holder: string): IdentityRow[] {
  // The columns are those of schema.sql, as register-rows.ts has them.
  return db
    .prepare('SELECT * FROM identity WHERE holder = ? AND knownToSeq IS NULL ORDER BY knownFromSeq, rowid')
    .all(holder) as IdentityRow[]
}

/** A column that projectors fill with a JSON array of texts. */
export function textsOf(json: string): string[] {
  return JSON.parse(json) as string[]
}

export function flag(value: number | null): boolean | null {
  return value === null ? null : value === 1
}

function sourceOf({ importId, line }: { importId: string | null; line: number | null }): Source {
  return importId === null || line === null ? null : { importId, line }
}
