// Step 7: the sample that stands, with its rows, and a new draw: counted, with the one before kept on record.
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { assessProcedures } from '../../shared/control/assess-contract.ts'
import { AppError } from '../../shared/errors.ts'
import { sampleDataSchema } from '../../shared/ledger/control-events.ts'
import { record, transaction } from '../ledger/record.ts'
import type { JobControl } from '../store/running-jobs.ts'
import type { Session } from '../store/session.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { readStoredLines, shownLine } from './assess-read.ts'
import { readAssessedRun } from './assess-run.ts'
import { readControl, readOpenControl } from './control-row.ts'
import { openRun } from './run-control-rules.ts'
import { readRunResult, writeRunSample } from './run-result.ts'

type SampleView = z.input<(typeof assessProcedures)['sample']['output']>
const seedBytes = 32

/** @throws AppError `control-unknown`, `control-not-run` */
export function sampleView({ dataFile, ledger }: Session, control: string): SampleView {
  const { db } = ledger
  const { sampleFile, sampleData, importOf } = readAssessedRun(db, readControl(db, control))
  const linesOf = Map.groupBy(sampleFile.rows, ({ file }) => file)
  const shown = new Map<string, SampleView['rows'][number]['row']>()
  for (const [file, rows] of linesOf) {
    const importId = importOf.get(file) ?? ''
    const lines = rows.map(({ line }) => line)
    for (const row of readStoredLines(dataFile, importId, lines)) {
      shown.set(`${file}:${row.line}`, shownLine(importId, file, row))
    }
  }
  return {
    ...sampleFile,
    draws: sampleData.draws,
    strata: sampleFile.strata,
    rows: sampleFile.rows.map(({ file, line, subject }) => ({
      subject,
      row: shown.get(`${file}:${line}`) ?? { kind: 'gone', importId: importOf.get(file) ?? '', file, line },
    })),
    earlier: readDraws(db, control).filter(({ seed }) => seed !== sampleData.seed),
  }
}

export type Draw = {
  readonly draws: number
  readonly seed: string
  readonly size: number
  readonly at: string
}

/** Every draw of a control, in order. Rules that were run again with the same seed made no new draw: the latest stands. */
export function readDraws(db: Database, control: string): Draw[] {
  const rows = db
    .prepare(
      `SELECT at, data FROM sample
       JOIN ledger ON ledger.seq = sample.recordedSeq JOIN payload ON payload.seq = sample.recordedSeq
       WHERE sample.control = ? ORDER BY sample.recordedSeq`,
    )
    .all(control) as { at: string; data: string }[]
  const bySeed = new Map<string, Draw>()
  for (const { at, data } of rows) {
    const { draws, seed, size } = sampleDataSchema.parse(JSON.parse(data))
    bySeed.set(seed, { draws, seed, size, at })
  }
  return [...bySeed.values()]
}

/**
 * Draws from the same population with a new seed.
 *
 * @throws AppError `control-not-run`, `control-changed-meanwhile` when the sources are not those of the run,
 *   `control-is-approved`, `control-is-abandoned`, `job-cancelled`; nothing is recorded then
 */
export async function drawAgain(
  { dataFile, ledger }: Session,
  control: string,
  nowMs: number,
  { signal, report }: JobControl,
): Promise<{ draws: number }> {
  const { db } = ledger
  const row = readOpenControl(db, control)
  const assessed = readAssessedRun(db, row)
  const seed = randomBytes(seedBytes).toString('hex')
  const { sample: drawn, untied } = await openRun(dataFile, row, nowMs).run(seed, { signal, report })
  const before = assessed.sampleData.population
  const isSame = drawn.population.rows === before.rows && drawn.population.sha256 === before.sha256
  if (!isSame || readOpenControl(db, control).run !== assessed.run) {
    throw new AppError('control-changed-meanwhile', {})
  }
  const draws = assessed.sampleData.draws + 1
  const sample = { ...drawn, draws }
  transaction(ledger, () => {
    record(ledger, {
      kind: 'sample-drawn',
      subject: ledger.ids.id(),
      data: {
        control,
        method: sample.method,
        seed,
        draws,
        population: sample.population,
        size: sample.rows.length,
        rows: sample.rows.map(({ file, line }) => ({ importId: assessed.importOf.get(file)!, line })),
      },
    })
    const result = readRunResult(db, assessed.run)
    if (result) writeRunSample(db, assessed.run, result, { sample, untied })
  })
  return { draws }
}
