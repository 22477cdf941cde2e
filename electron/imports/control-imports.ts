// The files that a control has taken in: those its draft names.
import { AppError } from '../../shared/errors.ts'
import type { ListedImport, SourceKind } from '../../shared/imports/contract.ts'
import { importDataSchema } from '../../shared/ledger/import-events.ts'
import { readControlDraft } from '../control/control-draft-store.ts'
import type { Database } from '../vault/open-encrypted.ts'

export type OpenControl = { readonly periodFrom: string; readonly periodTo: string }

/** @throws AppError `import-control-unknown`, `control-is-approved` */
export function openControl(db: Database, control: string): OpenControl {
  // The columns are those of schema.sql.
  const row = db
    .prepare('SELECT periodFrom, periodTo, approvedSeq, abandonedSeq FROM control WHERE id = ?')
    .get(control) as
    (OpenControl & { readonly approvedSeq: number | null; readonly abandonedSeq: number | null }) | undefined
  if (!row || row.abandonedSeq !== null) throw new AppError('import-control-unknown', {})
  if (row.approvedSeq !== null) throw new AppError('control-is-approved', { kind: 'import-recorded' })
  return row
}

/** The files of a control whose rows are kept, in the order they were added. */
export function listImports(db: Database, control: string): (ListedImport & { readonly sha256: string })[] {
  const receipt = db
    .prepare(
      `SELECT payload.data FROM import JOIN ledger ON ledger.seq = import.recordedSeq JOIN payload USING (seq)
       WHERE import.id = ? AND import.deletedSeq IS NULL`,
    )
    .pluck()
  const inRun = db
    .prepare(
      `SELECT 1 FROM run, json_each(run.sources) AS source WHERE json_extract(source.value, '$.importId') = ?`,
    )
    .pluck()
  return readControlDraft(db, control).imports.flatMap((importId) => {
    const data = receipt.get(importId)
    if (typeof data !== 'string') return []
    const { kind, flagged, ...said } = importDataSchema.parse(JSON.parse(data))
    const { file, rowsRead, accepted, rejected, duplicates, firstDate, lastDate } = said
    const { program, declared, encoding, timezone, sha256 } = said
    return [
      {
        importId,
        kind: kind as SourceKind, // a draft names no lists
        file,
        rowsRead,
        accepted,
        rejected,
        duplicates,
        flagged,
        firstDate,
        lastDate,
        program,
        declared,
        encoding,
        timezone,
        sha256,
        isInRun: inRun.get(importId) !== undefined,
      },
    ]
  })
}

/** A name that no other file of the control has: findings point at files by name. */
export function distinctName(file: string, taken: readonly string[]): string {
  const dot = file.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '']
  let name = file
  for (let count = 2; taken.includes(name); count++) name = `${stem} (${count})${ending}`
  return name
}
