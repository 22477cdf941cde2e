// Records in the ledger what the inputs hold: the authority, its officers, every import, and the register's rows.
import { AppError } from '../../shared/errors.ts'
import type { ImportSummary, Reject } from '../../shared/imports/import-summary.ts'
import { headersInLedger, maskedHeaders } from '../../shared/imports/masked-headers.ts'
import { importData } from '../../shared/ledger/import-data.ts'
import type { Authority } from '../../shared/register/authority.ts'
import { programKey } from '../../shared/register/holders.ts'
import type { RegisterList } from '../../shared/register/plan-lists.ts'
import { planPrograms } from '../../shared/register/plan-programs.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import {
  type ListRun,
  importAuthorisations,
  importEmployees,
  importPrograms,
} from '../register/import-register.ts'
import type { DataFile } from '../vault/data-file.ts'
import { commitLogStore } from '../vault/log-stores.ts'
import { type ImportedInput, refuseEmpty } from './import-inputs.ts'

/** An input that stands in the ledger. `summary` counts what the register refused, too, and is masked for publication. */
export type RecordedInput = ImportedInput & {
  readonly summary: ImportSummary
  /** The program as registered, for a program log. */
  readonly program: string | null
}

export function recordAuthority(ledger: Ledger, authority: Authority, { header }: DataFile): void {
  transaction(ledger, () => {
    record(ledger, { kind: 'authority-registered', subject: 'authority', data: { profile: authority } })
    const [first] = authority.officers.map((officer) => {
      const subject = ledger.ids.id()
      record(ledger, { kind: 'officer-registered', subject, data: { ...officer, to: officer.to ?? null } })
      return subject
    })
    for (const { id: subject, kind } of header.slots) {
      if (kind === 'recovery') record(ledger, { kind: 'slot-added', subject, data: { slotKind: 'recovery' } })
      else if (first)
        record(ledger, { kind: 'slot-added', subject, data: { slotKind: 'officer', officer: first } })
    }
  })
}

/**
 * Records every import in file order. Lists enter the register first (employees, programs, authorisations stand last in
 * file order, but a program log names a program).
 *
 * @throws AppError `program-unknown`, `no-accepted-rows`
 */
export async function recordInputs(
  ledger: Ledger,
  dataFile: DataFile,
  imported: readonly ImportedInput[],
): Promise<RecordedInput[]> {
  const run = listRun(imported)
  const programs = programNames(run)
  const recorded: RecordedInput[] = []
  for (const each of imported) {
    const program = each.input.program === null ? null : programs.get(programKey(each.input.program))
    if (program === undefined) throw new AppError('program-unknown', { option: each.input.option })
    recorded.push(await recordInput(ledger, dataFile, each, program, run))
  }
  return recorded
}

async function recordInput(
  ledger: Ledger,
  dataFile: DataFile,
  each: ImportedInput,
  program: string | null,
  run: ListRun,
): Promise<RecordedInput> {
  if (each.store) {
    const { summary } = each.outcome
    await commitLogStore(dataFile, each.importId, each.store, () =>
      recordImport(ledger, each, summary, program),
    )
    return { ...each, summary: withMaskedHeaders(summary), program }
  }
  return transaction(ledger, () => {
    const summary = withRejects(each.outcome.summary, registerList(ledger, each, run))
    refuseEmpty(each.input.file, { summary })
    recordImport(ledger, each, summary, program)
    return { ...each, summary: withMaskedHeaders(summary), program }
  })
}

function registerList(ledger: Ledger, { importId, outcome }: ImportedInput, run: ListRun): readonly Reject[] {
  const source = { importId, run }
  return [
    ...(outcome.employees ? importEmployees(ledger, outcome.employees, source).rejects : []),
    ...(outcome.programs ? importPrograms(ledger, outcome.programs, source).rejects : []),
    ...(outcome.authorisations ? importAuthorisations(ledger, outcome.authorisations, source).rejects : []),
  ]
}

function withRejects(summary: ImportSummary, more: readonly Reject[]): ImportSummary {
  return {
    ...summary,
    accepted: summary.accepted - more.length,
    rejected: summary.rejected + more.length,
    rejects: [...summary.rejects, ...more].sort((a, b) => a.line - b.line),
  }
}

function withMaskedHeaders(summary: ImportSummary): ImportSummary {
  return { ...summary, columns: maskedHeaders(summary.columns) }
}

function recordImport(
  ledger: Ledger,
  each: ImportedInput,
  summary: ImportSummary,
  program: string | null,
): void {
  record(ledger, {
    kind: 'import-recorded',
    subject: each.importId,
    data: importData({ ...summary, columns: headersInLedger(summary.columns) }, each.input, program),
  })
}

/** Names as they will be registered, by their key; what the register refuses is no program. */
function programNames({ programs }: ListRun): Map<string, string> {
  const names = planPrograms(programs).flatMap(({ items }) => items.map(({ program }) => program.name))
  return new Map(names.map((name) => [programKey(name), name]))
}

function listRun(imported: readonly ImportedInput[]): ListRun {
  const lists = <Row>(rowsOf: (outcome: ImportedInput['outcome']) => readonly Row[] | undefined) =>
    imported.flatMap(({ importId, outcome }): RegisterList<Row>[] => {
      const rows = rowsOf(outcome)
      const fields = Object.values(outcome.summary.columns).flatMap((field) => field ?? [])
      return rows ? [{ importId, rows, fields: new Set(fields) }] : []
    })
  return {
    employees: lists(({ employees }) => employees),
    programs: lists(({ programs }) => programs),
    authorisations: new Set(),
  }
}
