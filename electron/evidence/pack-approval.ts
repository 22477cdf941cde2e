// What an approval and its assessments say, out of the register, as the pack prints them.
import { controlFiguresSchema } from '../../shared/control/control-figures.ts'
import type { Finding } from '../../shared/control/findings-file.ts'
import { dutyInWords } from '../../shared/evidence/duty-words.ts'
import type { PackApproval } from '../../shared/evidence/pack-request.ts'
import { type ApprovalData, type Outcome, outcomeSchema } from '../../shared/ledger/control-events.ts'
import { readDraws } from '../control/sample-view.ts'
import type { ReadEntry } from '../ledger/read-payload.ts'
import type { Database } from '../vault/open-encrypted.ts'

/**
 * The approval of a control with the latest outcome of each finding and sample row.
 *
 * @param findings of the approved run, in their order
 * @param fileOf base name of an import among the run's sources
 */
export function packApproval(
  db: Database,
  control: string,
  { seq, at, actor, data }: ReadEntry<'control-approved'>,
  findings: readonly Finding[],
  fileOf: (importId: string) => string | undefined,
): PackApproval {
  const latest = latestAssessments(db, control, seq)
  const outcomes = new Map<string, Outcome>()
  const rowOutcomes = new Map<string, Outcome>()
  for (const { run, finding, importId, line, outcome } of latest) {
    if (run === data.run && finding !== null) {
      const id = findings[finding]?.id
      if (id !== undefined) outcomes.set(id, outcomeSchema.parse(outcome))
    }
    const file = importId === null ? undefined : fileOf(importId)
    if (file !== undefined && line !== null) rowOutcomes.set(`${file}:${line}`, outcomeSchema.parse(outcome))
  }
  return {
    approvedAt: at,
    approvedAtMs: Date.parse(at),
    seq,
    officer: officerAt(db, actor, seq),
    covers: (data.covers ?? dutiesBeforeTheApp).map(dutyInWords),
    incomplete: data.incomplete,
    outcomes,
    rowOutcomes,
    ownLookups: latest.filter(({ isOwn, secondPerson }) => isOwn === 1 && secondPerson === '').length,
    employeeNotice: controlFiguresSchema.safeParse(data.figures).data?.employeeNotice ?? null,
    earlierDraws: readDraws(db, control).slice(0, -1),
    usage: data.usage ?? null,
    addenda: addendaOf(db, control),
  }
}

const dutiesBeforeTheApp: NonNullable<ApprovalData['covers']> = [
  { kind: 'authorisations', program: null },
  { kind: 'logs', program: null },
]

type AssessmentRow = {
  readonly run: string | null
  readonly finding: number | null
  readonly importId: string | null
  readonly line: number | null
  readonly outcome: string
  readonly isOwn: number
  readonly secondPerson: string
}

/** Of every finding and row the assessment that stood when the control was approved. */
function latestAssessments(db: Database, control: string, approvedSeq: number): AssessmentRow[] {
  // SQLite takes the other columns from the row that has the maximum.
  return db
    .prepare(
      `SELECT run, finding, importId, line, outcome, isOwn, secondPerson, max(recordedSeq)
       FROM assessment WHERE control = ? AND recordedSeq < ? GROUP BY run, finding, importId, line`,
    )
    .all(control, approvedSeq) as AssessmentRow[]
}

/** Name and role as they were known when the control was approved. */
function officerAt(db: Database, officer: string, seq: number): PackApproval['officer'] {
  const row = db
    .prepare(
      `SELECT name, role FROM officer
       WHERE id = ? AND knownFromSeq <= ? AND (knownToSeq IS NULL OR knownToSeq > ?)`,
    )
    .get(officer, seq, seq) as PackApproval['officer'] | undefined
  return row ?? { name: 'ukendt', role: '' }
}

function addendaOf(db: Database, control: string): PackApproval['addenda'] {
  const rows = db
    .prepare('SELECT text, recordedAt FROM addendum WHERE control = ? ORDER BY recordedSeq')
    .all(control) as { readonly text: string; readonly recordedAt: string }[]
  return rows.map(({ text, recordedAt }) => ({ atMs: Date.parse(recordedAt), text }))
}
