// One file that opens anywhere with a passphrase or the recovery key of its day. It is opened again before anyone is told
// that it is there.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../shared/errors.ts'
import {
  type BackupManifest,
  backupFormat,
  backupManifestSchema,
  manifestName,
} from '../../shared/settings/backup-manifest.ts'
import { type Header, headerText } from '../../shared/vault/header.ts'
import { appVersion } from '../headless/app-version.ts'
import { type Ledger, ledgerHead } from '../ledger/open-ledger.ts'
import { record } from '../ledger/record.ts'
import type { JobControl } from '../store/running-jobs.ts'
import type { DataFile } from '../vault/data-file.ts'
import { headerName } from '../vault/header-file.ts'
import { sealLedger } from '../vault/ledger-seal.ts'
import { keyName, logStorePath } from '../vault/log-stores.ts'
import { firstRegister } from '../vault/register-name.ts'
import { fsyncFolder, renameWithRetry } from '../vault/write-atomically.ts'
import { checkBackup } from './check-backup.ts'
import { type ZipPart, writeZip } from './zip-writer.ts'

export type BackupOrder = { readonly target: string; readonly isWithLogStores: boolean }

/**
 * Writes `target`, whole or not at all, opens it again and records it. Returns the entry's id.
 *
 * @throws AppError `backup-not-verified`, `disk-full`, `job-cancelled`
 */
export async function makeBackup(
  dataFile: DataFile,
  ledger: Ledger,
  { target, isWithLogStores }: BackupOrder,
  { signal, report }: JobControl,
): Promise<string> {
  const { folder, db } = dataFile
  const copy = path.join(folder, `backup-${process.pid}.db`)
  const partial = `${target}.partial-${process.pid}`
  try {
    rmSync(copy, { force: true })
    rmSync(partial, { force: true })
    const extent = ledgerHead(db)
    db.prepare('VACUUM INTO ?').run(copy)
    const stores = isWithLogStores ? storesOf(dataFile) : []
    const files = [{ name: firstRegister, file: copy }, ...stores]
    const total = files.reduce((sum, { file }) => sum + statSync(file).size, 0)
    const header = headerOf(dataFile)
    const manifest = await manifestOf(files, header, extent, ledger.now(), signal, (done) =>
      report({ stage: 'read', done, total }),
    )
    const parts: ZipPart[] = [
      { name: manifestName, text: `${JSON.stringify(manifest, null, 2)}\n` },
      { name: headerName, text: headerText(header) },
      ...files,
    ]
    await writeZip(partial, parts, {
      mtime: new Date(ledger.now()),
      signal,
      onBytes: (done) => report({ stage: 'write', done: Math.min(done, total), total }),
    })
    await checkBackup(partial, dataFile, signal, (done) => report({ stage: 'check', done, total }))
    await renameWithRetry(partial, target)
    fsyncFolder(path.dirname(target))
    const { sha256, bytes } = await hashFile(target)
    const id = ledger.ids.id()
    record(ledger, {
      kind: 'backup-made',
      subject: id,
      data: { file: path.basename(target), sha256, bytes, ledger: extent, logStores: stores.length },
    })
    return id
  } catch (error) {
    if (signal.aborted) throw new AppError('job-cancelled', {})
    throw error
  } finally {
    rmSync(copy, { force: true })
    rmSync(partial, { force: true })
  }
}

/** The header with today's slots, naming the register as the backup has it. */
function headerOf({ db, header, macKey }: DataFile): Header {
  return { ...header, register: firstRegister, ledger: sealLedger(db, macKey, firstRegister) }
}

/** The log stores whose rows are kept. */
function storesOf(dataFile: DataFile): { name: string; file: string }[] {
  const { folder, db } = dataFile
  const logs = path.join(folder, 'logs')
  if (!existsSync(logs)) return []
  const isKept = db.prepare('SELECT 1 FROM secret WHERE name = ?')
  return readdirSync(logs)
    .flatMap((name) => /^([0-9A-Za-z][0-9A-Za-z-]{0,63})\.db$/.exec(name)?.[1] ?? [])
    .filter((importId) => isKept.get(keyName(importId)) !== undefined)
    .sort()
    .map((importId) => ({ name: `logs/${importId}.db`, file: logStorePath(dataFile, importId) }))
}

async function manifestOf(
  files: readonly { name: string; file: string }[],
  header: Header,
  ledger: BackupManifest['ledger'],
  nowMs: number,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<BackupManifest> {
  const text = Buffer.from(headerText(header))
  const listed = [{ path: headerName, bytes: text.length, sha256: sha256Of(text) }]
  let done = 0
  for (const { name, file } of files) {
    const hashed = await hashFile(file, signal)
    listed.push({ path: name, ...hashed })
    done += hashed.bytes
    onBytes(done)
  }
  return backupManifestSchema.parse({
    format: backupFormat,
    appVersion,
    madeAt: new Date(nowMs).toISOString(),
    ledger,
    opensWith: header.slots.map(({ label }) => label),
    files: listed,
  })
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function hashFile(file: string, signal?: AbortSignal): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash, signal ? { signal } : {})
  return { bytes: statSync(file).size, sha256: hash.digest('hex') }
}
