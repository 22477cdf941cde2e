// Makes the evidence pack of a technical draft and records that it was made. The pack is as of the head before that entry.
import path from 'node:path'
import type { ControlResult } from '../../shared/control/control-result.ts'
import type { Authority } from '../../shared/register/authority.ts'
import type { RegisterFacts } from '../../shared/register/facts.ts'
import { countRegister } from '../evidence/count-register.ts'
import { shownKinds } from '../evidence/shown-kinds.ts'
import { type PackSummary, writePack } from '../evidence/write-pack.ts'
import { exportLedgerLines } from '../ledger/export-lines.ts'
import { type Ledger, ledgerHead } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { DataFile } from '../vault/data-file.ts'
import { appVersion } from './app-version.ts'
import type { ControlRequest } from './control-request.ts'
import { packSigner } from './pack-signer.ts'
import type { RecordedInput } from './record-inputs.ts'

export type PackOrder = {
  readonly request: ControlRequest
  readonly authority: Authority
  readonly register: RegisterFacts
  readonly recorded: readonly RecordedInput[]
  readonly result: ControlResult
  /** Id of the control. */
  readonly control: string
  readonly dataFile: DataFile
  readonly ledger: Ledger
  /** The run's folder; the pack becomes `pack/` in it. */
  readonly folder: string
}

export async function makePack(order: PackOrder): Promise<PackSummary> {
  const { request, authority, register, recorded, result, ledger, dataFile } = order
  const asOf = ledgerHead(ledger.db)
  const listed = { register: countRegister(register), programs: register.programs }
  const summary = await writePack({
    folder: path.join(order.folder, 'pack'),
    request: {
      appVersion,
      authority,
      period: { from: request.from, to: request.to },
      generatedAt: request.now,
      generatedAtMs: request.nowMs,
      timezone: 'Europe/Copenhagen',
      language: 'da',
      ledger: asOf,
      isSample: false,
      carriedOut: [],
      controls: [
        {
          period: { from: request.from, to: request.to },
          profile: { isDraft: true },
          control: result,
          sources: recorded.map(({ summary: counts, input, program }) => ({
            summary: counts,
            flagged: counts.flagged.length,
            declared: { from: input.from, to: input.to },
            program,
          })),
          ...listed,
        },
      ],
      ...listed,
    },
    ledgerLines: [...exportLedgerLines(ledger.db, shownKinds, asOf.seq)],
    signer: packSigner(dataFile),
  })
  record(ledger, {
    kind: 'pack-made',
    subject: ledger.ids.id(),
    data: {
      control: order.control,
      asOf,
      language: 'da',
      profile: 'kladde',
      files: summary.files,
      pdfSha256: summary.pdfSha256,
    },
  })
  return summary
}
