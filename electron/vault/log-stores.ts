// Log stores: each import is an encrypted file with a key of its own, which stands in the register's `secret`. The order
// of acts is such that a killed process leaves either a store with its key and entry, or a file that is no one's.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { DataFile } from './data-file.ts'
import { fsyncFile, fsyncFolder, renameWithRetry } from './write-atomically.ts'

export type LogStore = {
  /** Where the import writes, with `openEncrypted(partialPath, key, {mode: 'create', journal: 'off'})`. */
  readonly partialPath: string
  readonly finalPath: string
  /** 32 random bytes; whoever asked for the store zeroes them. */
  readonly key: Buffer
}

const idPattern = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/

/** Where the store of an import lies, or would lie. */
export function logStorePath(dataFile: DataFile, importId: string): string {
  if (!idPattern.test(importId)) throw new Error('an import id is letters, digits and hyphens')
  return path.join(logFolder(dataFile), `${importId}.db`)
}

/** A place and a key for a new import. Nothing is there yet. */
export function newLogStore(dataFile: DataFile, importId: string): LogStore {
  const finalPath = logStorePath(dataFile, importId)
  if (existsSync(finalPath)) throw new Error('the log store exists')
  mkdirSync(logFolder(dataFile), { recursive: true })
  const partialPath = `${finalPath}.partial`
  rmSync(partialPath, { force: true })
  return { partialPath, finalPath, key: randomBytes(32) }
}

/**
 * Makes a store that is written and closed part of the data file: flushed, renamed, and only then its key and its
 * ledger entry in one transaction. When `recordInTransaction` throws, the file goes and nothing is recorded.
 */
export async function commitLogStore(
  dataFile: DataFile,
  importId: string,
  store: LogStore,
  recordInTransaction: () => void,
): Promise<void> {
  fsyncFile(store.partialPath)
  await renameWithRetry(store.partialPath, store.finalPath)
  fsyncFolder(logFolder(dataFile))
  const { db } = dataFile
  try {
    db.transaction(() => {
      db.prepare('INSERT INTO secret (name, value) VALUES (?, ?)').run(keyName(importId), store.key)
      recordInTransaction()
    })()
  } catch (error) {
    rmSync(store.finalPath, { force: true })
    throw error
  }
}

/** Gives up an import: what was written goes, and the key with it. */
export function discardLogStore(store: LogStore): void {
  rmSync(store.partialPath, { force: true })
  store.key.fill(0)
}

/**
 * The key of an import's store. The caller zeroes it.
 *
 * @throws AppError `log-store-unknown`
 */
export function logStoreKey({ db }: DataFile, importId: string): Buffer {
  const key: unknown = db.prepare('SELECT value FROM secret WHERE name = ?').pluck().get(keyName(importId))
  if (!Buffer.isBuffer(key)) throw new AppError('log-store-unknown', { importId })
  return key
}

/**
 * Deletes a store: its key goes and the receipt is recorded in one transaction, the key's last copies leave the log,
 * then the file goes. Killed in between, the next `sweepLogStores` finishes.
 *
 * @throws AppError `log-store-unknown`
 */
export function deleteLogStore(
  dataFile: DataFile,
  importId: string,
  recordReceiptInTransaction: () => void,
): void {
  const { db } = dataFile
  db.transaction(() => {
    const { changes } = db.prepare('DELETE FROM secret WHERE name = ?').run(keyName(importId))
    if (changes !== 1) throw new AppError('log-store-unknown', { importId })
    // Tells the file of a deleted import from one that is no one's; holds no key.
    db.prepare('INSERT INTO secret (name, value) VALUES (?, zeroblob(0))').run(deletedName(importId))
    recordReceiptInTransaction()
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  finishDeletion(dataFile, importId)
}

/** Unlinks the file of an import whose key is gone already. */
export function finishDeletion(dataFile: DataFile, importId: string): void {
  rmSync(logStorePath(dataFile, importId), { force: true })
  if (existsSync(logFolder(dataFile))) fsyncFolder(logFolder(dataFile))
  dataFile.db.prepare('DELETE FROM secret WHERE name = ?').run(deletedName(importId))
}

export function logFolder({ folder }: DataFile): string {
  return path.join(folder, 'logs')
}

export function keyName(importId: string): string {
  return `log-store:${importId}`
}

export function deletedName(importId: string): string {
  return `log-store-deleted:${importId}`
}
