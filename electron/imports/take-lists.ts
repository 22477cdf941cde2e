// Takes imported lists into the register, whoever imported them: an officer or a technical run.
import type { ImportSummary, Reject } from '../../shared/imports/import-summary.ts'
import type { RegisterList } from '../../shared/register/plan-lists.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import {
  type ListRun,
  importAuthorisations,
  importEmployees,
  importPrograms,
} from '../register/import-register.ts'
import type { ImportOutcome } from './import-request.ts'

export type ImportedList = { readonly importId: string; readonly outcome: ImportOutcome }

/** The lists of one act, so that they say one thing together. `onEntry` is called before each entry is looked at. */
export function listRun(imported: readonly ImportedList[], onEntry: () => void = () => undefined): ListRun {
  const lists = <Row>(rowsOf: (outcome: ImportOutcome) => readonly Row[] | undefined) =>
    imported.flatMap(({ importId, outcome }): RegisterList<Row>[] => {
      const rows = rowsOf(outcome)
      const fields = Object.values(outcome.summary.columns).flatMap((field) => field ?? [])
      return rows ? [{ importId, rows, fields: new Set(fields) }] : []
    })
  return {
    employees: lists(({ employees }) => employees),
    programs: lists(({ programs }) => programs),
    authorisations: new Set(),
    onEntry,
  }
}

/** Takes one list of the run into the register and returns the rows that the register refuses. */
export function takeList(
  ledger: Ledger,
  { importId, outcome }: ImportedList,
  run: ListRun,
): readonly Reject[] {
  const source = { importId, run }
  return [
    ...(outcome.employees ? importEmployees(ledger, outcome.employees, source).rejects : []),
    ...(outcome.programs ? importPrograms(ledger, outcome.programs, source).rejects : []),
    ...(outcome.authorisations ? importAuthorisations(ledger, outcome.authorisations, source).rejects : []),
  ]
}

/** The summary with rows counted as rejected that were accepted before. */
export function withRejects(summary: ImportSummary, more: readonly Reject[]): ImportSummary {
  return {
    ...summary,
    accepted: summary.accepted - more.length,
    rejected: summary.rejected + more.length,
    rejects: [...summary.rejects, ...more].sort((a, b) => a.line - b.line),
  }
}
