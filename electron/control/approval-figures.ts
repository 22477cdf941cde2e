// The figures that an approval prints, from the run, the sample and the assessments that stand. They hold nothing that
// could be a personal number: what is approved can never be changed.
import type { ControlFigures } from '../../shared/control/control-figures.ts'
import type { AssessItem } from '../../shared/control/assess-item.ts'
import { type Outcome, outcomeSchema } from '../../shared/ledger/control-events.ts'
import { withoutCpr } from '../../shared/ledger/cpr-guard.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { AssessedRun } from './assess-run.ts'
import type { AssessState } from './assess-state.ts'
import { readControlDraft } from './control-draft-store.ts'
import type { ControlRow } from './control-row.ts'
import { readNotice } from './employee-notice.ts'
import { readRunResult } from './run-result.ts'
import { tiedByAssessment } from './tied-by-assessment.ts'

export function approvalFigures(
  db: Database,
  control: ControlRow,
  assessed: AssessedRun,
  state: AssessState,
): ControlFigures {
  const result = readRunResult(db, assessed.run)
  if (!result) throw new Error('a run keeps its result until it is approved')
  const { coverage, sample } = result
  const { tiedToCase, firstLookups, untied } = tiedByAssessment(db, assessed, state, result)
  const byRule = Map.groupBy(state.findings, ({ rule }) => rule)
  return {
    findings: {
      total: assessed.data.findings,
      bySeverity: assessed.data.bySeverity,
      byRule: [...byRule].map(([rule, items]) => ({
        rule,
        total: items.length,
        byOutcome: byOutcome(items),
        open: openOf(items),
      })),
      byOutcome: byOutcome(state.findings),
      open: openOf(state.findings),
      startUp: state.startUp,
    },
    sample: {
      method: sample.method,
      seed: sample.seed,
      draws: assessed.sampleData.draws,
      population: sample.population,
      size: assessed.sampleData.size,
      strata: sample.strata.map((stratum) => ({ ...stratum, subject: withoutCpr(stratum.subject) })),
      byOutcome: byOutcome(state.rows),
      open: openOf(state.rows),
    },
    lookups: {
      rows: coverage.rows,
      tiedToCase: tiedToCase.total,
      byReason: tiedToCase.byReason,
      untied,
      firstLookups,
      preconditions: coverage.preconditions,
    },
    ownLookups: ownLookups(state),
    review: review(db, control.id),
    programsWithoutLog: programsWithoutLog(db, control, assessed),
    rulesNotRun: assessed.data.rulesNotRun,
    employeeNotice: employeeNotice(db),
  }
}

function employeeNotice(db: Database): ControlFigures['employeeNotice'] {
  const notice = readNotice(db)
  if (!notice) return null
  const { recordedAt: _at, ...said } = notice
  return said
}

export function openOf(items: readonly AssessItem[]): number {
  return items.filter(({ state }) => state !== 'assessed').length
}

function byOutcome(items: readonly AssessItem[]): Partial<Record<Outcome, number>> {
  const counted = outcomeSchema.options.map(
    (outcome) =>
      [outcome, items.filter((item) => item.outcome === outcome && item.state !== 'open').length] as const,
  )
  return Object.fromEntries(counted.filter(([, count]) => count > 0))
}

function ownLookups({ latest }: AssessState): ControlFigures['ownLookups'] {
  const own = new Map([...latest.values()].filter(({ isOwn }) => isOwn).map((each) => [each.id, each]))
  const withSecondPerson = [...own.values()].filter(({ secondPerson }) => secondPerson !== '').length
  return { withSecondPerson, withoutSecondPerson: own.size - withSecondPerson }
}

function review(db: Database, control: string): ControlFigures['review'] {
  const { units, confirmed } = db
    .prepare(
      'SELECT count(*) AS units, coalesce(sum(confirmed), 0) AS confirmed FROM review WHERE control = ?',
    )
    .get(control) as { units: number; confirmed: number }
  const exceptions = db.prepare('SELECT count(*) FROM reviewException WHERE control = ?').pluck().get(control)
  return { units, confirmed, exceptions: Number(exceptions) }
}

function programsWithoutLog(
  db: Database,
  { id, plan }: ControlRow,
  { data }: AssessedRun,
): ControlFigures['programsWithoutLog'] {
  const said = readControlDraft(db, id).programsWithoutLog
  const logged = new Set(data.sources.map(({ program }) => program))
  return plan.flatMap(({ program }) =>
    program === null || logged.has(program) ? [] : [{ program, reason: said[program] ?? '' }],
  )
}
