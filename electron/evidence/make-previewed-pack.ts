// Writes the previewed pack into a new folder and records that it was made. Until everything is on disk, read back and
// verified, the folder has another name; a failure leaves nothing, on the disk or in the register.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { packStatus } from '../../shared/evidence/control-parts.ts'
import type { PackRequest } from '../../shared/evidence/pack-request.ts'
import { packSigner } from '../headless/pack-signer.ts'
import { isOtherRunning } from '../jobs/is-other-running.ts'
import { systemFailure } from '../jobs/system-failure.ts'
import { exportLedgerLines } from '../ledger/export-lines.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { DataFile } from '../vault/data-file.ts'
import { fsyncFolder, renameWithRetry } from '../vault/write-atomically.ts'
import { packFiles } from './pack-files.ts'
import type { HeldPreview } from './pack-preview.ts'
import { shownKinds } from './shown-kinds.ts'
import { verifyPack } from './verify-pack.ts'
import { type PackSummary, writePack } from './write-pack.ts'

export type MadeFolder = PackSummary & { readonly pack: string; readonly path: string }

/** @throws AppError `pack-folder-missing`, `pack-not-written`, `disk-full`, `folder-not-writable`, and as `writePack` */
export async function makePreviewedPack(
  dataFile: DataFile,
  ledger: Ledger,
  held: HeldPreview,
  parent: string,
  signal: AbortSignal,
): Promise<MadeFolder> {
  if (!isFolder(parent)) throw new AppError('pack-folder-missing', {})
  const folder = freeName(parent, held.request)
  removeLeftovers(parent)
  const partial = `${folder}.partial-${process.pid}`
  let isInPlace = false
  try {
    const summary = await writeVerified(dataFile, ledger, held, partial, signal)
    await renameWithRetry(partial, folder)
    isInPlace = true
    fsyncFolder(parent)
    return { ...summary, pack: recordMade(ledger, held, summary), path: folder }
  } catch (error) {
    discard(isInPlace ? folder : partial)
    throw failureOf(error, parent)
  }
}

async function writeVerified(
  dataFile: DataFile,
  ledger: Ledger,
  { request, compiled }: HeldPreview,
  partial: string,
  signal: AbortSignal,
): Promise<PackSummary> {
  const summary = await writePack({
    folder: partial,
    request,
    compiled,
    ledgerLines: [...exportLedgerLines(ledger.db, shownKinds, request.ledger.seq)],
    signer: packSigner(dataFile),
    signal,
  })
  const { problems } = await verifyPack(partial, {
    anchor: request.ledger,
    fingerprint: summary.fingerprint,
  })
  const [problem] = problems
  if (problem) throw new AppError('pack-not-written', { file: problem.file ?? packFiles.manifest })
  if (signal.aborted) throw new AppError('job-cancelled', {})
  return summary
}

function recordMade(ledger: Ledger, { controls, request }: HeldPreview, made: PackSummary): string {
  const pack = ledger.ids.id()
  const { files, pdfSha256 } = made
  const { ledger: asOf, language, period } = request
  const profile = packStatus(request)
  record(ledger, {
    kind: 'pack-made',
    subject: pack,
    data: { period, controls: [...controls], asOf, language, profile, files, pdfSha256 },
  })
  return pack
}

/** What an officer can do about it: the chosen folder that went away, or what was written and is not there. */
function failureOf(error: unknown, parent: string): unknown {
  if (error instanceof AppError || systemFailure(error)) return error
  if (!isFolder(parent)) return new AppError('pack-folder-missing', {}, { cause: error })
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return isGone ? new AppError('pack-not-written', { file: packFiles.pdf }, { cause: error }) : error
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
}

function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // A disk that cannot be written cannot be cleared: what is told is why the pack was not made, and the next one that is
    // saved there takes away what is left.
  }
}

/** What a program that died in the middle of saving left in the folder. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^dokumentationspakke-.*\.partial-(\d+)$/.exec(name) ?? []
    if (pid !== undefined && !isOtherRunning(Number(pid))) discard(path.join(parent, name))
  }
}

/** `dokumentationspakke-<from>-<to>`, with a number when there is one already. */
function freeName(parent: string, { period }: PackRequest): string {
  const name = path.join(parent, `dokumentationspakke-${period.from}-${period.to}`)
  for (let number = 2, free = name; ; number++) {
    if (!existsSync(free)) return free
    free = `${name}-${number}`
  }
}
