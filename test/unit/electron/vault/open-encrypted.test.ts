import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEncrypted } from '../../../../electron/vault/open-encrypted.ts'
import { AppError } from '../../../../shared/errors.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-open-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a database is unreadable without its key, and opens with it', () => {
  const file = path.join(folder, 'a.db')
  const key = Buffer.alloc(32, 7)
  const db = openEncrypted(file, key, { mode: 'create', journal: 'wal' })
  db.exec(`CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('kendtord')`)
  expect(db.pragma('temp_store', { simple: true })).toBe(2)
  expect(db.pragma('recursive_triggers', { simple: true })).toBe(1)
  db.close()

  expect(readFileSync(file).includes('kendtord')).toBe(false)
  expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  expect(() => openEncrypted(file, Buffer.alloc(32, 8), { mode: 'write', journal: 'wal' })).toThrow(
    expect.objectContaining({ code: 'wrong-key' }) as AppError,
  )
  const again = openEncrypted(file, key, { mode: 'write', journal: 'wal' })
  expect(again.prepare('SELECT x FROM t').pluck().all()).toEqual(['kendtord'])
  again.close()
})
