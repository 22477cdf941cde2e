// A control under way as the wizard shows it: its plan, its deadlines, and what each step holds.
import type { ControlView } from '../../shared/control/plan-contract.ts'
import {
  type StepFacts,
  type StepView,
  type WizardStep,
  stepsThatApply,
  wizardStepSchema,
} from '../../shared/control/wizard-steps.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readAssessedRun } from './assess-run.ts'
import { readAssessState } from './assess-state.ts'
import { readControlDraft } from './control-draft-store.ts'
import { deadlineFacts } from './control-facts.ts'
import { controlItem, dutiesDue } from './control-list.ts'
import { type ControlRow, readControl } from './control-row.ts'
import { type ImportRow, readImports } from './control-sources.ts'
import { programSources } from './program-sources.ts'
import { reviewUnits } from './review-units.ts'
import { readRunResult } from './run-result.ts'
import { bySeverity, staleReasons } from './run-state.ts'

/**
 * @param nowMs UTC ms
 * @throws AppError `control-unknown`
 */
export function controlView(db: Database, id: string, nowMs: number): ControlView {
  const control = readControl(db, id)
  const draft = readControlDraft(db, id)
  const imports = readImports(db, draft.imports).filter(({ isDeleted }) => !isDeleted)
  const steps = stepsThatApply(control.plan, isEverythingReviewed(db, control)).map((step) =>
    stepView(db, control, step, imports, nowMs),
  )
  const known = wizardStepSchema.safeParse(draft.step)
  return {
    ...controlItem(db, control),
    agreed: control.agreed,
    isAbandoned: control.isAbandoned,
    currentStep: known.success && steps.some(({ step }) => step === known.data) ? known.data : 'period',
    steps,
    duties: dutiesDue(deadlineFacts(db, nowMs)).filter(({ duty }) =>
      control.plan.some(({ kind, program }) => kind === duty.kind && program === duty.program),
    ),
    hasRun: control.run !== null,
  }
}

function isEverythingReviewed(db: Database, { sample }: ControlRow): boolean {
  if (sample === null) return false
  const data = db
    .prepare(`SELECT data FROM ledger JOIN payload USING (seq) WHERE subject = ? AND kind = 'sample-drawn'`)
    .pluck()
    .get(sample)
  // As the event's schema has it.
  return (JSON.parse(String(data)) as { readonly method: string }).method === 'fuld gennemgang'
}

function stepView(
  db: Database,
  control: ControlRow,
  step: WizardStep,
  imports: readonly ImportRow[],
  nowMs: number,
): StepView {
  const facts = stepFacts(db, control, step, imports, nowMs)
  return { step, facts, isDone: facts !== null && isDone(facts) }
}

function stepFacts(
  db: Database,
  control: ControlRow,
  step: WizardStep,
  imports: readonly ImportRow[],
  nowMs: number,
): StepFacts | null {
  const of = (kind: ImportRow['kind']) => imports.filter((row) => row.kind === kind)
  switch (step) {
    case 'period':
      return { kind: 'period', period: control.period }
    case 'review':
      return reviewFacts(db, control.id, nowMs)
    case 'logs':
      return of('log').length === 0 ? null : { kind: 'sources', ...filesAndRows(of('log')) }
    case 'columns':
      return columnFacts(imports, readControlDraft(db, control.id).columnsSeen)
    case 'statistics': {
      const programs = programSources(db, control.id)
      const answered = programs.filter(({ files, reason }) => files > 0 || reason !== '')
      const all = [...of('statistics'), ...of('program-log')]
      if (all.length === 0 && answered.length === 0) return null
      return {
        kind: 'statistics',
        ...filesAndRows(all),
        programs: programs.length,
        answeredPrograms: answered.length,
      }
    }
    case 'findings':
      return findingFacts(db, control)
    case 'sample':
      return sampleFacts(db, control)
    case 'assess':
      return assessFacts(db, control)
    case 'approve':
      return null
  }
}

function assessFacts(db: Database, control: ControlRow): StepFacts | null {
  if (control.run === null || readRunResult(db, control.run) === undefined) return null
  const nobody = { numbers: new Set<string>(), keys: new Set<string>() }
  const { findings, rows } = readAssessState(db, control.id, readAssessedRun(db, control), nobody)
  const items = [...findings, ...rows]
  const assessed = items.filter(({ state }) => state === 'assessed').length
  return { kind: 'assess', assessed, toAssess: items.length }
}

function reviewFacts(db: Database, control: string, nowMs: number): StepFacts {
  const units = reviewUnits(db, control, nowMs)
  return {
    kind: 'review',
    units: units.length,
    confirmedUnits: units.filter(({ state }) => state === 'confirmed').length,
    exceptions: units.reduce((sum, { exceptions }) => sum + exceptions, 0),
  }
}

function columnFacts(imports: readonly ImportRow[], seen: readonly string[]): StepFacts | null {
  // The step stands before that of the statistics: files that come in there are matched there.
  const logs = imports.filter(({ kind }) => kind === 'log')
  if (imports.length === 0 || logs.some(({ id }) => !seen.includes(id))) return null
  const fields = imports.flatMap(({ columns }) => Object.values(columns))
  return {
    kind: 'columns',
    columns: fields.length,
    matched: fields.filter((field) => field !== null).length,
  }
}

function findingFacts(db: Database, { id, run }: ControlRow): StepFacts | null {
  if (run === null) return null
  // The columns are those of schema.sql.
  const row = db.prepare('SELECT sources, recordedSeq FROM run WHERE id = ?').get(run) as {
    sources: string
    recordedSeq: number
  }
  const isStale = staleReasons(db, id, row).some((reason) => reason !== 'register')
  const counted = bySeverity(db, run)
  const findings = Object.values(counted).reduce((sum, count) => sum + count, 0)
  return { kind: 'findings', findings, bySeverity: counted, isStale }
}

function sampleFacts(db: Database, { sample }: ControlRow): StepFacts | null {
  if (sample === null) return null
  const rows = db.prepare('SELECT count(*) FROM sampleRow WHERE sample = ?').pluck().get(sample)
  const population = db.prepare('SELECT populationRows FROM sample WHERE id = ?').pluck().get(sample)
  return { kind: 'sample', rows: Number(rows), population: Number(population) }
}

function filesAndRows(rows: readonly ImportRow[]): { files: number; rows: number } {
  return { files: rows.length, rows: rows.reduce((sum, { accepted }) => sum + accepted, 0) }
}

function isDone(facts: StepFacts): boolean {
  switch (facts.kind) {
    case 'review':
      return facts.confirmedUnits === facts.units
    case 'statistics':
      return facts.answeredPrograms === facts.programs
    case 'findings':
      return !facts.isStale
    case 'assess':
      return facts.assessed === facts.toAssess
    default:
      return true
  }
}
