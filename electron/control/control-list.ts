// The list of controls: the one under way, those approved, those from before, technical drafts apart, and the deadlines.
import { type DeadlineFacts, dutyDeadlines } from '../../shared/control/deadlines.ts'
import type { controlContract } from '../../shared/control/contract.ts'
import type { ControlItem, DutyDue } from '../../shared/control/plan-contract.ts'
import type { Procedure } from '../../shared/ipc.ts'
import type { z } from 'zod'
import type { Database } from '../vault/open-encrypted.ts'
import { type ControlRow, readControls } from './control-row.ts'
import { deadlineFacts } from './control-facts.ts'

type Output<P extends Procedure> = z.output<P['output']>

/** @param nowMs UTC ms */
export function listControls(db: Database, nowMs: number): Output<typeof controlContract.list> {
  const controls = readControls(db)
  const facts = deadlineFacts(db, nowMs)
  const items = (rows: readonly ControlRow[]) => rows.toReversed().map((row) => controlItem(db, row))
  const [underWay] = controls.filter(isUnderWay)
  return {
    underWay: underWay ? controlItem(db, underWay) : null,
    approved: items(controls.filter(({ approvedAt }) => approvedAt !== null)),
    earlier: facts.previousControls
      .map(({ kind, program, approvedAt, from, to }) => ({
        duty: { kind, program: program ?? null },
        period: { from, to },
        approvedAt: Date.parse(approvedAt),
      }))
      .sort((a, b) => b.approvedAt - a.approvedAt),
    technical: items(controls.filter(({ isTechnical }) => isTechnical)),
    abandoned: controls
      .filter(({ isAbandoned }) => isAbandoned)
      .toReversed()
      .map((row) => ({ ...controlItem(db, row), reason: abandonReason(db, row.id) })),
    duties: dutiesDue(facts),
  }
}

/** A running control that an officer has begun and neither approved nor given up. */
export function isUnderWay(row: ControlRow): boolean {
  return row.kind === 'running' && !row.isTechnical && !row.isAbandoned && row.approvedAt === null
}

export function controlItem(db: Database, row: ControlRow): ControlItem {
  const approval = db
    .prepare(
      `SELECT officer.name FROM ledger JOIN officer ON officer.id = ledger.actor AND officer.knownToSeq IS NULL
       WHERE ledger.subject = ? AND ledger.kind = 'control-approved'`,
    )
    .pluck()
    .get(row.id)
  return {
    id: row.id,
    period: row.period,
    covers: [...(row.covers ?? row.plan)],
    begunAt: instantOf(db, row.draftedSeq),
    approvedAt: row.approvedAt === null ? null : Date.parse(row.approvedAt),
    approvedBy: typeof approval === 'string' ? approval : '',
    incomplete: row.incomplete,
  }
}

/** When an entry was made, UTC ms. */
export function instantOf(db: Database, seq: number): number {
  return Date.parse(String(db.prepare('SELECT at FROM ledger WHERE seq = ?').pluck().get(seq)))
}

/** Each duty's next deadline and when it was last carried out. */
export function dutiesDue(facts: DeadlineFacts): DutyDue[] {
  return dutyDeadlines(facts).map(({ duty, next, arcs }) => ({
    duty,
    due: next?.due ?? null,
    daysLeft: next?.daysLeft ?? null,
    last: arcs.findLast(({ begins }) => begins === 'control')?.from ?? null,
  }))
}

function abandonReason(db: Database, control: string): string {
  const data = db
    .prepare(
      `SELECT data FROM ledger JOIN payload USING (seq) WHERE subject = ? AND kind = 'control-abandoned'`,
    )
    .pluck()
    .get(control)
  const { reason } = JSON.parse(String(data)) as { readonly reason: string } // as the event's schema has it
  return reason
}
