// The table `meta`: few named values under an HMAC of the data key, so that whoever changes one without a passphrase is
// found out. It is no projection and is never rebuilt.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { canonicalJson } from '../../shared/text/canonical-json.ts'
import type { Database } from './open-encrypted.ts'

/** The 32-byte key of every HMAC under a data key: HKDF-SHA256 without salt. It goes and is zeroed with the data key. */
export function macKeyOf(dataKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'kontrolbog mac 1', 32))
}

/** HMAC-SHA256 over the canonical JSON of `[purpose, name, value]`; the purpose keeps uses of one key apart. */
export function macOf(macKey: Buffer, purpose: 'meta' | 'header', name: string, value: string): Buffer {
  return createHmac('sha256', macKey)
    .update(canonicalJson([purpose, name, value]))
    .digest()
}

/**
 * The value of a `meta` entry, or undefined when there is none.
 *
 * @throws AppError `meta-tampered` with the entry's name when value and HMAC do not belong together
 */
export function readMeta(db: Database, macKey: Buffer, name: string): string | undefined {
  // The columns are those of schema.sql, STRICT and NOT NULL.
  const row = db.prepare('SELECT value, mac FROM meta WHERE name = ?').get(name) as
    { value: string; mac: Buffer } | undefined
  if (row === undefined) return undefined
  const expected = macOf(macKey, 'meta', name, row.value)
  if (row.mac.length !== expected.length || !timingSafeEqual(row.mac, expected)) {
    throw new AppError('meta-tampered', { name })
  }
  return row.value
}

/** Sets a `meta` entry; joins the transaction that is open. */
export function writeMeta(db: Database, macKey: Buffer, name: string, value: string): void {
  db.prepare(
    `INSERT INTO meta (name, value, mac) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, mac = excluded.mac`,
  ).run(name, value, macOf(macKey, 'meta', name, value))
}

/**
 * Puts every entry under a new HMAC key, when the data key is replaced. All or none.
 *
 * @throws AppError `meta-tampered` when an entry does not hold under the old key
 */
export function resealMeta(db: Database, oldMacKey: Buffer, newMacKey: Buffer): void {
  db.transaction(() => {
    const names = db.prepare('SELECT name FROM meta').pluck().all() as string[]
    for (const name of names) {
      const value = readMeta(db, oldMacKey, name)
      if (value === undefined) throw new Error('a meta entry vanished within its transaction')
      writeMeta(db, newMacKey, name, value)
    }
  })()
}
