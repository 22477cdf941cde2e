// The run and the sample that a control's assessments are about, as the ledger recorded them.
import type { RuleRecord } from '../../shared/control/control-result.ts'
import type { SampleFile } from '../../shared/control/sample-file.ts'
import { AppError } from '../../shared/errors.ts'
import { type RunData, runDataSchema, sampleDataSchema } from '../../shared/ledger/control-events.ts'
import type { z } from 'zod'
import type { Database } from '../vault/open-encrypted.ts'
import type { ControlRow } from './control-row.ts'
import { readRunResult } from './run-result.ts'

export type AssessedRun = {
  readonly run: string
  readonly data: RunData
  /** Base names in file order: how findings name their rows. */
  readonly files: readonly string[]
  readonly importOf: ReadonlyMap<string, string>
  readonly fileOf: ReadonlyMap<string, string>
  readonly sample: string
  readonly sampleData: z.infer<typeof sampleDataSchema>
  /** With strata, and the subject of each row. */
  readonly sampleFile: SampleFile
  readonly rules: readonly RuleRecord[]
}

/** @throws AppError `control-not-run` when the rules have not been run */
export function readAssessedRun(
  db: Database,
  { run, sample }: Pick<ControlRow, 'run' | 'sample'>,
): AssessedRun {
  const result = run === null ? undefined : readRunResult(db, run)
  if (run === null || sample === null || !result) throw new AppError('control-not-run', {})
  const data = runDataSchema.parse(payloadOf(db, run, 'rules-run'))
  return {
    run,
    data,
    files: data.sources.map(({ file }) => file),
    importOf: new Map(data.sources.map(({ file, importId }) => [file, importId])),
    fileOf: new Map(data.sources.map(({ file, importId }) => [importId, file])),
    sample,
    sampleData: sampleDataSchema.parse(payloadOf(db, sample, 'sample-drawn')),
    sampleFile: result.sample,
    rules: result.rules,
  }
}

/** What the last entry of that kind about the subject says. */
export function payloadOf(db: Database, subject: string, kind: string): unknown {
  const data = db
    .prepare(
      `SELECT data FROM ledger JOIN payload USING (seq) WHERE subject = ? AND kind = ? ORDER BY seq DESC LIMIT 1`,
    )
    .pluck()
    .get(subject, kind)
  return typeof data === 'string' ? JSON.parse(data) : undefined
}
