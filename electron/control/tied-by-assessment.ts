// The look-ups that only an assessment ties to a case (rules, "Tied to a case", `assessed`).
import type { CoverageFile } from '../../shared/control/coverage-file.ts'
import type { Outcome } from '../../shared/ledger/control-events.ts'
import { findingsOnRows } from '../ledger/finding-table.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { AssessedRun } from './assess-run.ts'
import type { AssessState } from './assess-state.ts'
import type { RunResult } from './run-result.ts'

/** Outcomes that say that a look-up belongs to work on a case; a technical look-up or a test belongs to none. */
const workRelated: ReadonlySet<Outcome | null> = new Set([
  'Sagligt begrundet',
  'Begrundet, ikke journaliseret',
  'Part eller familiemedlem i samme sag',
] as const)

type Lookups = Pick<CoverageFile, 'tiedToCase' | 'firstLookups' | 'untied'>

/** The run's counts with what assessments tie; each look-up keeps the first reason that applies. */
export function tiedByAssessment(
  db: Database,
  { run, files, importOf }: AssessedRun,
  { findings, rows }: Pick<AssessState, 'findings' | 'rows'>,
  { coverage, untied = [] }: RunResult,
): Lookups {
  const wanted = new Map(untied.map(({ file, rows: each }) => [file, new Set(each.map(([line]) => line))]))
  const saidOfRow = new Set(rows.filter(isWorkRelated).map(({ key }) => key))
  const saidOfFinding = new Set(
    findings.filter(isWorkRelated).flatMap(({ ref }) => (ref.kind === 'finding' ? [ref.ordinal] : [])),
  )
  const tiedLines = new Set(
    [...findingsOnRows(db, run, files, wanted)].flatMap(([ordinal, events]) =>
      saidOfFinding.has(ordinal) ? events.map(({ file, line }) => `${file}:${line}`) : [],
    ),
  )
  let [assessed, first] = [0, 0]
  for (const { file, rows: each } of untied) {
    for (const [line, lookups, firstLookups] of each) {
      if (!tiedLines.has(`${file}:${line}`) && !saidOfRow.has(`r${importOf.get(file) ?? ''}:${line}`))
        continue
      assessed += lookups
      first += firstLookups
    }
  }
  return {
    tiedToCase: {
      total: coverage.tiedToCase.total + assessed,
      byReason: { ...coverage.tiedToCase.byReason, assessed },
    },
    firstLookups: {
      rows: coverage.firstLookups.rows,
      tiedToCase: coverage.firstLookups.tiedToCase + first,
    },
    untied: coverage.untied - assessed,
  }
}

function isWorkRelated({ state, outcome }: AssessState['findings' | 'rows'][number]): boolean {
  return state === 'assessed' && workRelated.has(outcome)
}
