// Records in the ledger what the inputs hold: the authority, its officers, every import, and the register's rows.
import { AppError } from '../../shared/errors.ts'
import type { ImportSummary } from '../../shared/imports/import-summary.ts'
import { maskedHeaders } from '../../shared/imports/masked-headers.ts'
import type { Authority } from '../../shared/register/authority.ts'
import { programKey } from '../../shared/register/holders.ts'
import { planPrograms } from '../../shared/register/plan-programs.ts'
import { recordImport } from '../imports/record-import.ts'
import { refuseEmpty } from '../imports/refuse-empty.ts'
import { listRun, takeList, withRejects } from '../imports/take-lists.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import type { ListRun } from '../register/import-register.ts'
import type { DataFile } from '../vault/data-file.ts'
import { commitLogStore } from '../vault/log-stores.ts'
import type { ImportedInput } from './import-inputs.ts'

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
      recordImport(ledger, { ...each, summary, declared: each.input, program }),
    )
    return { ...each, summary: withMaskedHeaders(summary), program }
  }
  return transaction(ledger, () => {
    const summary = withRejects(each.outcome.summary, takeList(ledger, each, run))
    refuseEmpty(each.input.file, { summary })
    recordImport(ledger, { ...each, summary, declared: each.input, program })
    return { ...each, summary: withMaskedHeaders(summary), program }
  })
}

function withMaskedHeaders(summary: ImportSummary): ImportSummary {
  return { ...summary, columns: maskedHeaders(summary.columns) }
}

/** Names as they will be registered, by their key; what the register refuses is no program. */
function programNames({ programs }: ListRun): Map<string, string> {
  const names = planPrograms(programs).flatMap(({ items }) => items.map(({ program }) => program.name))
  return new Map(names.map((name) => [programKey(name), name]))
}
