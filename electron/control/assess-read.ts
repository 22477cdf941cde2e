// Step 8 as the page reads it: the list of what is to be assessed, and one of them with its rows and history.
import type { z } from 'zod'
import type { assessProcedures } from '../../shared/control/assess-contract.ts'
import { type AssessItem, type ItemRef, type ItemState, itemKey } from '../../shared/control/assess-item.ts'
import { compareItems } from '../../shared/control/assess-list.ts'
import type { FindingRow } from '../../shared/control/finding-contract.ts'
import { AppError } from '../../shared/errors.ts'
import { assessmentDataSchema } from '../../shared/ledger/control-events.ts'
import { type LogLine, readLogLines } from '../imports/read-log-lines.ts'
import { readFindingHeads } from '../ledger/finding-table.ts'
import type { Session } from '../store/session.ts'
import type { DataFile } from '../vault/data-file.ts'
import { logStoreKey, logStorePath } from '../vault/log-stores.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { isOwnRow, ownIdentities } from './assess-officer.ts'
import { readAssessedRun } from './assess-run.ts'
import { readAssessState } from './assess-state.ts'
import { readControl } from './control-row.ts'
import { findingRows } from './finding-rows.ts'

type Procedures = typeof assessProcedures
type ListInput = z.output<Procedures['assessItems']['input']>
type List = z.input<Procedures['assessItems']['output']>
type Detail = z.input<Procedures['assessItem']['output']>
type Here = Pick<Session, 'dataFile' | 'ledger' | 'officer'>

const listed = 500
const shownRows = 50

