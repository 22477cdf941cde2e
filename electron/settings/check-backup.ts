// Opens a backup that was just written as a stranger would: every file against its hash, the register with the data key,
// and the ledger it must hold.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { parseHeader } from '../../shared/vault/header.ts'
import { ledgerHead } from '../ledger/open-ledger.ts'
import type { DataFile } from '../vault/data-file.ts'
import { headerName } from '../vault/header-file.ts'
import { assertLedgerSeal } from '../vault/ledger-seal.ts'
import { openEncrypted } from '../vault/open-encrypted.ts'
import { firstRegister } from '../vault/register-name.ts'
import { type OpenBackup, readBackup, readFiles } from './read-backup.ts'
import { readSmall } from './zip-reader.ts'

const largestHeaderBytes = 1 << 20

/** @throws AppError `backup-not-verified`, `job-cancelled` */
export async function checkBackup(
  file: string,
  dataFile: DataFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const copy = path.join(dataFile.folder, `check-${process.pid}.db`)
  let backup: OpenBackup | undefined
  try {
    rmSync(copy, { force: true })
    backup = await readBackup(file)
    await readFiles(backup, (name) => (name === firstRegister ? copy : null), signal, onBytes)
    await assertOpens(backup, copy, dataFile)
  } catch (error) {
    if (signal.aborted) throw new AppError('job-cancelled', {})
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error
    throw new AppError('backup-not-verified', {}, { cause: error })
  } finally {
    backup?.zip.zip.close()
    rmSync(copy, { force: true })
  }
}

async function assertOpens({ zip, manifest }: OpenBackup, copy: string, dataFile: DataFile): Promise<void> {
  const text = await readSmall(zip, headerName, largestHeaderBytes)
  if (text === null) throw new Error('no header')
  const header = parseHeader(text.toString('utf8'))
  const db = openEncrypted(copy, dataFile.dataKey, { mode: 'read' })
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('the register is not whole')
    assertLedgerSeal(header, db, dataFile.macKey)
    const { seq, head } = ledgerHead(db)
    if (seq !== manifest.ledger.seq || head !== manifest.ledger.head) throw new Error('another ledger')
  } finally {
    db.close()
  }
}
