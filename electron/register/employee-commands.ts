// Single changes to employees by an officer. Each is one entry; nothing is edited away.
import { AppError } from '../../shared/errors.ts'
import type { EmployeeData, IdentityData } from '../../shared/ledger/register-events.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { idsByKey } from './current-register.ts'
import { assertStartsLater, assertUnused } from './command-checks.ts'
import { type Version, readEmployee } from './read-version.ts'

/**
 * Registers an employee by hand and returns the id.
 *
 * @throws AppError `register-taken` when the employee no. is in the register
 */
export function registerEmployee(
  ledger: Ledger,
  employee: EmployeeData,
  identities: readonly Omit<IdentityData, 'id'>[] = [],
): string {
  return transaction(ledger, () => {
    assertNumberFree(ledger, employee, undefined)
    const subject = ledger.ids.id()
    const withIds = identities.map((identity) => ({ id: ledger.ids.id(), ...identity }))
    const data = { employee, identities: withIds, source: null }
    record(ledger, { kind: 'employee-registered', subject, data })
    return subject
  })
}

/**
 * The register was wrong: says what should have stood there.
 *
 * @throws AppError `register-unknown`, `register-taken`
 */
export function correctEmployee(ledger: Ledger, id: string, employee: EmployeeData, reason: string): void {
  transaction(ledger, () => {
    const { source } = known(ledger, id)
    assertNumberFree(ledger, employee, id)
    record(ledger, { kind: 'employee-corrected', subject: id, data: { employee, source, reason } })
  })
}

/**
 * The world changed: from the local date `validFrom` on the employee is as given.
 *
 * @throws AppError `register-unknown`, `register-taken`, `register-ends-before-start` when a version begins on or after
 *   that date
 */
export function changeEmployee(
  ledger: Ledger,
  id: string,
  employee: EmployeeData,
  { validFrom, reason }: { readonly validFrom: string; readonly reason: string },
): void {
  transaction(ledger, () => {
    const { source } = known(ledger, id)
    assertNumberFree(ledger, employee, id)
    assertStartsLater(ledger.db, 'employee', id, validFrom)
    record(ledger, { kind: 'employee-changed', subject: id, data: { employee, validFrom, source, reason } })
  })
}

/**
 * The registration was a mistake.
 *
 * @throws AppError `register-unknown`, `register-in-use` when authorisations that are not voided belong to the employee
 */
export function voidEmployee(ledger: Ledger, id: string, reason: string): void {
  transaction(ledger, () => {
    known(ledger, id)
    assertUnused(ledger.db, id, 'employee')
    record(ledger, { kind: 'employee-voided', subject: id, data: { reason } })
  })
}

function known({ db }: Ledger, id: string): Version<EmployeeData> {
  const version = readEmployee(db, id)
  if (!version) throw new AppError('register-unknown', { kind: 'employee' })
  return version
}

function assertNumberFree({ db }: Ledger, { employeeNo }: EmployeeData, ownId: string | undefined): void {
  const holder = idsByKey(db, 'employee').get(identityKey(employeeNo))
  if (holder !== undefined && holder !== ownId) throw new AppError('register-taken', { kind: 'employee' })
}
