// Takes the lists into the register: what is new is registered, what differs from before is corrected, what is the same
// leaves no entry. Every accepted row points at its import and line.
import type { Reject } from '../../shared/imports/import-summary.ts'
import type {
  AuthorisationRow,
  EmployeeRow,
  IdentityCell,
  ProgramRow,
} from '../../shared/imports/list-rows.ts'
import { canonicalData } from '../../shared/ledger/entry.ts'
import type { IdentityData } from '../../shared/ledger/register-events.ts'
import { planAuthorisations } from '../../shared/register/plan-authorisations.ts'
import { type Plan, planEmployees } from '../../shared/register/plan-employees.ts'
import { planPrograms } from '../../shared/register/plan-programs.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { currentHolders, idsByKey } from './current-register.ts'
import { matchAuthorisations } from './match-authorisations.ts'
import { readEmployee, readProgram } from './read-version.ts'

export type ListSource = { readonly importId: string }
export type ListResult = { readonly accepted: number; readonly rejects: readonly Reject[] }

const reason = 'Ny liste indlæst'

/** Takes an employee list into the register, as one transaction. */
export function importEmployees(
  ledger: Ledger,
  rows: readonly EmployeeRow[],
  { importId }: ListSource,
): ListResult {
  const plan = planEmployees(rows)
  transaction(ledger, () => {
    const { db, ids } = ledger
    const known = idsByKey(db, 'employee')
    for (const { line, employee, identities } of plan.items) {
      const source = { importId, line }
      const subject = known.get(identityKey(employee.employeeNo))
      const before = subject === undefined ? undefined : readEmployee(db, subject)
      if (subject === undefined || !before) {
        const data = { employee, identities: identitiesOf(ledger, identities), source }
        record(ledger, { kind: 'employee-registered', subject: ids.id(), data })
        continue
      }
      if (differ(before.data, employee)) {
        record(ledger, { kind: 'employee-corrected', subject, data: { employee, source, reason } })
      }
      addNewIdentities(ledger, 'employee', subject, identities)
    }
  })
  return resultOf(plan)
}

/** Takes a program list into the register, as one transaction. */
export function importPrograms(
  ledger: Ledger,
  rows: readonly ProgramRow[],
  { importId }: ListSource,
): ListResult {
  const plan = planPrograms(rows)
  transaction(ledger, () => {
    const { db, ids } = ledger
    const known = idsByKey(db, 'program')
    for (const { line, program, identities } of plan.items) {
      const source = { importId, line }
      const subject = known.get(identityKey(program.name))
      const before = subject === undefined ? undefined : readProgram(db, subject)
      if (subject === undefined || !before) {
        const data = { program, identities: identitiesOf(ledger, identities), source }
        record(ledger, { kind: 'program-registered', subject: ids.id(), data })
        continue
      }
      if (differ(before.data, program)) {
        record(ledger, { kind: 'program-corrected', subject, data: { program, source, reason } })
      }
      addNewIdentities(ledger, 'program', subject, identities)
    }
  })
  return resultOf(plan)
}

/** Takes an authorisation list into the register, as one transaction. Employees and programs come before. */
export function importAuthorisations(
  ledger: Ledger,
  rows: readonly AuthorisationRow[],
  { importId }: ListSource,
): ListResult {
  const plan = planAuthorisations(rows, currentHolders(ledger.db))
  transaction(ledger, () => {
    for (const { line, authorisation, change } of matchAuthorisations(ledger.db, plan.items)) {
      const source = { importId, line }
      if (change.kind === 'new') {
        const subject = ledger.ids.id()
        record(ledger, { kind: 'authorisation-registered', subject, data: { authorisation, source } })
      } else if (change.kind === 'corrected') {
        const data = { authorisation, source, reason }
        record(ledger, { kind: 'authorisation-corrected', subject: change.id, data })
      }
    }
  })
  return resultOf(plan)
}

function resultOf({ items, rejects }: Plan<unknown>): ListResult {
  return { accepted: items.length, rejects }
}

function differ(before: object, after: object): boolean {
  return canonicalData(before) !== canonicalData(after)
}

/** Identities of a list belong always, each once, as it was written first. */
function identitiesOf(ledger: Ledger, cells: readonly IdentityCell[]): IdentityData[] {
  const byKey = new Map<string, IdentityCell>()
  for (const cell of cells) {
    const key = `${cell.field}\n${identityKey(cell.raw)}`
    if (!byKey.has(key)) byKey.set(key, cell)
  }
  return [...byKey.values()].map(({ field, raw }) => ({
    id: ledger.ids.id(),
    field,
    raw,
    from: null,
    to: null,
  }))
}

function addNewIdentities(
  ledger: Ledger,
  holderKind: 'employee' | 'program',
  subject: string,
  cells: readonly IdentityCell[],
): void {
  const known = ledger.db
    .prepare('SELECT raw FROM identity WHERE holder = ? AND knownToSeq IS NULL')
    .pluck()
    .all(subject)
  const keys = new Set(known.map((raw) => identityKey(String(raw))))
  for (const identity of identitiesOf(
    ledger,
    cells.filter(({ raw }) => !keys.has(identityKey(raw))),
  )) {
    record(ledger, { kind: 'identity-added', subject, data: { holderKind, identity, reason } })
  }
}
