import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { macKeyOf, readMeta, resealMeta, writeMeta } from '../../../../electron/vault/meta.ts'
import { openEncrypted } from '../../../../electron/vault/open-encrypted.ts'

const ddl = 'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, mac BLOB NOT NULL) STRICT'

function aMeta() {
  const dataKey = randomBytes(32)
  const db = openEncrypted(':memory:', dataKey, { mode: 'create', journal: 'truncate' })
  db.exec(ddl)
  return { db, macKey: macKeyOf(dataKey) }
}

test('an entry is read as it was written last, and an absent one is undefined', () => {
  const { db, macKey } = aMeta()
  writeMeta(db, macKey, 'size', '1')
  writeMeta(db, macKey, 'size', '2')
  expect([readMeta(db, macKey, 'size'), readMeta(db, macKey, 'head')]).toEqual(['2', undefined])
})

test.each([
  ['a changed value', `UPDATE meta SET value = '3' WHERE name = 'size'`, 'size'],
  ['a changed HMAC', `UPDATE meta SET mac = zeroblob(32) WHERE name = 'size'`, 'size'],
  ['a shortened HMAC', `UPDATE meta SET mac = x'' WHERE name = 'size'`, 'size'],
  [
    'the value and HMAC of another entry',
    `UPDATE meta SET (value, mac) = (SELECT value, mac FROM meta WHERE name = 'head') WHERE name = 'size'`,
    'size',
  ],
])('%s is named', (_what, sql, name) => {
  const { db, macKey } = aMeta()
  writeMeta(db, macKey, 'size', '2')
  writeMeta(db, macKey, 'head', 'ab')
  db.exec(sql)
  expect(() => readMeta(db, macKey, name)).toThrow(
    expect.objectContaining({ code: 'meta-tampered', details: { name } }),
  )
})

test('entries move to a new key together, and not at all when one was tampered with', () => {
  const { db, macKey } = aMeta()
  const newMacKey = macKeyOf(randomBytes(32))
  writeMeta(db, macKey, 'head', 'ab')
  writeMeta(db, macKey, 'size', '2')
  resealMeta(db, macKey, newMacKey)
  expect([readMeta(db, newMacKey, 'head'), readMeta(db, newMacKey, 'size')]).toEqual(['ab', '2'])
  expect(() => readMeta(db, macKey, 'head')).toThrow('meta-tampered')

  db.exec(`UPDATE meta SET value = '3' WHERE name = 'size'`)
  expect(() => resealMeta(db, newMacKey, macKey)).toThrow('meta-tampered')
  expect(readMeta(db, newMacKey, 'head')).toBe('ab')
})
