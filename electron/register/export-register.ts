// The register as a CSV file: the only way in which it leaves the data file in clear, and therefore asked, recorded and
// checked on the way out. Success is told when the file is on disk, read back, and its entry written.
import { hash } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { z } from 'zod'
import { maskNumbers } from '../../shared/control/mask.ts'
import { AppError } from '../../shared/errors.ts'
import { csvByteOrderMark, csvLine } from '../../shared/register/csv.ts'
import type { exportProcedure } from '../../shared/register/export.ts'
import { filterSchema } from '../../shared/register/list.ts'
import type { Language } from '../../shared/window/contract.ts'
import { askClock } from '../ledger/accept-clock.ts'
import { lastEntry, type Ledger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import { systemFailure } from '../jobs/system-failure.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { renameWithRetry, writeAtomically } from '../vault/write-atomically.ts'
import { type ExportRow, exportCells, exportHeadings } from './export-columns.ts'
import { indexReady } from './list-index.ts'
import { statusesAt } from './register-index.ts'
import { listRow, viewPlaces, type View } from './list-register.ts'
import { textsOf } from './read-version.ts'
import type { AuthorisationRow } from './register-rows.ts'

type Request = Omit<z.output<typeof exportProcedure.input>, 'ticket'> & {
  /** Full path, from the save dialog. */
  readonly file: string
  /** The data file's folder: nothing else is written there. */
  readonly dataFolder: string
}

const rowsABreath = 2000

/**
 * Writes a view of the register, or all of it, and records that it left.
 *
 * @throws AppError `register-export-place`, `register-export-not-written`, `disk-full`, `clock-not-accepted`; no file is
 *   left and nothing recorded then
 */
export async function exportRegister(
  ledger: Ledger,
  request: Request,
): Promise<z.input<typeof exportProcedure.output>> {
  const { file, dataFolder, scope, language, purpose } = request
  if (isInside(file, dataFolder)) throw new AppError('register-export-place', {})
  assertClock(ledger)
  const view = scope === 'view' ? request : { filter: filterSchema.parse({}), sort: request.sort }
  await indexReady(ledger.db, view.filter, ledger.now())
  const rows = exportRows(ledger.db, view, ledger.now())
  const bytes = await csvBytes(rows, language)
  const beside = `${file}.kontrolbog`
  await write(file, () => writeAtomically(beside, bytes))
  const receipt = { rows: rows.length, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') }
  await write(file, () =>
    renameWithRetry(beside, file, (from, to) =>
      // Nothing leaves without an entry, and no entry stands without its file; what was there before stays until then. A
      // try that another program hinders takes its entry with it.
      transaction(ledger, () => {
        record(ledger, {
          kind: 'register-exported',
          subject: ledger.ids.id(),
          data: { purpose, format: 'csv', scope, filter: filterFacts(view.filter), ...receipt },
        })
        renameSync(from, to)
      }),
    ),
  )
  return { file: path.basename(file), ...receipt }
}

/** What the filter was, without what was searched for: that may be a name. */
function filterFacts({ search, ...filter }: View['filter']) {
  return { ...filter, isSearched: search.trim() !== '' }
}

/** Asked before anything is written, so that no file is there whose entry is refused. */
function assertClock(ledger: Ledger): void {
  const direction = askClock(ledger)
  const last = lastEntry(ledger.db)
  if (direction === null || !last) return
  const clock = new Date(ledger.now()).toISOString()
  throw new AppError('clock-not-accepted', { direction, clock, lastEntryAt: last.at })
}

function exportRows(db: Database, view: View, nowMs: number): ExportRow[] {
  const { index, places, atMs } = viewPlaces(db, view, nowMs)
  const statuses = statusesAt(index, atMs)
  const names = new Map(index.holders.flatMap((each) => (each ? [[each.id, each.name] as const] : [])))
  const knownSeq = index.knownSeq ?? index.seq
  // The version that holds the row: every column of it is read by id and by what was known.
  const details = new Map(
    (
      db
        .prepare('SELECT * FROM authorisation WHERE knownFromSeq <= ? AND coalesce(knownToSeq, ?) >= ?')
        .all(knownSeq, Number.MAX_SAFE_INTEGER, knownSeq + 1) as AuthorisationRow[]
    ).map((row) => [row.id, row]),
  )
  return places.map((place) => {
    const row = listRow(index, place, statuses)
    const { system } = index.rows[place]! // a place of the index's own
    const detail = details.get(row.id)! // the index was made of the same rows
    return {
      ...row,
      number: index.holders[index.rows[place]!.holderAt]?.number ?? '',
      program: names.get(system) ?? '',
      services: textsOf(detail.services).join(', '),
      approvedBy: detail.approvedBy,
      justification: detail.justification,
      purpose: detail.purpose,
      legalBasis: detail.legalBasis,
      ref: detail.ref,
    }
  })
}

/** A RID may look like a CPR number; outside the data file nobody can tell, so it is masked like one. */
async function csvBytes(rows: readonly ExportRow[], language: Language): Promise<Buffer> {
  const parts = [csvByteOrderMark, csvLine(exportHeadings(language))]
  for (const [at, row] of rows.entries()) {
    parts.push(csvLine(exportCells(row, language).map(maskNumbers)))
    if (at % rowsABreath === rowsABreath - 1) await breathe()
  }
  return Buffer.from(parts.join(''))
}

async function write(file: string, act: () => Promise<void> | void): Promise<void> {
  try {
    await act()
  } catch (error) {
    for (const left of [`${file}.kontrolbog.tmp`, `${file}.kontrolbog`]) rmSync(left, { force: true })
    const isFull = systemFailure(error)?.code === 'disk-full'
    if (error instanceof AppError || isFull || !(error instanceof Error && 'code' in error)) throw error
    throw new AppError('register-export-not-written', { file: path.basename(file) }, { cause: error })
  }
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(path.resolve(folder), path.resolve(file))
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}
