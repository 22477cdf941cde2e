// Step 6: the rows behind a finding, read from where they lie and masked; and the personal numbers of one row in full,
// which is recorded before they are shown.
import { AppError } from '../../shared/errors.ts'
import type { FindingRow } from '../../shared/control/finding-contract.ts'
import { maskNumbers } from '../../shared/control/mask.ts'
import { readLogLines } from '../imports/read-log-lines.ts'
import { readLinePersons } from '../imports/read-line-persons.ts'
import { readStatisticsStore } from '../imports/statistics-store.ts'
import { readFinding } from '../ledger/finding-table.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import { localDateAt } from '../register/as-of.ts'
import type { DataFile } from '../vault/data-file.ts'
import { logStoreKey, logStorePath } from '../vault/log-stores.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { type ImportRow, readImports } from './control-sources.ts'
import { runOf } from './find-findings.ts'

type Place = { readonly importId: string; readonly file: string; readonly line: number }

/** @throws AppError `control-unknown`, `control-not-run`, `finding-unknown`, `log-store-unknown` */
export function findingRows(
  dataFile: DataFile,
  control: string,
  ordinal: number,
  { from, count }: { readonly from: number; readonly count: number },
): { total: number; rows: FindingRow[] } {
  const { db } = dataFile
  const run = runOf(db, control)
  const sources = runSources(db, run)
  const finding = readFinding(
    db,
    run,
    ordinal,
    sources.map(({ file }) => file),
  )
  if (!finding) throw new AppError('finding-unknown', {})
  const importOf = new Map(sources.map(({ file, importId }) => [file, importId]))
  const places = finding.events
    .slice(from, from + count)
    .map(({ file, line }) => ({ file, line, importId: importOf.get(file) ?? '' }))
  const rowOf = new Map<string, FindingRow>()
  for (const [importId, ofImport] of byImport(places)) {
    const [row] = readImports(db, [importId])
    if (row) for (const each of readRows(dataFile, row, ofImport)) rowOf.set(keyOf(each), each)
  }
  return {
    total: finding.events.length,
    rows: places.map((place) => rowOf.get(keyOf(place)) ?? { kind: 'gone', ...place }),
  }
}

/**
 * Records who looks at the personal numbers of a row and why, then reads them.
 *
 * @throws AppError `finding-unknown` when the row is no source of the control's, `ledger-holds-cpr`, `log-store-unknown`
 */
export function showPersons(
  dataFile: DataFile,
  ledger: Ledger,
  { control, importId, line, reason }: { control: string; importId: string; line: number; reason: string },
): string[] {
  const { db } = dataFile
  const isSource = runSources(db, runOf(db, control)).some((source) => source.importId === importId)
  const [row] = readImports(db, [importId])
  if (!isSource || !row || row.isDeleted || !isLog(row)) throw new AppError('finding-unknown', {})
  const persons = withStore(dataFile, importId, (path, key) => readLinePersons(path, key, line))
  if (persons.length === 0) throw new AppError('finding-unknown', {})
  record(ledger, { kind: 'person-shown', subject: ledger.ids.id(), data: { importId, line, reason } })
  return persons
}

function runSources(db: Database, run: string): { readonly importId: string; readonly file: string }[] {
  const sources = db.prepare('SELECT sources FROM run WHERE id = ?').pluck().get(run)
  return JSON.parse(String(sources)) as { importId: string; file: string }[] // written by project-control
}

function readRows(dataFile: DataFile, source: ImportRow, places: readonly Place[]): FindingRow[] {
  const file = places[0]?.file ?? source.file
  if (source.kind === 'statistics' || isLog(source)) {
    if (source.isDeleted) return []
    return source.kind === 'statistics'
      ? statisticsRows(dataFile, source.id, file, places)
      : logRows(dataFile, source.id, file, places)
  }
  return places.map((place) => registerRow(dataFile.db, source, place))
}

const isLog = ({ kind }: ImportRow) => kind === 'log' || kind === 'program-log'

