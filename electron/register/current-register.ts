// What the register knows now, as imports and commands need it: versions that are known and hold until further.
import { type HolderEntry, type HolderIndex, indexHolders } from '../../shared/register/holders.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { Database } from '../vault/open-encrypted.ts'

type IdentityRow = { readonly holder: string; readonly field: string; readonly raw: string }
type EmployeeRow = {
  readonly id: string
  readonly employeeNo: string
  readonly initials: string
  readonly email: string
  readonly employedFrom: string | null
  readonly employedTo: string | null
}
type ProgramRow = {
  readonly id: string
  readonly name: string
  readonly inUseFrom: string | null
  readonly inUseTo: string | null
}

/** Everyone an authorisation can belong to. */
export function holderEntries(db: Database): HolderEntry[] {
  const identities = new Map<string, string[]>()
  const formerInitials = new Map<string, string[]>()
  for (const { holder, field, raw } of current<IdentityRow>(db, 'SELECT holder, field, raw FROM identity')) {
    const ofField = field === 'initials' ? formerInitials : identities
    const known = ofField.get(holder)
    if (known) known.push(raw)
    else ofField.set(holder, [raw])
  }
  const employees = current<EmployeeRow>(
    db,
    'SELECT id, employeeNo, initials, email, employedFrom, employedTo FROM employee',
  )
  const programs = current<ProgramRow>(db, 'SELECT id, name, inUseFrom, inUseTo FROM program')
  return [
    ...employees.map((row): HolderEntry => ({
      kind: 'employee',
      id: row.id,
      number: row.employeeNo,
      initials: [row.initials, ...(formerInitials.get(row.id) ?? [])],
      identities: [row.email, ...(identities.get(row.id) ?? [])],
      programName: '',
      from: row.employedFrom,
      to: row.employedTo,
    })),
    ...programs.map((row): HolderEntry => ({
      kind: 'program',
      id: row.id,
      number: '',
      initials: [],
      identities: identities.get(row.id) ?? [],
      programName: row.name,
      from: row.inUseFrom,
      to: row.inUseTo,
    })),
  ]
}

export function currentHolders(db: Database): HolderIndex {
  return indexHolders(holderEntries(db))
}

/** Id by the number's or name's identity key. */
export function idsByKey(db: Database, table: 'employee' | 'program'): Map<string, string> {
  const column = table === 'employee' ? 'employeeNo' : 'name'
  const rows = current<{ id: string; text: string }>(db, `SELECT id, ${column} AS text FROM ${table}`)
  return new Map(rows.map(({ id, text }) => [identityKey(text), id]))
}

/** Rows of a versioned table that are known now and hold until further. */
function current<Row>(db: Database, select: string): Row[] {
  // Each caller names the columns of schema.sql that it selects.
  return db
    .prepare(`${select} WHERE knownToSeq IS NULL AND validTo IS NULL ORDER BY knownFromSeq`)
    .all() as Row[]
}
