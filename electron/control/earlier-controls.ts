// What the controls before this one left for its rules: log stores that are still kept, the counts by day that their approval
// left, and whom their samples drew.
import type { ControlHistory, HistorySource, UsageHistory } from '../../shared/control/control-history.ts'
import { controlFiguresSchema } from '../../shared/control/control-figures.ts'
import { type UsageRow, usageDays } from '../../shared/control/usage-summary.ts'
import { type RunData, runDataSchema } from '../../shared/ledger/control-events.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import { readReceipt } from '../imports/import-receipt.ts'
import { readEntry } from '../ledger/read-payload.ts'
import type { DataFile } from '../vault/data-file.ts'
import { logStoreKey, logStorePath } from '../vault/log-stores.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { payloadOf } from './assess-run.ts'
import { type ControlRow, readControls } from './control-row.ts'
import { readImports, sourceOf } from './control-sources.ts'
import type { StoredSource } from './rules-worker.ts'

/** Stores that ended longer ago are not read (design: "Retention of raw rows"). */
const reachDays = 60

export type EarlierControls = {
  readonly history: ControlHistory
  /** Each with a copy of its key, which the caller clears. */
  readonly stores: readonly StoredSource[]
  /** As the run's entry names them. */
  readonly said: NonNullable<RunData['history']>
}

type Approved = { readonly id: string; readonly period: ControlRow['period']; readonly run: RunData }

/** Of running controls that an officer approved, complete or not, latest first; never of a suspicion control or a draft. */
export function earlierControls(dataFile: DataFile, { id, period }: ControlRow): EarlierControls {
  const { db } = dataFile
  const approved = approvedControls(db).filter((control) => control.id !== id)
  const sources: HistorySource[] = []
  const stores: StoredSource[] = []
  const usage: UsageHistory[] = []
  const said = { sources: [] as { importId: string; file: string }[], usage: [] as string[] }
  approved.forEach((control, place) => {
    const kept = keptLogs(db, control, period.from)
    for (const row of kept) {
      const [path, key] = [logStorePath(dataFile, row.id), logStoreKey(dataFile, row.id)]
      stores.push({ index: sources.length, path, key, isEarlier: true })
      sources.push({ ...sourceOf(row), ...readReceipt(path, key), control: place })
      said.sources.push({ importId: row.id, file: row.file })
    }
    const counted = kept.length > 0 ? undefined : countedBy(db, control, period.from)
    if (!counted) return
    usage.push(counted)
    said.usage.push(control.id)
  })
  return { history: { sources, usage, lastDrawn: lastDrawn(db, approved) }, stores, said }
}

function approvedControls(db: Database): Approved[] {
  return readControls(db)
    .flatMap(({ id, kind, isTechnical, approvedAt, period, run }) =>
      kind === 'running' && !isTechnical && approvedAt !== null && run !== null
        ? [{ id, period, approvedAt, run: runDataSchema.parse(payloadOf(db, run, 'rules-run')) }]
        : [],
    )
    .sort((a, b) => (a.approvedAt < b.approvedAt ? 1 : -1))
}

function keptLogs(db: Database, { run }: Approved, from: string) {
  const reach = formatDay(parseDay(from) - reachDays)
  return readImports(
    db,
    run.sources.map(({ importId }) => importId),
  ).filter(
    ({ kind, isDeleted, declaredFrom, declaredTo }) =>
      (kind === 'log' || kind === 'program-log') && !isDeleted && declaredFrom < from && declaredTo >= reach,
  )
}

/** Its counts, for the logs whose declared ranges hold the whole period; undefined when there are none. */
function countedBy(db: Database, { id, period, run }: Approved, from: string): UsageHistory | undefined {
  const first = formatDay(parseDay(from) - usageDays)
  const rows = db
    .prepare(
      `SELECT identity, transactionType, day, count, firstMs, lastMs FROM usage
       WHERE control = ? AND day >= ? AND day < ? ORDER BY day`,
    )
    .all(id, first, from) as UsageRow[] // the columns are those of schema.sql
  const logs = run.sources.filter(({ kind }) => kind === 'log' || kind === 'program-log')
  const whole = logs.filter(({ declared }) => declared.from <= period.from && period.to <= declared.to)
  const programs = [...new Set(whole.map(({ program }) => program))]
  return rows.length === 0 && programs.length === 0 ? undefined : { ...period, programs, rows }
}

/** By subject, the place of the latest control that drew a row of it. */
function lastDrawn(db: Database, approved: readonly Approved[]): Map<string, number> {
  const drawn = new Map<string, number>()
  approved.toReversed().forEach(({ id }, place) => {
    const figures = controlFiguresSchema.safeParse(readEntry(db, 'control-approved', id)?.data.figures)
    for (const stratum of figures.data?.sample.strata ?? []) {
      if (stratum.drawn > 0) drawn.set(stratum.subject, place)
    }
  })
  return drawn
}
