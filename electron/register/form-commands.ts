// The commands of the register's forms: dates as typed become instants, and several authorisations end or are voided as
// one. Each change is one entry of the ledger.
import { AppError } from '../../shared/errors.ts'
import { canonicalData } from '../../shared/ledger/entry.ts'
import type { AuthorisationData, EmployeeData, ProgramData } from '../../shared/ledger/register-events.ts'
import { dateOfInstant, endOfDate, lastDateBefore, startOfDate } from '../../shared/register/covered-dates.ts'
import type { AuthorisationForm, HolderChoice } from '../../shared/register/forms.ts'
import type { HolderRef } from '../../shared/register/record.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { transaction } from '../ledger/record.ts'
import {
  correctAuthorisation,
  endAuthorisation,
  registerAuthorisation,
  voidAuthorisation,
} from './authorisation-commands.ts'
import type { OnRow } from './change-span.ts'
import { changeEmployee, correctEmployee, registerEmployee } from './employee-commands.ts'
import { changeProgram, correctProgram, registerProgram } from './program-commands.ts'
import { readAuthorisation, readEmployee, readProgram } from './read-version.ts'

/** Registers an authorisation, and its holder where that is new, too. */
export function registerFromForm(
  ledger: Ledger,
  choice: HolderChoice,
  form: AuthorisationForm,
): { id: string; holder: HolderRef } {
  return transaction(ledger, () => {
    const holder = holderOf(ledger, choice)
    return { id: registerAuthorisation(ledger, dataOf(form, holder, undefined)), holder }
  })
}

/**
 * Ends authorisations on one local date, the last on which they cover.
 *
 * @throws AppError `register-unknown`, `register-ends-before-start`, `register-already-ended`; nothing is ended then
 */
export function endFromForm(
  ledger: Ledger,
  ids: readonly string[],
  { to, reason }: { readonly to: string; readonly reason: string },
  onRow: OnRow,
): number {
  const endMs = endOfDate(to)
  return transaction(ledger, () => {
    const chosen = [...new Set(ids)].map((id, _at, all) => {
      onRow(0, all.length)
      return known(ledger, id)
    })
    const ended = chosen.filter(({ data }) => data.endMs !== null && data.endMs <= endMs).length
    if (ended > 0) throw new AppError('register-already-ended', { count: ended })
    for (const [at, { id, data }] of chosen.entries()) {
      onRow(at, chosen.length)
      assertLasts({ ...data, endMs })
      endAuthorisation(ledger, id, endMs, reason)
    }
    return chosen.length
  })
}

/** @throws AppError `register-unknown`, `register-ends-before-start`, `register-unchanged` */
export function correctFromForm(ledger: Ledger, id: string, form: AuthorisationForm, reason: string): void {
  transaction(ledger, () => {
    const { data: before } = known(ledger, id)
    const after = dataOf(form, { kind: before.holderKind, id: before.holder }, before)
    assertChanged('authorisation', before, after)
    correctAuthorisation(ledger, id, after, reason)
  })
}

export function voidFromForm(ledger: Ledger, ids: readonly string[], reason: string, onRow: OnRow): number {
  const chosen = [...new Set(ids)]
  transaction(ledger, () => {
    for (const [at, id] of chosen.entries()) {
      onRow(at, chosen.length)
      voidAuthorisation(ledger, id, reason)
    }
  })
  return chosen.length
}

type Why = { readonly changedFrom: string | null; readonly reason: string }

/** Corrects what was wrong all along, or says what holds from a local date on. */
export function employeeFromForm(
  ledger: Ledger,
  id: string,
  employee: EmployeeData,
  { changedFrom, reason }: Why,
): void {
  const before = readEmployee(ledger.db, id)
  if (before) assertChanged('employee', before.data, employee)
  if (changedFrom === null) correctEmployee(ledger, id, employee, reason)
  else changeEmployee(ledger, id, employee, { validFrom: changedFrom, reason })
}

export function programFromForm(
  ledger: Ledger,
  id: string,
  program: ProgramData,
  { changedFrom, reason }: Why,
): void {
  const before = readProgram(ledger.db, id)
  if (before) assertChanged('program', before.data, program)
  if (changedFrom === null) correctProgram(ledger, id, program, reason)
  else changeProgram(ledger, id, program, { validFrom: changedFrom, reason })
}

function holderOf(ledger: Ledger, choice: HolderChoice): HolderRef {
  if (choice.kind === 'known') return choice.holder
  const identities = choice.identities.map((identity) => ({ ...identity, from: null, to: null }))
  return choice.kind === 'new-employee'
    ? { kind: 'employee', id: registerEmployee(ledger, choice.employee, identities) }
    : { kind: 'program', id: registerProgram(ledger, choice.program, identities) }
}

/** A date that is as it was keeps the time of day that a list once gave. */
function dataOf(
  { from, to, ...form }: AuthorisationForm,
  holder: HolderRef,
  before: AuthorisationData | undefined,
): AuthorisationData {
  const startMs = before?.startMs ?? null
  const endMs = before?.endMs ?? null
  const data = {
    ...form,
    holderKind: holder.kind,
    holder: holder.id,
    startMs: startMs !== null && dateOfInstant(startMs) === from ? startMs : startOfDate(from),
    endMs: to === null ? null : endMs !== null && lastDateBefore(endMs) === to ? endMs : endOfDate(to),
  }
  assertLasts(data)
  return data
}

function known(ledger: Ledger, id: string) {
  const version = readAuthorisation(ledger.db, id)
  if (!version) throw new AppError('register-unknown', { kind: 'authorisation' })
  return version
}

/** A last day before the first one covers nothing. */
function assertLasts({ startMs, endMs }: Pick<AuthorisationData, 'startMs' | 'endMs'>): void {
  if (startMs !== null && endMs !== null && endMs <= startMs) {
    throw new AppError('register-ends-before-start', { kind: 'authorisation' })
  }
}

function assertChanged(kind: 'authorisation' | 'employee' | 'program', before: object, after: object): void {
  if (canonicalData(before) === canonicalData(after)) throw new AppError('register-unchanged', { kind })
}
