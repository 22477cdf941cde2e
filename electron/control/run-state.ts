// What the latest run of a control's rules said, and whether it still says how things are.
import type { z } from 'zod'
import type { RunState, staleReasonSchema } from '../../shared/control/run-contract.ts'
import { type Severity, severitySchema } from '../../shared/control/subject.ts'
import { onWorkList } from '../ledger/finding-table.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readControlDraft } from './control-draft-store.ts'
import { instantOf } from './control-list.ts'
import { readControl } from './control-row.ts'
import { readRunResult } from './run-result.ts'

type StaleReason = z.infer<typeof staleReasonSchema>

type RunRow = {
  readonly id: string
  readonly findings: number
  readonly recordedSeq: number
  /** JSON array of the sources in file order. */
  readonly sources: string
}

/** @throws AppError `control-unknown` */
export function runState(db: Database, control: string): RunState | null {
  const { run: id } = readControl(db, control)
  if (id === null) return null
  // The columns are those of schema.sql.
  const run = db.prepare('SELECT * FROM run WHERE id = ?').get(id) as RunRow
  const result = readRunResult(db, id)
  if (!result) throw new Error('a run keeps its result')
  const severities = severitiesOf(db, id)
  const startUp = startUpByRule(db, id)
  const startUpCount = [...startUp.values()].reduce((sum, count) => sum + count, 0)
  return {
    run: id,
    at: instantOf(db, run.recordedSeq),
    runs: Number(db.prepare('SELECT count(*) FROM run WHERE control = ?').pluck().get(control)),
    isStartUp: isStartUp(db, run.recordedSeq),
    findings: run.findings - startUpCount,
    startUp: startUpCount,
    bySeverity: bySeverity(db, id),
    rules: result.rules.map(({ id: rule, title, clauses, parameters, findings, notRun, lookBack }) => ({
      rule,
      title,
      clauses: [...clauses],
      parameters: { ...parameters },
      findings: findings === null ? null : findings - (startUp.get(rule) ?? 0),
      severities: severities.get(rule) ?? [],
      notRun,
      lookBack: lookBack ?? null,
    })),
    sources: [...result.sources],
    stale: staleReasons(db, control, run),
  }
}

export function bySeverity(db: Database, run: string): Partial<Record<Severity, number>> {
  const rows = db
    .prepare(
      `SELECT severity, count(*) AS count FROM finding WHERE run = ? AND NOT (${onWorkList}) GROUP BY severity`,
    )
    .all(run) as { readonly severity: Severity; readonly count: number }[] // written from findingSchema
  return Object.fromEntries(rows.map(({ severity, count }) => [severity, count]))
}

/** By rule: the severities that its findings have, worst first. */
function severitiesOf(db: Database, run: string): Map<string, Severity[]> {
  const rows = db
    .prepare(`SELECT DISTINCT rule, severity FROM finding WHERE run = ? AND NOT (${onWorkList})`)
    .all(run) as { readonly rule: string; readonly severity: Severity }[] // written from findingSchema
  return new Map(
    [...Map.groupBy(rows, ({ rule }) => rule)].map(([rule, found]) => [
      rule,
      severitySchema.options.filter((severity) => found.some((each) => each.severity === severity)),
    ]),
  )
}

function startUpByRule(db: Database, run: string): Map<string, number> {
  const rows = db
    .prepare(`SELECT rule, count(*) AS count FROM finding WHERE run = ? AND (${onWorkList}) GROUP BY rule`)
    .all(run) as { readonly rule: string; readonly count: number }[] // written from findingSchema
  return new Map(rows.map(({ rule, count }) => [rule, count]))
}

function isStartUp(db: Database, seq: number): boolean {
  const data = db.prepare('SELECT data FROM payload WHERE seq = ?').pluck().get(seq)
  return (JSON.parse(String(data)) as { readonly isStartUp: boolean }).isStartUp // as the event's schema has it
}

const kindsOf: Readonly<Record<Exclude<StaleReason, 'sources'>, readonly string[]>> = {
  plan: ['control-planned'],
  authority: ['authority-registered'],
  register: ['employee-%', 'program-%', 'identity-%', 'authorisation-%'],
}

/** Why a run no longer says how things are: what it read has changed since. */
export function staleReasons(
  db: Database,
  control: string,
  { sources, recordedSeq }: Pick<RunRow, 'sources' | 'recordedSeq'>,
): StaleReason[] {
  const read = JSON.parse(sources) as { readonly importId: string }[] // written by project-control
  const ofRun = new Set(read.map(({ importId }) => importId))
  const isList = db.prepare(
    `SELECT 1 FROM import WHERE id = ? AND kind IN ('employees', 'programs', 'authorisations')`,
  )
  const own = [...ofRun].filter((id) => isList.get(id) === undefined)
  const now = readControlDraft(db, control).imports
  const reasons: StaleReason[] = []
  if (own.length !== now.length || now.some((id) => !ofRun.has(id))) reasons.push('sources')
  for (const [reason, kinds] of Object.entries(kindsOf) as [StaleReason, readonly string[]][]) {
    const like = kinds.map(() => 'kind LIKE ?').join(' OR ')
    const about = reason === 'plan' ? 'AND subject = ?' : ''
    const found = db
      .prepare(`SELECT 1 FROM ledger WHERE seq > ? AND (${like}) ${about} LIMIT 1`)
      .get(recordedSeq, ...kinds, ...(reason === 'plan' ? [control] : []))
    if (found !== undefined) reasons.push(reason)
  }
  return reasons
}
