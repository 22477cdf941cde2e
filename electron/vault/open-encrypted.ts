// The only door to SQLite. Every database of Kontrolbog is encrypted, and what would leave plaintext behind (temporary
// files, a forgotten key) is closed here for all of them.
// oxlint-disable-next-line no-restricted-imports -- this is the door
import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import { asciiKey } from './ascii-key.ts'

export type { Database } from 'better-sqlite3'

/** `wal` on local disks, `truncate` on shares, `off` only for a fresh partial file that is fsynced and renamed. */
export type Journal = 'wal' | 'truncate' | 'off'

/**
 * `create` demands that no file is there, `write` and `read` that one is. `read` is for log stores and copies, by as
 * many readers as like; the register itself has one owner, who holds it exclusively for as long as it is open.
 */
export type OpenOptions =
  | { readonly mode: 'create' | 'write'; readonly journal: Journal }
  | { readonly mode: 'read'; readonly journal?: Journal }

/**
 * Opens a database with its raw 32-byte key (SQLCipher 4 layout). `:memory:` is allowed, for tests and replays.
 *
 * @throws AppError `wrong-key` when the key does not open the file or the file is damaged at its beginning,
 *   `data-file-in-use` when another process holds it
 */
export function openEncrypted(file: string, key: Buffer, options: OpenOptions): Database.Database {
  if (key.length !== 32) throw new Error('a data key has 32 bytes')
  const isOnDisk = file !== ':memory:'
  if (isOnDisk && options.mode === 'create' && existsSync(file))
    throw new Error('the database to create exists')
  const db = new Database(file, {
    fileMustExist: isOnDisk && options.mode !== 'create',
    readonly: options.mode === 'read',
    timeout: 0,
  })
  const ascii = asciiKey(key)
  try {
    // The order is the cipher's: scheme, layout, key, and only then anything that touches a page.
    db.pragma(`cipher='sqlcipher'`)
    db.pragma('legacy=4')
    // SQLite cannot encrypt a database in memory, and has nothing to protect there.
    if (isOnDisk) db.key(ascii)
    // Temporary files are not encrypted: keep them in memory on every connection.
    db.pragma('temp_store=MEMORY')
    // Without it INSERT OR REPLACE deletes a row past the triggers that refuse it.
    db.pragma('recursive_triggers=ON')
    db.pragma('foreign_keys=ON')
    db.pragma('trusted_schema=OFF')
    if (options.mode === 'read') prepareForReading(db, file)
    else prepareForWriting(db, options.journal)
    if (isOnDisk && options.mode === 'create') assertEncrypted(db, file)
    return db
  } catch (error) {
    db.close()
    if (isDamage(error)) throw new AppError('wrong-key', {}, { cause: error })
    if (isBusy(error)) throw new AppError('data-file-in-use', {}, { cause: error })
    throw error
  } finally {
    ascii.fill(0)
  }
}

function prepareForReading(db: Database.Database, file: string): void {
  db.pragma('query_only=ON')
  const sidecars = [`${file}-wal`, `${file}-shm`].filter((sidecar) => !existsSync(sidecar))
  db.prepare('SELECT count(*) FROM sqlite_master').get()
  // A file in WAL mode belongs to its one owner; even a reader leaves sidecars beside it.
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') return
  db.close()
  for (const sidecar of sidecars) rmSync(sidecar, { force: true })
  throw new Error('only log stores and copies are opened for reading')
}

function prepareForWriting(db: Database.Database, journal: Journal): void {
  db.pragma('locking_mode=EXCLUSIVE')
  db.pragma('secure_delete=ON')
  db.prepare('SELECT count(*) FROM sqlite_master').get()
  db.pragma(`journal_mode=${journal}`)
  db.pragma(journal === 'off' ? 'synchronous=OFF' : 'synchronous=FULL')
  // Without WAL the exclusive lock is taken at the first write only, and a second process could read until then.
  db.exec('BEGIN EXCLUSIVE; COMMIT')
}

function assertEncrypted(db: Database.Database, file: string): void {
  // A new file is written at its first page; a scratch table and its removal make SQLite write it.
  db.exec('CREATE TABLE firstPage (n INTEGER); DROP TABLE firstPage')
  if (db.pragma('journal_mode', { simple: true }) === 'wal') db.pragma('wal_checkpoint(TRUNCATE)')
  const head = Buffer.alloc(16)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, head, 0, head.length, 0)
  } finally {
    closeSync(descriptor)
  }
  if (head.toString('latin1').startsWith('SQLite format 3'))
    throw new Error('the new database is not encrypted')
}

/** Whether SQLite found a page that is not what its HMAC says, or a structure that cannot be. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
