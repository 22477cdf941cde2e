// A backup into an empty folder, which then is the data file. The old one is not touched. The header is written last:
// until it stands there is no data file in the folder.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { parseHeader } from '../../shared/vault/header.ts'
import { lockSession } from '../store/lock-session.ts'
import type { StoreContext } from '../store/context.ts'
import type { JobControl } from '../store/running-jobs.ts'
import type { Secret } from '../vault/data-file.ts'
import { headerName, writeHeader } from '../vault/header-file.ts'
import { openDataFile } from '../vault/open-data-file.ts'
import { beginSession } from '../vault/open-session.ts'
import { rememberedFiles } from '../vault/remembered-files.ts'
import { fsyncFolder } from '../vault/write-atomically.ts'
import { lackingOf } from './lacking.ts'
import { notePendingRestore } from './pending-restore.ts'
import { readBackup, readFiles } from './read-backup.ts'
import { readSmall } from './zip-reader.ts'

export type RestoreOrder = {
  readonly job: string
  readonly file: string
  readonly folder: string
  readonly secret: Secret
}
export type Restored = {
  readonly folder: string
  readonly ledger: LedgerHead
  readonly lacking: string[]
}

/**
 * Restores and opens. What is open before is locked when the backup has been read and opened, not earlier.
 *
 * @throws AppError `backup-unreadable`, `backup-newer`, `backup-damaged`, `restore-folder-not-empty`, what opening a data
 *   file throws, `job-cancelled`; the folder is empty then
 */
export async function restoreBackup(
  context: StoreContext,
  { job, file, folder, secret }: RestoreOrder,
  control: JobControl,
): Promise<Restored> {
  const { signal, report } = control
  assertEmpty(folder)
  const backup = await readBackup(file)
  try {
    const total = backup.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 })
    const target = (name: string) => (name === headerName ? null : path.join(folder, name))
    await readFiles(backup, target, signal, (done) => report({ stage: 'restore', done, total }))
    const header = await readSmall(backup.zip, headerName, 1 << 20)
    if (header === null) throw new AppError('backup-damaged', { file: headerName })
    fsyncFolder(path.join(folder, 'logs'))
    await writeHeader(folder, parseHeader(header.toString('utf8')))
    const dataFile = await openDataFile(folder, secret, { signal })
    const { ledger } = backup.manifest
    const lacking = await lackingOf(context, oldFolder(context, folder), secret, ledger)
    notePendingRestore(dataFile.db, ledger, lacking, context.now())
    await lockSession(context, job)
    await beginSession(context, dataFile, control)
    return { folder, ledger, lacking }
  } catch (error) {
    clear(folder)
    if (signal.aborted) throw new AppError('job-cancelled', {})
    throw error
  } finally {
    backup.zip.zip.close()
  }
}

function assertEmpty(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory() || readdirSync(folder).length > 0) {
    throw new AppError('restore-folder-not-empty', {})
  }
}

/** Only what this restore wrote can be there: the folder was empty. */
function clear(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true })
}

/** The data file that was last open here, the fictional one aside. */
function oldFolder({ places }: StoreContext, restored: string): string | undefined {
  return rememberedFiles(places.userData).find(({ isSample, folder }) => !isSample && folder !== restored)
    ?.folder
}
