// Home workplaces of employees in the register, and the employees' declarations. Each change is one entry.
import type { z } from 'zod'
import type { dutiesContract } from '../../shared/duties/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { type PlaceRow, readDeclarations, readPlaces, readRules } from './home-records.ts'
import { assertStandard } from './rules-commands.ts'
import { assertHappened, takeAnswers } from './take-answers.ts'

type Input<M extends keyof typeof dutiesContract> = z.output<(typeof dutiesContract)[M]['input']>

/** @throws AppError `duty-unknown` (employee, standard), `duty-workplace-overlaps` */
export function registerWorkplace(ledger: Ledger, data: Input<'registerWorkplace'>): { id: string } {
  return transaction(ledger, () => {
    const employee = ledger.db
      .prepare('SELECT 1 FROM employee WHERE id = ? AND knownToSeq IS NULL')
      .get(data.employee)
    if (employee === undefined) throw new AppError('duty-unknown', { kind: 'employee' })
    assertStandard(ledger, data.standard)
    assertFree(ledger, { ...data, id: '', to: null })
    const id = ledger.ids.id()
    record(ledger, { kind: 'home-workplace-registered', subject: id, data })
    return { id }
  })
}

/** @throws AppError `duty-unknown` (workplace, standard), `duty-workplace-overlaps`, `duty-ends-before-start` */
export function correctWorkplace(
  ledger: Ledger,
  { id, standard, place, from, reason }: Input<'correctWorkplace'>,
): void {
  transaction(ledger, () => {
    const { employee, validTo } = known(ledger, id)
    assertStandard(ledger, standard)
    if (validTo !== null && validTo < from) throw new AppError('duty-ends-before-start', {})
    assertFree(ledger, { id, employee, from, to: validTo })
    const data = { employee, standard, place, from, reason }
    record(ledger, { kind: 'home-workplace-corrected', subject: id, data })
  })
}

/** In use through `to`. @throws AppError `duty-unknown`, `duty-ends-before-start`, `duty-workplace-overlaps` */
export function endWorkplace(ledger: Ledger, { id, to, reason }: Input<'endWorkplace'>): void {
  transaction(ledger, () => {
    const { employee, validFrom } = known(ledger, id)
    if (to < validFrom) throw new AppError('duty-ends-before-start', {})
    assertFree(ledger, { id, employee, from: validFrom, to })
    record(ledger, { kind: 'home-workplace-ended', subject: id, data: { to, reason } })
  })
}

/** @throws AppError `duty-unknown` */
export function voidWorkplace(ledger: Ledger, { id, reason }: Input<'voidWorkplace'>): void {
  transaction(ledger, () => {
    known(ledger, id)
    record(ledger, { kind: 'home-workplace-voided', subject: id, data: { reason } })
  })
}

/** @throws AppError `duty-unknown` (workplace), `duty-no-rules`, `duty-date-in-future` */
export function recordDeclaration(
  ledger: Ledger,
  { workplace, on, rules, answer }: Input<'recordDeclaration'>,
  today: string,
): { id: string } {
  return transaction(ledger, () => {
    known(ledger, workplace)
    assertHappened(on, today)
    if (!readRules(ledger.db).some(({ id }) => id === rules)) throw new AppError('duty-no-rules', {})
    const id = ledger.ids.id()
    const answers = takeAnswers(ledger, [answer], today)
    const data = { declaration: id, on, rules, answers }
    record(ledger, { kind: 'home-declaration-recorded', subject: workplace, data })
    return { id }
  })
}

/** @throws AppError `duty-unknown` */
export function voidDeclaration(ledger: Ledger, { id, reason }: Input<'voidDeclaration'>): void {
  transaction(ledger, () => {
    const row = readDeclarations(ledger.db).find((declaration) => declaration.id === id)
    if (!row) throw new AppError('duty-unknown', { kind: 'declaration' })
    const data = { declaration: id, reason }
    record(ledger, { kind: 'home-declaration-voided', subject: row.workplace, data })
  })
}

function known({ db }: Ledger, id: string): PlaceRow {
  const row = readPlaces(db).find((place) => place.id === id)
  if (!row) throw new AppError('duty-unknown', { kind: 'workplace' })
  return row
}

/** An employee has one home workplace at a time. */
function assertFree(
  { db }: Ledger,
  span: {
    readonly id: string
    readonly employee: string
    readonly from: string
    readonly to: string | null
  },
): void {
  const overlaps = readPlaces(db).some(
    ({ id, employee, validFrom, validTo }) =>
      id !== span.id &&
      employee === span.employee &&
      (span.to === null || validFrom <= span.to) &&
      (validTo === null || span.from <= validTo),
  )
  if (overlaps) throw new AppError('duty-workplace-overlaps', {})
}
