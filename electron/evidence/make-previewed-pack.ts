// Writes the previewed pack into a new folder and records that it was made. Until everything is on disk and read back, the
// folder has another name; a failure leaves nothing.
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { packStatus } from '../../shared/evidence/control-parts.ts'
import type { PackRequest } from '../../shared/evidence/pack-request.ts'
import { packSigner } from '../headless/pack-signer.ts'
import { exportLedgerLines } from '../ledger/export-lines.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { DataFile } from '../vault/data-file.ts'
import { fsyncFolder } from '../vault/write-atomically.ts'
import type { HeldPreview } from './pack-preview.ts'
import { shownKinds } from './shown-kinds.ts'
import { type PackSummary, writePack } from './write-pack.ts'

export type MadeFolder = PackSummary & { readonly pack: string; readonly path: string }

/** @throws AppError `pack-folder-missing`, and as `writePack` */
export async function makePreviewedPack(
  dataFile: DataFile,
  ledger: Ledger,
  { controls, request, compiled }: HeldPreview,
  parent: string,
  signal: AbortSignal,
): Promise<MadeFolder> {
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('pack-folder-missing', {})
  const folder = freeName(parent, request)
  const partial = `${folder}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  let summary: PackSummary
  try {
    summary = await writePack({
      folder: partial,
      request,
      compiled,
      ledgerLines: [...exportLedgerLines(ledger.db, shownKinds, request.ledger.seq)],
      signer: packSigner(dataFile),
      signal,
    })
    if (signal.aborted) throw new AppError('job-cancelled', {})
    renameSync(partial, folder)
    fsyncFolder(parent)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
  const pack = ledger.ids.id()
  const { files, pdfSha256 } = summary
  const { ledger: asOf, language, period } = request
  record(ledger, {
    kind: 'pack-made',
    subject: pack,
    data: { period, controls: [...controls], asOf, language, profile: packStatus(request), files, pdfSha256 },
  })
  return { ...summary, pack, path: folder }
}

/** `dokumentationspakke-<from>-<to>`, with a number when there is one already. */
function freeName(parent: string, { period }: PackRequest): string {
  const name = path.join(parent, `dokumentationspakke-${period.from}-${period.to}`)
  for (let number = 2, free = name; ; number++) {
    if (!existsSync(free)) return free
    free = `${name}-${number}`
  }
}
