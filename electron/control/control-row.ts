// A control as the register knows it: projection `control`, the plan, and what its approval said.
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Duty, LedgerControl } from '../../shared/control/deadlines.ts'
import { approvalDataSchema, controlKindSchema } from '../../shared/ledger/control-events.ts'
import { dutySchema } from '../../shared/ledger/wizard-events.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type ControlRow = LedgerControl & {
  readonly id: string
  /** What it is planned to cover; what an approved one covers stands in `covers`. */
  readonly plan: readonly Duty[]
  readonly agreed: string
  /** The latest run of rules and the sample drawn with it; null until there is one. */
  readonly run: string | null
  readonly sample: string | null
  readonly draftedSeq: number
  readonly isAbandoned: boolean
}

type Columns = {
  readonly id: string
  readonly kind: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly isTechnical: number
  readonly draftedSeq: number
  readonly run: string | null
  readonly sample: string | null
  readonly approvedAt: string | null
  readonly covers: string | null
  readonly agreed: string
  readonly abandonedSeq: number | null
  /** Payload of the approval; NULL until there is one. */
  readonly approval: string | null
}

const select = `
  SELECT control.*, payload.data AS approval FROM control LEFT JOIN payload ON payload.seq = control.approvedSeq`
const planned = z.array(dutySchema)
// Not strict, as the event's own schema is: an approval says more than this.
const approvalSchema = z.object(approvalDataSchema.pick({ covers: true, incomplete: true }).shape)

/** Every control, in the order in which they were begun. */
export function readControls(db: Database): ControlRow[] {
  // The columns are those of schema.sql.
  return (db.prepare(`${select} ORDER BY draftedSeq`).all() as Columns[]).map(controlRow)
}

/** @throws AppError `control-unknown` */
export function readControl(db: Database, id: string): ControlRow {
  const row = db.prepare(`${select} WHERE id = ?`).get(id) as Columns | undefined
  if (!row) throw new AppError('control-unknown', {})
  return controlRow(row)
}

/**
 * A control that an officer works on.
 *
 * @throws AppError `control-unknown`, `control-is-approved`, `control-is-abandoned`
 */
export function readOpenControl(db: Database, id: string): ControlRow {
  const control = readControl(db, id)
  if (control.isTechnical || control.kind !== 'running') throw new AppError('control-unknown', {})
  if (control.approvedAt !== null) throw new AppError('control-is-approved', { kind: 'control' })
  if (control.isAbandoned) throw new AppError('control-is-abandoned', { kind: 'control' })
  return control
}

function controlRow(row: Columns): ControlRow {
  const approval = row.approval === null ? null : approvalSchema.parse(JSON.parse(row.approval))
  return {
    id: row.id,
    kind: controlKindSchema.parse(row.kind),
    isTechnical: row.isTechnical === 1,
    approvedAt: row.approvedAt,
    incomplete: approval?.incomplete ?? null,
    covers: approval?.covers,
    period: { from: row.periodFrom, to: row.periodTo },
    plan: row.covers === null ? [] : planned.parse(JSON.parse(row.covers)),
    agreed: row.agreed,
    run: row.run,
    sample: row.sample,
    draftedSeq: row.draftedSeq,
    isAbandoned: row.abandonedSeq !== null,
  }
}