function logRows(dataFile: DataFile, importId: string, file: string, places: readonly Place[]): FindingRow[] {
  const lines = places.map(({ line }) => line)
  return withStore(dataFile, importId, (path, key) => readLogLines(path, key, lines)).map((row) => ({
    kind: 'log',
    importId,
    file,
    line: row.line,
    timeMs: row.timeMs,
    user: [row.endUser, row.userId, row.signature].find((text) => text !== '') ?? '',
    type: row.transactionType,
    query: row.query,
    persons: [...row.persons],
    caseRef: row.caseRef,
    unit: row.unit,
  }))
}

function statisticsRows(
  dataFile: DataFile,
  importId: string,
  file: string,
  places: readonly Place[],
): FindingRow[] {
  const wanted = new Set(places.map(({ line }) => line))
  const rows = withStore(dataFile, importId, readStatisticsStore)
  // A wide row is several entries of one line: the first stands for it, the count is of them all.
  const byLine = new Map<number, FindingRow>()
  for (const { line, userId, signature, transactionType, count, from, to } of rows) {
    if (!wanted.has(line)) continue
    const known = byLine.get(line)
    if (known?.kind === 'statistics') {
      byLine.set(line, {
        ...known,
        type: `${known.type}, ${maskNumbers(transactionType)}`,
        times: known.times + count,
      })
    } else {
      byLine.set(line, {
        kind: 'statistics',
        importId,
        file,
        line,
        user: maskNumbers(userId === '' ? signature : userId),
        type: maskNumbers(transactionType),
        times: count,
        from,
        to,
      })
    }
  }
  return [...byLine.values()]
}

/** What the register holds of a row of a list: the authorisation, employee or program that was read from it. */
function registerRow(db: Database, { kind }: ImportRow, place: Place): FindingRow {
  const none = { kind: 'register' as const, ...place, name: '', system: '', start: null, end: null }
  if (kind === 'authorisations') {
    const found = db
      .prepare(
        `SELECT a.system, a.validFrom, a.validTo, coalesce(e.name, p.name, '') AS name, s.name AS systemName
         FROM authorisation AS a
         LEFT JOIN employee AS e ON e.id = a.holder AND e.knownToSeq IS NULL AND e.validTo IS NULL
         LEFT JOIN program AS p ON p.id = a.holder AND p.knownToSeq IS NULL AND p.validTo IS NULL
         LEFT JOIN program AS s ON s.id = a.system AND s.knownToSeq IS NULL AND s.validTo IS NULL
         WHERE a.importId = ? AND a.line = ? ORDER BY a.knownFromSeq DESC LIMIT 1`,
      )
      .get(place.importId, place.line) as
      | {
          system: string
          systemName: string | null
          validFrom: number | null
          validTo: number | null
          name: string
        }
      | undefined
    if (!found) return none
    return {
      ...none,
      name: found.name,
      system: found.systemName ?? found.system,
      start: found.validFrom === null ? null : localDateAt(found.validFrom),
      end: found.validTo === null ? null : localDateAt(found.validTo - 1),
    }
  }
  const table = kind === 'programs' ? 'program' : 'employee'
  const name = db
    .prepare(`SELECT name FROM ${table} WHERE importId = ? AND line = ? ORDER BY knownFromSeq DESC LIMIT 1`)
    .pluck()
    .get(place.importId, place.line)
  return { ...none, name: typeof name === 'string' ? name : '' }
}

function withStore<Value>(
  dataFile: DataFile,
  importId: string,
  read: (path: string, key: Buffer) => Value,
): Value {
  const key = logStoreKey(dataFile, importId)
  try {
    return read(logStorePath(dataFile, importId), key)
  } finally {
    key.fill(0)
  }
}

function byImport(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    const known = groups.get(place.importId)
    if (known) known.push(place)
    else groups.set(place.importId, [place])
  }
  return groups
}

const keyOf = ({ importId, line }: { readonly importId: string; readonly line: number }) =>
  `${importId}:${line}`
