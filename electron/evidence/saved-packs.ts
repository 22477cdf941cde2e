// Where the packs that were made since unlocking lie. The register does not hold it: a pack is moved and sent, and the path
// would say more of the machine than of the pack.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { hashFile } from './pack-folder.ts'
import { packFiles } from './pack-files.ts'

// By the ledger of the session, as the preview is held.
const folders = new WeakMap<Ledger, Map<string, string>>()

/** @param folder full path, written and recorded */
export function keepFolder(ledger: Ledger, pack: string, folder: string): void {
  const known = folders.get(ledger) ?? new Map<string, string>()
  folders.set(ledger, known.set(pack, folder))
}

/**
 * Full path of the PDF of a recorded pack, once it is found to be the recorded one.
 *
 * @throws AppError `pack-unknown`, `pack-pdf-gone` also when the pack was saved before the last lock, `pack-pdf-changed`
 */
export function savedPdf(ledger: Ledger, pack: string): string {
  // The column is that of schema.sql.
  const recorded = ledger.db.prepare('SELECT pdfSha256 FROM pack WHERE id = ?').get(pack) as
    { readonly pdfSha256: string } | undefined
  if (!recorded) throw new AppError('pack-unknown', {})
  const folder = folders.get(ledger)?.get(pack)
  const pdf = folder === undefined ? undefined : path.join(folder, packFiles.pdf)
  if (pdf === undefined || !existsSync(pdf)) throw new AppError('pack-pdf-gone', {})
  if (hashFile(pdf).sha256 !== recorded.pdfSha256) throw new AppError('pack-pdf-changed', {})
  return pdf
}
