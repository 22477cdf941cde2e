// Imports a text as a file would be: written to a folder of its own, read by the real importer into a real store.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { LogColumns } from '../../shared/imports/log-columns.ts'
import type { ImportOutcome, ImportRequest } from '../../electron/imports/import-request.ts'
import { readLogStore } from '../../electron/imports/read-log-store.ts'
import { readQueries } from '../../electron/imports/read-queries.ts'
import { runImport } from '../../electron/imports/run-import.ts'

export type TextImport = ImportOutcome & {
  /** Of a log; null for other kinds. */
  readonly log: LogColumns | null
  /** The queries of rows of a log. */
  readonly queriesOf: (rows: readonly number[]) => string[]
}

export type TextImportOptions = Partial<
  Pick<ImportRequest, 'kind' | 'profile' | 'timezone' | 'from' | 'to' | 'earlier' | 'file'>
>

/** A log unless `kind` says otherwise; Europe/Copenhagen; the third quarter of 2026. */
export async function importText(
  text: string | Uint8Array,
  options: TextImportOptions = {},
): Promise<TextImport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-'))
  try {
    const file = options.file ?? 'source.csv'
    const source = path.join(folder, file)
    writeFileSync(source, text)
    const partialPath = path.join(folder, 'store.partial')
    const key = Buffer.alloc(32, 7)
    const kind = options.kind ?? 'log'
    const outcome = await runImport({
      path: source,
      file,
      kind,
      timezone: options.timezone ?? 'Europe/Copenhagen',
      from: options.from ?? '2026-07-01',
      to: options.to ?? '2026-09-30',
      earlier: options.earlier ?? [],
      store: { partialPath, key },
      ...(options.profile ? { profile: options.profile } : {}),
    })
    const isLog = kind === 'log' || kind === 'program-log'
    // The folder is gone when the caller asks: what a store says is read before.
    const log = isLog ? readLogStore(partialPath, Buffer.alloc(32, 7)) : null
    const queries = log ? readQueries(partialPath, Buffer.alloc(32, 7), [...log.line.keys()]) : []
    return { ...outcome, log, queriesOf: (rows) => rows.map((row) => queries[row] ?? '') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A log's header and one row of it, with any cell replaced. */
export const logHeader = 'tidspunkt;bruger;tjeneste;cpr;sagsnr'

export function logLine(
  cells: Partial<Record<'time' | 'user' | 'type' | 'person' | 'caseRef', string>> = {},
): string {
  const {
    time = '2026-07-01 08:15:04',
    user = 'b100001',
    type = 'CprPersonFullSimple',
    person = '6101800001',
    caseRef = '2026-1',
  } = cells
  return [time, user, type, person, caseRef].join(';')
}

export function aLog(...lines: readonly string[]): string {
  return `${[logHeader, ...lines].join('\n')}\n`
}

/** The code and details with which the import is refused; its summary if it is not. */
export async function refusal(text: string | Uint8Array, options: TextImportOptions = {}): Promise<unknown> {
  try {
    const { summary } = await importText(text, options)
    return summary
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details }
    throw error
  }
}
