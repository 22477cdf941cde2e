// Writes the published JSON files of a run into its folder.
import path from 'node:path'
import { z } from 'zod'
import type { ControlResult } from '../../shared/control/control-result.ts'
import { coverageFileSchema } from '../../shared/control/coverage-file.ts'
import { findingsFileSchema } from '../../shared/control/findings-file.ts'
import { sampleFileSchema } from '../../shared/control/sample-file.ts'
import { type ControlFile, controlFileSchema } from '../../shared/headless/control-file.ts'
import { importSummarySchema } from '../../shared/imports/import-summary.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { appVersion } from './app-version.ts'
import type { ControlRequest } from './control-request.ts'
import type { RecordedInput } from './record-inputs.ts'
import { writeJson } from './write-json.ts'

/** The authority and the profile, which stand first among the inputs of control.json. */
export type OtherInput = { readonly option: string; readonly file: string; readonly sha256: string }

export function writeResult(
  folder: string,
  request: ControlRequest,
  others: readonly OtherInput[],
  recorded: readonly RecordedInput[],
  result: ControlResult,
  ledger: LedgerHead,
): void {
  const at = (name: string) => path.join(folder, name)
  writeJson(
    at('import.json'),
    z.array(importSummarySchema),
    recorded.map(({ summary }) => summary),
  )
  writeJson(at('findings.json'), findingsFileSchema, [...result.findings])
  writeJson(at('sample.json'), sampleFileSchema, result.sample)
  writeJson(at('coverage.json'), coverageFileSchema, result.coverage)
  const control: ControlFile = {
    format: 'kontrolbog-control/1',
    appVersion,
    period: { from: request.from, to: request.to },
    now: request.now,
    seed: request.seed,
    timezone: request.timezone,
    ledger: { seq: ledger.seq, head: ledger.head },
    inputs: [
      ...others,
      ...recorded.map(({ input, summary }) => ({
        option: input.option,
        file: input.file,
        sha256: summary.sha256,
      })),
    ],
  }
  writeJson(at('control.json'), controlFileSchema, control)
}
