// The report of an approved control: what its entries said then. Nothing is computed again, and nothing is changed but by
// an addendum.
import type { ControlReport } from '../../shared/control/assess-contract.ts'
import { controlFiguresSchema } from '../../shared/control/control-figures.ts'
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { readEntry } from '../ledger/read-payload.ts'
import { record } from '../ledger/record.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readReceipt } from './approval-handlers.ts'
import { officerName } from './assess-read.ts'
import { readControl } from './control-row.ts'
import { readDraws } from './sample-view.ts'

/** @throws AppError `control-unknown`, `control-not-approved` */
export function controlReport(db: Database, control: string): ControlReport {
  readControl(db, control)
  const approval = readEntry(db, 'control-approved', control)
  const drafted = readEntry(db, 'control-drafted', control)
  const run = approval && readEntry(db, 'rules-run', approval.data.run)
  if (!approval || !drafted || !run) throw new AppError('control-not-approved', {})
  const { period, covers, incomplete, figures, findingsSha256, usage } = approval.data
  const printed = controlFiguresSchema.safeParse(figures)
  return {
    period,
    timezone: drafted.data.timezone,
    covers: covers ?? [],
    incomplete,
    receipt: readReceipt(db, control),
    figures: printed.success ? printed.data : null,
    sources: run.data.sources.map(({ importId: _id, ...source }) => source),
    rules: run.data.rules.map((rule) => ({ ...rule, lookBack: rule.lookBack ?? null })),
    findingsSha256,
    history: {
      files: (run.data.history?.sources ?? []).map(({ file }) => file),
      counted: run.data.history?.usage.length ?? 0,
    },
    draws: readDraws(db, control),
    usage: usage ?? null,
    addenda: readAddenda(db, control),
  }
}

function readAddenda(db: Database, control: string): ControlReport['addenda'] {
  const rows = db
    .prepare('SELECT recordedAt AS at, actor, text FROM addendum WHERE control = ? ORDER BY recordedSeq')
    .all(control) as { at: string; actor: string; text: string }[]
  return rows.map(({ at, actor, text }) => ({ at, text, officer: officerName(db, actor) }))
}

/** @throws AppError `control-unknown`, `control-not-approved`, `ledger-holds-cpr` */
export function addAddendum(ledger: Ledger, control: string, text: string): void {
  if (readControl(ledger.db, control).approvedAt === null) throw new AppError('control-not-approved', {})
  record(ledger, { kind: 'addendum-recorded', subject: ledger.ids.id(), data: { control, text } })
}
