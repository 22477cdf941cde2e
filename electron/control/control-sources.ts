// The sources of a control's run: the imports that the officer added, then the lists that the register was filled from.
import type { ControlSource } from '../../shared/control/control-input.ts'
import { type ImportKind, importKindSchema } from '../../shared/imports/import-summary.ts'
import { importDataSchema } from '../../shared/ledger/import-events.ts'
import { distinctName } from '../imports/control-imports.ts'
import { readReceipt } from '../imports/import-receipt.ts'
import type { DataFile } from '../vault/data-file.ts'
import { logStoreKey, logStorePath } from '../vault/log-stores.ts'
import type { Database } from '../vault/open-encrypted.ts'
import type { RunSource } from './record-run.ts'
import type { StoredSource } from './rules-worker.ts'

/** File order (product: findings.json). */
const fileOrder: readonly ImportKind[] = [
  'log',
  'program-log',
  'statistics',
  'employees',
  'programs',
  'authorisations',
]

const hasStore = (kind: ImportKind) => kind === 'log' || kind === 'program-log' || kind === 'statistics'

export type ImportRow = {
  readonly id: string
  readonly kind: ImportKind
  readonly file: string
  readonly sha256: string
  readonly accepted: number
  readonly rejected: number
  readonly duplicates: number
  readonly declaredFrom: string
  readonly declaredTo: string
  readonly program: string | null
  readonly isDeleted: boolean
  /** Header as the ledger has it -> field. */
  readonly columns: Readonly<Record<string, string | null>>
}

/** Imports by id, in the order given; those that are unknown are left out. */
export function readImports(db: Database, ids: readonly string[]): ImportRow[] {
  const select = db.prepare(
    'SELECT import.*, payload.data FROM import JOIN payload ON payload.seq = import.recordedSeq WHERE id = ?',
  )
  return ids.flatMap((id) => {
    // The columns are those of schema.sql.
    const row = select.get(id) as
      (Omit<ImportRow, 'isDeleted' | 'columns'> & { deletedSeq: number | null; data: string }) | undefined
    return row ? [importRow(row)] : []
  })
}

function importRow({
  deletedSeq,
  data,
  ...row
}: Omit<ImportRow, 'isDeleted' | 'columns'> & { deletedSeq: number | null; data: string }): ImportRow {
  const { columns } = importDataSchema.parse(JSON.parse(data))
  return { ...row, kind: importKindSchema.parse(row.kind), isDeleted: deletedSeq !== null, columns }
}

export type ControlSources = {
  readonly run: readonly RunSource[]
  readonly sources: readonly ControlSource[]
  /** Each with a copy of its key, which the caller clears. */
  readonly stores: readonly StoredSource[]
}

/** @param imports the control's own, in the order they were added */
export function controlSources(dataFile: DataFile, imports: readonly string[]): ControlSources {
  const { db } = dataFile
  const lists = db
    .prepare(
      `SELECT id FROM import WHERE kind IN ('employees', 'programs', 'authorisations') ORDER BY recordedSeq`,
    )
    .pluck()
    .all()
    .map(String)
  const rows = readImports(db, [...imports, ...lists])
    .filter(({ kind, isDeleted }) => !(hasStore(kind) && isDeleted))
    .sort((a, b) => fileOrder.indexOf(a.kind) - fileOrder.indexOf(b.kind))
  const named = distinctNames(rows)
  const stores: StoredSource[] = []
  const sources = named.map((row, index): ControlSource => {
    const source = sourceOf(row)
    if (!hasStore(row.kind)) return source
    const path = logStorePath(dataFile, row.id)
    const key = logStoreKey(dataFile, row.id)
    stores.push({ index, path, key })
    return { ...source, ...readReceipt(path, key) }
  })
  return { run: named.map(runSourceOf), sources, stores }
}

/** Findings point at rows by base name: a second list of one name gets another. */
function distinctNames(rows: readonly ImportRow[]): ImportRow[] {
  const taken: string[] = []
  return rows.map((row) => {
    const file = distinctName(row.file, taken)
    taken.push(file)
    return { ...row, file }
  })
}

/** A source without its rows. */
export function sourceOf(row: ImportRow): ControlSource {
  return {
    file: row.file,
    kind: row.kind,
    sha256: row.sha256,
    program: row.program,
    from: row.declaredFrom,
    to: row.declaredTo,
    fields: Object.values(row.columns).flatMap((field) => field ?? []),
    duplicates: [],
  }
}

function runSourceOf(row: ImportRow): RunSource {
  return {
    importId: row.id,
    file: row.file,
    kind: row.kind,
    sha256: row.sha256,
    program: row.program,
    declared: { from: row.declaredFrom, to: row.declaredTo },
  }
}
