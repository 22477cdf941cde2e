// Table `runResult`: what a run yielded besides its findings, kept from the run until the approval prints its figures.
import { z } from 'zod'
import type { ControlResult } from '../../shared/control/control-result.ts'
import { coverageFileSchema } from '../../shared/control/coverage-file.ts'
import { sampleFileSchema } from '../../shared/control/sample-file.ts'
import { untiedRowsSchema } from '../../shared/control/untied-rows.ts'
import { canonicalData } from '../../shared/ledger/entry.ts'
import { localDateSchema } from '../../shared/time/local-date-schema.ts'
import type { Database } from '../vault/open-encrypted.ts'

const count = z.int().min(0)

export const runResultSchema = z.strictObject({
  sample: sampleFileSchema,
  coverage: coverageFileSchema,
  rules: z.array(
    z.strictObject({
      id: z.string(),
      version: count,
      title: z.string(),
      clauses: z.array(z.string()),
      parameters: z.record(z.string(), z.number()),
      findings: count.nullable(),
      notRun: z.string().nullable(),
      lookBack: z.string().nullable().optional(),
    }),
  ),
  sources: z.array(z.strictObject({ file: z.string(), rowsInPeriod: count, rowsOutsidePeriod: count })),
  lookupsPerWeek: z.array(z.strictObject({ monday: localDateSchema, lookups: count })),
  lookupsPerHour: z.array(z.array(count)),
  untied: untiedRowsSchema.optional(),
})
export type RunResult = Omit<ControlResult, 'findings'>

/** Keeps a run's result; joins the transaction that is open. */
export function writeRunResult(db: Database, run: string, { findings: _kept, ...rest }: ControlResult): void {
  db.prepare('INSERT OR REPLACE INTO runResult VALUES (?, ?)').run(run, canonicalData(rest))
}

/** A run's result without its findings (finding-table.ts reads those); undefined when none is kept. */
export function readRunResult(db: Database, run: string): RunResult | undefined {
  const data = db.prepare('SELECT data FROM runResult WHERE run = ?').pluck().get(run)
  return typeof data === 'string' ? runResultSchema.parse(JSON.parse(data)) : undefined
}

/** Puts the sample of a new draw in place of the one before, which stays in the ledger; joins the transaction. */
export function writeRunSample(
  db: Database,
  run: string,
  result: RunResult,
  drawn: Pick<RunResult, 'sample' | 'untied'>,
): void {
  db.prepare('UPDATE runResult SET data = ? WHERE run = ?').run(canonicalData({ ...result, ...drawn }), run)
}
