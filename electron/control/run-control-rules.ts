// Step 6: runs the rules over a control's sources and records the run, its findings and its sample as one act.
import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { ControlInput } from '../../shared/control/control-input.ts'
import type { JobControl } from '../store/running-jobs.ts'
import type { Session } from '../store/session.ts'
import type { DataFile } from '../vault/data-file.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { registerFacts } from '../register/register-facts.ts'
import { countedControls, deadlineFacts, readAuthority } from './control-facts.ts'
import { readControlDraft } from './control-draft-store.ts'
import { type ControlRow, readOpenControl } from './control-row.ts'
import { type ControlSources, controlSources } from './control-sources.ts'
import { earlierControls } from './earlier-controls.ts'
import { readNotice } from './employee-notice.ts'
import { recordFinishedRun } from './record-run.ts'
import { runRules } from './run-rules.ts'

const seedBytes = 32

/**
 * Runs every rule over what the control has now. Nothing is recorded until the run is whole; each run keeps the
 * parameters it used.
 *
 * @param nowMs the instant of the run, UTC ms
 * @throws AppError `control-notice-missing`, `control-unknown`, `control-is-approved`, `control-is-abandoned`,
 *   `control-changed-meanwhile`, `job-cancelled`, and what the rules' parameters are refused for
 */
export async function runControlRules(
  { dataFile, ledger }: Pick<Session, 'dataFile' | 'ledger'>,
  control: string,
  nowMs: number,
  { signal, report }: JobControl,
): Promise<{ run: string; findings: number }> {
  const { db } = ledger
  const row = readOpenControl(db, control)
  if (!readNotice(db)) throw new AppError('control-notice-missing', {})
  const { input, sources, history, run: runOn } = openRun(dataFile, row, nowMs)
  const before = planOf(db, control)
  const draw = nextDraw(db, control)
  const result = await runOn(draw.seed, { signal, report })
  if (planOf(db, control) !== before) throw new AppError('control-changed-meanwhile', {})
  const [run, sample] = [ledger.ids.id(), ledger.ids.id()]
  recordFinishedRun(
    ledger,
    { control, run, sample },
    {
      isStartUp: input.isStartUp,
      sources,
      history,
      result: { ...result, sample: { ...result.sample, draws: draw.draws } },
    },
  )
  return { run, findings: result.findings.length }
}

/** Everything that a control's rules read now, and the run of them, after which the keys are cleared. */
export function openRun(dataFile: DataFile, row: ControlRow, nowMs: number) {
  const { db } = dataFile
  const sources = controlSources(dataFile, readControlDraft(db, row.id).imports)
  const earlier = earlierControls(dataFile, row)
  const input = { ...controlInput(db, row, sources, nowMs), history: earlier.history }
  const stores = [...sources.stores, ...earlier.stores]
  return {
    input,
    sources: sources.run,
    history: earlier.said,
    run: (seed: string, { signal, report }: JobControl) =>
      runRules(input, stores, seed, { signal, onProgress: report }).finally(() => {
        for (const { key } of stores) key.fill(0)
      }),
  }
}

function controlInput(
  db: Database,
  { period, plan }: ControlRow,
  { run, sources }: ControlSources,
  nowMs: number,
): ControlInput {
  const authority = readAuthority(db)
  if (!authority) throw new Error('a data file with a control has an authority')
  const places = new Map(run.map(({ importId }, index) => [importId, index]))
  const previousControls = countedControls(deadlineFacts(db, nowMs))
  return {
    from: period.from,
    to: period.to,
    nowMs,
    authority: { ...authority, previousControls },
    register: registerFacts(db, { sourceIndexOf: (importId) => places.get(importId) ?? -1 }),
    sources,
    isStartUp: previousControls.length === 0,
    coversLogs: plan.some(({ kind }) => kind === 'logs'),
  }
}

/**
 * The seed is made once for a control, so that a new run does not choose another sample by chance; only a draw with a new
 * seed is one more draw.
 */
function nextDraw(db: Database, control: string): { seed: string; draws: number } {
  const latest = db
    .prepare('SELECT seed, draws FROM sample WHERE control = ? ORDER BY recordedSeq DESC LIMIT 1')
    .get(control) as { readonly seed: string; readonly draws: number } | undefined // columns of schema.sql
  return latest
    ? { seed: latest.seed, draws: latest.draws }
    : { seed: randomBytes(seedBytes).toString('hex'), draws: 1 }
}

/** What the run was about: changed while it ran, it is a run of something else. */
function planOf(db: Database, control: string): string {
  const { period, plan } = readOpenControl(db, control)
  return JSON.stringify([period, plan, readControlDraft(db, control).imports])
}
