// Records a finished run of rules: the draft, the run with its sources and parameters, the sample, and the findings.
import type { ControlResult } from '../../shared/control/control-result.ts'
import type { RunData } from '../../shared/ledger/control-events.ts'
import { findingsSha256, writeFindings } from '../ledger/finding-table.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { writeRunResult } from './run-result.ts'

/** A source of the run, in file order, as the ledger names it. */
export type RunSource = Omit<RunData['sources'][number], 'rowsInPeriod' | 'rowsOutsidePeriod'>

/** A finished run of a control, as the ledger takes it. */
export type FinishedRun = {
  readonly isStartUp: boolean
  readonly sources: readonly RunSource[]
  /** Absent where nothing was looked for. */
  readonly history?: RunData['history']
  readonly result: ControlResult
}

export type RunRecord = FinishedRun & {
  readonly period: { readonly from: string; readonly to: string }
  readonly timezone: string
}

/** Records a technical draft, which nobody signs and which never counts. Returns the control's id. */
export function recordRun(ledger: Ledger, { period, timezone, ...finished }: RunRecord): string {
  return transaction(ledger, () => {
    const { ids } = ledger
    const [control, run, sample] = [ids.id(), ids.id(), ids.id()]
    record(ledger, {
      kind: 'control-drafted',
      subject: control,
      data: { kind: 'running', period, timezone, isTechnical: true },
    })
    recordFinishedRun(ledger, { control, run, sample }, finished)
    return control
  })
}

/** Records a run of a control and the sample drawn with it, as one act: from now on they are the control's latest. */
export function recordFinishedRun(
  ledger: Ledger,
  { control, run, sample }: { readonly control: string; readonly run: string; readonly sample: string },
  { isStartUp, sources, history, result }: FinishedRun,
): void {
  transaction(ledger, () => {
    const data = { ...runData(control, isStartUp, sources, result), ...(history ? { history } : {}) }
    record(ledger, { kind: 'rules-run', subject: run, data })
    const { seed, method, draws, population, rows } = result.sample
    const importOf = new Map(sources.map(({ file, importId }) => [file, importId]))
    record(ledger, {
      kind: 'sample-drawn',
      subject: sample,
      data: {
        control,
        method,
        seed,
        draws,
        population,
        size: rows.length,
        rows: rows.map(({ file, line }) => ({ importId: idOf(importOf, file), line })),
      },
    })
    // The findings themselves stay outside the ledger: they may name a person looked up.
    const files = sources.map(({ file }) => file)
    writeFindings(ledger.db, run, files, result.findings)
    writeRunResult(ledger.db, run, result)
  })
}

function runData(
  control: string,
  isStartUp: boolean,
  sources: readonly RunSource[],
  { findings, coverage, rules, sources: counts }: ControlResult,
): RunData {
  const rowsOf = new Map(counts.map((count) => [count.file, count]))
  return {
    control,
    isStartUp,
    sources: sources.map((source) => ({
      ...source,
      rowsInPeriod: rowsOf.get(source.file)?.rowsInPeriod ?? 0,
      rowsOutsidePeriod: rowsOf.get(source.file)?.rowsOutsidePeriod ?? 0,
    })),
    // A rule that this edition does not have has no version to name.
    rules: rules
      .filter(({ version }) => version > 0)
      .map(({ id, version, parameters, findings: count, notRun, lookBack }) => ({
        id,
        version,
        parameters,
        findings: count,
        notRun,
        ...(lookBack ? { lookBack } : {}),
      })),
    rulesNotRun: coverage.rulesNotRun,
    findings: findings.length,
    bySeverity: coverage.findings.bySeverity,
    byRule: coverage.findings.byRule,
    findingsSha256: findingsSha256(findings),
  }
}

function idOf(importOf: ReadonlyMap<string, string>, file: string): string {
  const id = importOf.get(file)
  if (id === undefined) throw new Error('the sample names a file that is no source')
  return id
}
