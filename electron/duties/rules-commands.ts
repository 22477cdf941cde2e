// The authority's guidelines and rules, and the device standards. Each change is one entry.
import { AppError } from '../../shared/errors.ts'
import type { dutiesContract } from '../../shared/duties/contract.ts'
import type { z } from 'zod'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { readPlaces, readRules, readStandards } from './home-records.ts'
import { takeAnswers } from './take-answers.ts'

type Input<M extends keyof typeof dutiesContract> = z.output<(typeof dutiesContract)[M]['input']>

/** @throws AppError `duty-date-in-future` */
export function registerRules(ledger: Ledger, input: Input<'registerRules'>, today: string): { id: string } {
  const { version, validFrom } = input
  const answers = takeAnswers(ledger, input.answers, today)
  const id = ledger.ids.id()
  record(ledger, { kind: 'home-rules-registered', subject: id, data: { version, validFrom, answers } })
  return { id }
}

/** @throws AppError `duty-unknown`, `duty-date-in-future` */
export function correctRules(ledger: Ledger, input: Input<'correctRules'>, today: string): void {
  const { id, version, validFrom, reason } = input
  transaction(ledger, () => {
    if (!readRules(ledger.db).some((row) => row.id === id))
      throw new AppError('duty-unknown', { kind: 'rules' })
    const answers = takeAnswers(ledger, input.answers, today)
    const data = { version, validFrom, answers, reason }
    record(ledger, { kind: 'home-rules-corrected', subject: id, data })
  })
}

/** @throws AppError `duty-unknown` */
export function voidRules(ledger: Ledger, { id, reason }: Input<'voidRules'>): void {
  transaction(ledger, () => {
    if (!readRules(ledger.db).some((row) => row.id === id))
      throw new AppError('duty-unknown', { kind: 'rules' })
    record(ledger, { kind: 'home-rules-voided', subject: id, data: { reason } })
  })
}

/** @throws AppError `duty-date-in-future` */
export function registerStandard(
  ledger: Ledger,
  { name, timeout, answers: given }: Input<'registerStandard'>,
  today: string,
): { id: string } {
  const answers = takeAnswers(ledger, given, today)
  const id = ledger.ids.id()
  record(ledger, { kind: 'device-standard-registered', subject: id, data: { name, timeout, answers } })
  return { id }
}

/** @throws AppError `duty-unknown`, `duty-date-in-future` */
export function correctStandard(
  ledger: Ledger,
  { id, name, timeout, answers: given, reason }: Input<'correctStandard'>,
  today: string,
): void {
  transaction(ledger, () => {
    assertStandard(ledger, id)
    const data = { name, timeout, answers: takeAnswers(ledger, given, today), reason }
    record(ledger, { kind: 'device-standard-corrected', subject: id, data })
  })
}

/** @throws AppError `duty-unknown`, `duty-in-use` when a workplace follows it */
export function voidStandard(ledger: Ledger, { id, reason }: Input<'voidStandard'>): void {
  transaction(ledger, () => {
    assertStandard(ledger, id)
    if (readPlaces(ledger.db).some(({ standard }) => standard === id)) {
      throw new AppError('duty-in-use', { kind: 'standard' })
    }
    record(ledger, { kind: 'device-standard-voided', subject: id, data: { reason } })
  })
}

/** @throws AppError `duty-unknown` */
export function assertStandard({ db }: Ledger, id: string): void {
  if (!readStandards(db).some((row) => row.id === id))
    throw new AppError('duty-unknown', { kind: 'standard' })
}
