// Takes the lists into the register: what is new is registered, what differs from before is corrected, what is the same
// leaves no entry. Lists of one run never correct one another: of employees and programs they say one thing together, and
// every accepted row of authorisations stands as its own.
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
import { planEmployees } from '../../shared/register/plan-employees.ts'
import type { Plan, RegisterList } from '../../shared/register/plan-lists.ts'
import { planPrograms } from '../../shared/register/plan-programs.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { currentHolders, idsByKey } from './current-register.ts'
import { matchAuthorisations } from './match-authorisations.ts'
import { readEmployee, readProgram } from './read-version.ts'

/** The lists that are taken in together. */
export type ListRun = {
  readonly employees: readonly RegisterList<EmployeeRow>[]
  readonly programs: readonly RegisterList<ProgramRow>[]
  /** Authorisations that a row of the run stands for already; filled as the lists are taken in. */
  readonly authorisations: Set<string>
  /** Called before each entry of a list is looked at; gives all of it up by throwing. */
  readonly onEntry?: () => void
}
/** `run` is absent when the list is alone; otherwise it has the list among its own. */
export type ListSource = { readonly importId: string; readonly run?: ListRun }
export type ListResult = { readonly accepted: number; readonly rejects: readonly Reject[] }

const reason = 'Ny liste indlæst'

/**
 * Takes an employee list into the register, as one transaction. An employee who stands in a later list of the run, too,
 * is taken in with that one.
 */
export function importEmployees(
  ledger: Ledger,
  rows: readonly EmployeeRow[],
  { importId, run }: ListSource,
): ListResult {
  const lists = run?.employees ?? [{ importId, rows }]
  const plan = planOf(lists, planEmployees(lists), importId)
  transaction(ledger, () => {
    const { db, ids } = ledger
    const known = idsByKey(db, 'employee')
    for (const { source, employee, identities } of plan.items) {
      run?.onEntry?.()
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
  return resultOf(rows, plan)
}

/** Takes a program list into the register, as one transaction; in a run as employee lists are. */
export function importPrograms(
  ledger: Ledger,
  rows: readonly ProgramRow[],
  { importId, run }: ListSource,
): ListResult {
  const lists = run?.programs ?? [{ importId, rows }]
  const plan = planOf(lists, planPrograms(lists), importId)
  transaction(ledger, () => {
    const { db, ids } = ledger
    const known = idsByKey(db, 'program')
    for (const { source, program, identities } of plan.items) {
      run?.onEntry?.()
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
  return resultOf(rows, plan)
}

/** Takes an authorisation list into the register, as one transaction. Employees and programs come before. */
export function importAuthorisations(
  ledger: Ledger,
  rows: readonly AuthorisationRow[],
  { importId, run }: ListSource,
): ListResult {
  const plan = planAuthorisations(rows, currentHolders(ledger.db))
  const taken = run?.authorisations ?? new Set<string>()
  transaction(ledger, () => {
    for (const { line, authorisation, change } of matchAuthorisations(ledger.db, plan.items, taken)) {
      run?.onEntry?.()
      const source = { importId, line }
      const subject = change.kind === 'new' ? ledger.ids.id() : change.id
      taken.add(subject)
      if (change.kind === 'new') {
        record(ledger, { kind: 'authorisation-registered', subject, data: { authorisation, source } })
      } else if (change.kind === 'corrected') {
        const data = { authorisation, source, reason }
        record(ledger, { kind: 'authorisation-corrected', subject, data })
      }
    }
  })
  return resultOf(rows, plan)
}

function planOf<Item>(
  lists: readonly RegisterList<unknown>[],
  plans: readonly Plan<Item>[],
  importId: string,
): Plan<Item> {
  const plan = plans[lists.findIndex((list) => list.importId === importId)]
  if (!plan) throw new Error('the run does not have the list')
  return plan
}

/** Every row that is not refused is accepted, also one that says what another row says. */
function resultOf(rows: readonly unknown[], { rejects }: Plan<unknown>): ListResult {
  return { accepted: rows.length - rejects.length, rejects }
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
