// Steps 3 to 5: what each system-to-system program of a control has as its own log, and the columns as they were matched.
import { maskedHeaders } from '../../shared/imports/masked-headers.ts'
import type { ProgramSource, SourceColumns } from '../../shared/control/run-contract.ts'
import { AppError } from '../../shared/errors.ts'
import { holdsCpr } from '../../shared/ledger/cpr-guard.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { changeControlDraft, readControlDraft } from './control-draft-store.ts'
import { readControl, readOpenControl } from './control-row.ts'
import { readImports } from './control-sources.ts'

/** The programs that a control covers, by name. @throws AppError `control-unknown` */
export function programSources(db: Database, control: string): ProgramSource[] {
  const draft = readControlDraft(db, control)
  const imports = readImports(db, draft.imports).filter(
    ({ kind, isDeleted }) => kind === 'program-log' && !isDeleted,
  )
  return readControl(db, control).plan.flatMap(({ program }) => {
    if (program === null) return []
    const own = imports.filter((row) => row.program === program)
    return [
      {
        program,
        files: own.length,
        rows: own.reduce((sum, { accepted }) => sum + accepted, 0),
        reason: draft.programsWithoutLog[program] ?? '',
      },
    ]
  })
}

/**
 * Says why a program has no log of its own this time; '' takes it back. The reason is printed.
 *
 * @param now UTC ms
 * @throws AppError `ledger-holds-cpr`, `control-unknown`, `control-is-approved`, `control-is-abandoned`
 */
export function setProgramWithoutLog(
  db: Database,
  control: string,
  now: number,
  { program, reason }: { readonly program: string; readonly reason: string },
): void {
  readOpenControl(db, control)
  if (holdsCpr(reason)) throw new AppError('ledger-holds-cpr', { kind: 'control', field: 'reason' })
  changeControlDraft(db, control, now, ({ programsWithoutLog, ...draft }) => {
    const { [program]: _before, ...others } = programsWithoutLog
    return { ...draft, programsWithoutLog: reason === '' ? others : { ...others, [program]: reason } }
  })
}

/** How the columns of each of the control's files were matched. @throws AppError `control-unknown` */
export function sourceColumns(db: Database, control: string): SourceColumns[] {
  readControl(db, control)
  const { imports, columnsSeen } = readControlDraft(db, control)
  return readImports(db, imports).flatMap((row) => {
    const { kind } = row
    if (row.isDeleted || (kind !== 'log' && kind !== 'program-log' && kind !== 'statistics')) return []
    return [
      {
        importId: row.id,
        file: row.file,
        kind,
        program: row.program,
        accepted: row.accepted,
        rejected: row.rejected,
        duplicates: row.duplicates,
        columns: Object.entries(maskedHeaders(row.columns)).map(([header, field]) => ({ header, field })),
        isSeen: columnsSeen.includes(row.id),
      },
    ]
  })
}
