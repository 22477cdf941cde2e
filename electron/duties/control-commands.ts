// The officer's own control (T7.9), and the deadlines that come from a "nej". Each change is one entry.
import type { z } from 'zod'
import type { dutiesContract } from '../../shared/duties/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { authoritySubject } from '../../shared/ledger/ids.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { type FollowUpRow, readControls, readFollowUps, readPlaces } from './home-records.ts'
import { assertHappened, takeAnswers } from './take-answers.ts'

type Input<M extends keyof typeof dutiesContract> = z.output<(typeof dutiesContract)[M]['input']>

/** @throws AppError `duty-unknown` (workplace), `duty-date-in-future` */
export function recordControl(ledger: Ledger, input: Input<'recordControl'>, today: string): { id: string } {
  return transaction(ledger, () => {
    const id = ledger.ids.id()
    record(ledger, { kind: 'home-control-recorded', subject: id, data: controlData(ledger, input, today) })
    return { id }
  })
}

/** @throws AppError `duty-unknown` (control, workplace), `duty-date-in-future` */
export function correctControl(ledger: Ledger, input: Input<'correctControl'>, today: string): void {
  transaction(ledger, () => {
    assertControl(ledger, input.id)
    const data = { ...controlData(ledger, input, today), reason: input.reason }
    record(ledger, { kind: 'home-control-corrected', subject: input.id, data })
  })
}

/** @throws AppError `duty-unknown` */
export function voidControl(ledger: Ledger, { id, reason }: Input<'voidControl'>): void {
  transaction(ledger, () => {
    assertControl(ledger, id)
    record(ledger, { kind: 'home-control-voided', subject: id, data: { reason } })
  })
}

/** @throws AppError `duty-unknown`, `duty-date-in-future` */
export function closeFollowUp(ledger: Ledger, { id, on, done }: Input<'closeFollowUp'>, today: string): void {
  transaction(ledger, () => {
    assertHappened(on, today)
    const data = { followUp: id, on, done }
    record(ledger, { kind: 'follow-up-closed', subject: openFollowUp(ledger, id).subject, data })
  })
}

/** @throws AppError `duty-unknown` */
export function moveFollowUp(ledger: Ledger, { id, due, responsible, reason }: Input<'moveFollowUp'>): void {
  transaction(ledger, () => {
    const data = { followUp: id, due, responsible, reason }
    record(ledger, { kind: 'follow-up-moved', subject: openFollowUp(ledger, id).subject, data })
  })
}

export function setControlInterval(ledger: Ledger, data: Input<'setControlInterval'>): void {
  record(ledger, { kind: 'home-control-interval-set', subject: authoritySubject, data })
}

function controlData(ledger: Ledger, input: Input<'recordControl'>, today: string) {
  const { on, checked, workplaces } = input
  assertHappened(on, today)
  const places = new Set(readPlaces(ledger.db).map(({ id }) => id))
  if (!workplaces.every((id) => places.has(id))) throw new AppError('duty-unknown', { kind: 'workplace' })
  return { on, checked, workplaces, answers: takeAnswers(ledger, input.answers, today) }
}

function assertControl({ db }: Ledger, id: string): void {
  if (!readControls(db).some((row) => row.id === id)) throw new AppError('duty-unknown', { kind: 'control' })
}

function openFollowUp({ db }: Ledger, id: string): FollowUpRow {
  const row = readFollowUps(db).find((each) => each.id === id && each.closedSeq === null)
  if (!row) throw new AppError('duty-unknown', { kind: 'follow-up' })
  return row
}