/** @throws AppError `control-unknown`, `control-not-run` */
export function listItems(
  { ledger, officer }: Here,
  { control, show, kind, rule, severity, subject }: ListInput,
): List {
  const { db } = ledger
  const assessed = readAssessedRun(db, readControl(db, control))
  const state = readAssessState(db, control, assessed, ownIdentities(db, officer))
  const all: readonly AssessItem[] = [...state.findings, ...state.rows]
  const counts = (items: readonly AssessItem[], of: ItemState) =>
    items.filter((item) => item.state === of).length
  const fitting = all.filter(
    (item) =>
      (show === 'all' || item.state === show) &&
      (kind === 'all' || item.kind === kind) &&
      (rule === '' || (item.kind === 'finding' && item.rule === rule)) &&
      (severity === null || (item.kind === 'finding' && item.severity === severity)) &&
      (subject === '' || item.subject.id === subject),
  )
  const titles = new Map(assessed.rules.map(({ id, title }) => [id, title]))
  const rules = Map.groupBy(state.findings, (item) => item.rule)
  const subjects = Map.groupBy(all, (item) => item.subject.id)
  return {
    items: fitting.toSorted(compareItems).slice(0, listed),
    fitting: fitting.length,
    counts: { open: counts(all, 'open'), waiting: counts(all, 'waiting'), assessed: counts(all, 'assessed') },
    open: { findings: counts(state.findings, 'open'), rows: counts(state.rows, 'open') },
    rules: [...rules].map(([id, items]) => ({
      rule: id,
      title: titles.get(id) ?? id,
      total: items.length,
      open: items.filter((item) => item.state !== 'assessed').length,
    })),
    subjects: [...subjects]
      .map(([id, items]) => ({
        id,
        label: items[0]!.subject.label,
        open: items.filter((item) => item.state !== 'assessed').length,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'da-DK')),
    startUp: state.startUp,
  }
}

/** @throws AppError `control-unknown`, `control-not-run`, `finding-unknown` */
export function readItem({ dataFile, ledger, officer }: Here, control: string, ref: ItemRef): Detail {
  const { db } = ledger
  const assessed = readAssessedRun(db, readControl(db, control))
  const own = ownIdentities(db, officer)
  const state = readAssessState(db, control, assessed, own)
  const key = itemKey(ref)
  const item = [...state.findings, ...state.rows].find((each) => each.key === key)
  if (!item) throw new AppError('finding-unknown', {})
  const head =
    ref.kind === 'finding'
      ? readFindingHeads(db, assessed.run).find(({ ordinal }) => ordinal === ref.ordinal)
      : undefined
  const shown =
    ref.kind === 'finding'
      ? findingRows(dataFile, control, ref.ordinal, { from: 0, count: shownRows })
      : { total: 1, rows: [sampleRow(dataFile, ref, assessed.fileOf.get(ref.importId) ?? '')] }
  return {
    item,
    clauses: head?.clauses ?? [],
    parameters: head?.parameters ?? {},
    rows: shown.rows,
    rowsInAll: shown.total,
    isOwn:
      item.isOwn ||
      (ref.kind === 'finding' && holdsOwnRows({ dataFile, ledger, officer }, control, ref.ordinal)),
    history: readHistory(db, control, assessed.run, ref),
  }
}

/** Whether some row behind a finding is a look-up of the officer's own. */
export function holdsOwnRows({ dataFile, ledger, officer }: Here, control: string, ordinal: number): boolean {
  const own = ownIdentities(ledger.db, officer)
  if (own.keys.size === 0) return false
  const { total } = findingRows(dataFile, control, ordinal, { from: 0, count: 1 })
  const { rows } = findingRows(dataFile, control, ordinal, { from: 0, count: total })
  const linesOf = Map.groupBy(
    rows.filter((row) => row.kind === 'log'),
    ({ importId }) => importId,
  )
  return [...linesOf].some(([importId, ofImport]) =>
    readStoredLines(
      dataFile,
      importId,
      ofImport.map(({ line }) => line),
    ).some((row) => isOwnRow(own, row)),
  )
}

/** Rows of a log by line; none when they are deleted. */
export function readStoredLines(dataFile: DataFile, importId: string, lines: readonly number[]): LogLine[] {
  const isKept = dataFile.db.prepare('SELECT 1 FROM import WHERE id = ? AND deletedSeq IS NULL').get(importId)
  if (isKept === undefined) return []
  const key = logStoreKey(dataFile, importId)
  try {
    return readLogLines(logStorePath(dataFile, importId), key, lines)
  } finally {
    key.fill(0)
  }
}

export function shownLine(importId: string, file: string, row: LogLine): FindingRow {
  return {
    kind: 'log',
    importId,
    file,
    line: row.line,
    timeMs: row.timeMs,
    user: userOf(row),
    type: row.transactionType,
    query: row.query,
    persons: [...row.persons],
    caseRef: row.caseRef,
    unit: row.unit,
  }
}

/** The first of a row's identities that says something. */
export function userOf({ endUser, userId, signature }: LogLine): string {
  return [endUser, userId, signature].find((text) => text !== '') ?? ''
}

function sampleRow(
  dataFile: DataFile,
  { importId, line }: Extract<ItemRef, { kind: 'row' }>,
  file: string,
): FindingRow {
  const [row] = readStoredLines(dataFile, importId, [line])
  return row ? shownLine(importId, file, row) : { kind: 'gone', importId, file, line }
}

type HistoryColumns = { readonly at: string; readonly actor: string; readonly data: string }

/** What was said of it, latest first; an erased assessment is not there any more. */
function readHistory(db: Database, control: string, run: string, ref: ItemRef): Detail['history'] {
  const where = ref.kind === 'finding' ? 'run = ? AND finding = ?' : 'importId = ? AND line = ?'
  const values = ref.kind === 'finding' ? [run, ref.ordinal] : [ref.importId, ref.line]
  const rows = db
    .prepare(
      `SELECT at, actor, data FROM ledger JOIN payload USING (seq)
       WHERE seq IN (SELECT recordedSeq FROM assessment WHERE control = ? AND ${where}) ORDER BY seq DESC`,
    )
    .all(control, ...values) as HistoryColumns[]
  return rows.map(({ at, actor, data }) => {
    const said = assessmentDataSchema.parse(JSON.parse(data))
    return {
      at,
      officer: officerName(db, actor),
      outcome: said.outcome,
      explanation: said.explanation,
      answerBy: said.answerBy ?? null,
      ownLookups: said.ownLookups ?? null,
      together: said.findings.length + said.rows.length,
    }
  })
}

export function officerName(db: Database, id: string): string {
  const name = db
    .prepare('SELECT name FROM officer WHERE id = ? ORDER BY knownFromSeq DESC LIMIT 1')
    .pluck()
    .get(id)
  return typeof name === 'string' ? name : ''
}
