// Begins a control, changes its plan, and gives it up.
import { AppError } from '../../shared/errors.ts'
import type { Duty } from '../../shared/control/deadlines.ts'
import type { PeriodProposal } from '../../shared/control/propose-period.ts'
import { proposePeriod } from '../../shared/control/propose-period.ts'
import type { EventData } from '../../shared/ledger/events.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { localDateAt } from '../register/as-of.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { removeControlDraft } from './control-draft-store.ts'
import { deadlineFacts } from './control-facts.ts'
import { isUnderWay } from './control-list.ts'
import { readControls, readOpenControl } from './control-row.ts'

type Plan = EventData<'control-planned'>

/** All dates of a control are local dates of this zone (domain: "Conventions"). */
export const controlZone = 'Europe/Copenhagen'

/** @param nowMs UTC ms */
export function periodProposal(db: Database, nowMs: number): PeriodProposal {
  const { controls, previousControls, accessEstablished } = deadlineFacts(db, nowMs)
  return proposePeriod({ controls, previousControls, accessEstablished, today: localDateAt(nowMs) })
}

/**
 * Begins a running control and returns its id.
 *
 * @throws AppError `control-under-way`, `control-period-invalid`, `control-duties-unknown`, `ledger-holds-cpr`
 */
export function startControl(ledger: Ledger, plan: Plan): string {
  return transaction(ledger, () => {
    if (readControls(ledger.db).some(isUnderWay)) throw new AppError('control-under-way', {})
    const data = checkedPlan(ledger, plan)
    const subject = ledger.ids.id()
    record(ledger, {
      kind: 'control-drafted',
      subject,
      data: { kind: 'running', period: plan.period, timezone: controlZone, isTechnical: false },
    })
    record(ledger, { kind: 'control-planned', subject, data })
    return subject
  })
}

/**
 * Changes the plan of a control under way; nothing is recorded when it says the same.
 *
 * @throws AppError `control-unknown`, `control-is-approved`, `control-is-abandoned`, and as `startControl`
 */
export function planControl(ledger: Ledger, control: string, plan: Plan): void {
  transaction(ledger, () => {
    const { period, plan: covers, agreed } = readOpenControl(ledger.db, control)
    const data = checkedPlan(ledger, plan)
    if (JSON.stringify(data) === JSON.stringify({ period, covers, agreed })) return
    record(ledger, { kind: 'control-planned', subject: control, data })
  })
}

/**
 * Gives a control up: it closes no duty. What it recorded stays.
 *
 * @throws AppError `control-unknown`, `control-is-approved`, `control-is-abandoned`
 */
export function abandonControl(ledger: Ledger, control: string, reason: string): void {
  transaction(ledger, () => {
    readOpenControl(ledger.db, control)
    record(ledger, { kind: 'control-abandoned', subject: control, data: { reason } })
    removeControlDraft(ledger.db, control)
  })
}

function checkedPlan({ db, now }: Ledger, { period, covers, agreed }: Plan): Plan {
  const { from, to } = period
  if (from > to) throw new AppError('control-period-invalid', { problem: 'reversed' })
  if (to > localDateAt(now())) throw new AppError('control-period-invalid', { problem: 'future' })
  return { period: { from, to }, covers: inOrder(db, covers), agreed }
}

/** Authorisations, Datafordeleren's log, then programs by name; each once. */
function inOrder(db: Database, covers: readonly Duty[]): Duty[] {
  const programs = db
    .prepare('SELECT DISTINCT name FROM program WHERE knownToSeq IS NULL ORDER BY name')
    .pluck()
    .all()
  const known: readonly Duty[] = [
    { kind: 'authorisations', program: null },
    { kind: 'logs', program: null },
    ...programs.map((program) => ({ kind: 'logs' as const, program: String(program) })),
  ]
  const isSame = (a: Duty, b: Duty) => a.kind === b.kind && a.program === b.program
  if (!covers.every((duty) => known.some((each) => isSame(each, duty)))) {
    throw new AppError('control-duties-unknown', {})
  }
  return known.filter((each) => covers.some((duty) => isSame(each, duty)))
}
