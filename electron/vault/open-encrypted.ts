// The only door to SQLite. Every database of Kontrolbog is encrypted, and what would leave plaintext behind (temporary
// files, a forgotten key) is closed here for all of them.
import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'

export type { Database } from 'better-sqlite3'

export type OpenOptions = {
  /** `create` demands that no file is there, `write` and `read` that one is. */
  readonly mode: 'create' | 'write' | 'read'
  /** `wal` on local disks, `truncate` on shares, `off` only for a fresh partial file that is fsynced and renamed. */
  readonly journal: 'wal' | 'truncate' | 'off'
}

/**
 * Opens a database with its raw 32-byte key (SQLCipher 4 layout). `:memory:` is allowed, for tests and replays.
 *
 * @throws AppError `wrong-key` when the key does not open the file or the file is damaged at its beginning
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
  const ascii = Buffer.from(`x'${key.toString('hex')}'`, 'latin1')
  try {
    // The order is the cipher's: scheme, layout, key, and only then anything that touches a page.
    db.pragma(`cipher='sqlcipher'`)
    db.pragma('legacy=4')
    // SQLite cannot encrypt a database in memory, and has nothing to protect there.
    if (isOnDisk) db.key(ascii)
    // Temporary files are not encrypted: keep them in memory on every connection.
    db.pragma('temp_store=MEMORY')
    if (options.mode !== 'read') {
      db.pragma('locking_mode=EXCLUSIVE')
      db.pragma('secure_delete=ON')
    }
    // Without it INSERT OR REPLACE deletes a row past the triggers that refuse it.
    db.pragma('recursive_triggers=ON')
    db.pragma('foreign_keys=ON')
    db.pragma('trusted_schema=OFF')
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    if (options.mode !== 'read') setJournal(db, options.journal)
    if (isOnDisk && options.mode === 'create') assertEncrypted(db, file)
    return db
  } catch (error) {
    db.close()
    if (isCode(error, 'SQLITE_NOTADB') || isCode(error, 'SQLITE_CORRUPT')) {
      throw new AppError('wrong-key', {}, { cause: error })
    }
    if (isCode(error, 'SQLITE_BUSY')) throw new AppError('data-file-in-use', {}, { cause: error })
    throw error
  } finally {
    ascii.fill(0)
  }
}

function setJournal(db: Database.Database, journal: OpenOptions['journal']): void {
  db.pragma(`journal_mode=${journal}`)
  db.pragma(journal === 'off' ? 'synchronous=OFF' : 'synchronous=FULL')
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

function isCode(error: unknown, code: string): boolean {
  return error instanceof Database.SqliteError && error.code === code
}
