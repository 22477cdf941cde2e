import { describe, expect, test } from 'vitest'
import { record } from '../../../../electron/ledger/record.ts'
import { keptTables, projectionTables } from '../../../../electron/ledger/projection-tables.ts'
import { documentedSchema, schemaOf } from '../../../../electron/ledger/schema.ts'
import { aRegister } from '../../../helpers/a-register.ts'
import { anEmployee } from '../../../helpers/register-builders.ts'

test('every table is either a projection or kept, and no table is both', () => {
  const tables = documentedSchema().filter(({ type }) => type === 'table')
  expect(tables.map(({ name }) => name).sort()).toEqual([...projectionTables, ...keptTables].sort())
  expect(new Set([...projectionTables, ...keptTables]).size).toBe(projectionTables.length + keptTables.length)
})

test('every table is STRICT', () => {
  const tables = documentedSchema().filter(({ type }) => type === 'table')
  expect(tables.filter(({ sql }) => !sql.endsWith(') STRICT'))).toEqual([])
})

test('a new register has the documented tables, indexes and triggers and nothing else', () => {
  const { ledger } = aRegister()
  expect(schemaOf(ledger.db)).toEqual(documentedSchema())
  expect(
    schemaOf(ledger.db)
      .filter(({ type }) => type === 'trigger')
      .map(({ name }) => name),
  ).toEqual([
    'ledgerInsert',
    'ledgerUpdate',
    'ledgerDelete',
    'payloadInsert',
    'payloadUpdate',
    'payloadDelete',
    'signatureUpdate',
    'signatureDelete',
  ])
})

test('tables that the data file relies on have exactly its columns', () => {
  const { ledger } = aRegister()
  const columns = (table: string) =>
    ledger.db.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').raw().all(table)
  expect(columns('meta')).toEqual([
    ['name', 'TEXT', 1, 1],
    ['value', 'TEXT', 1, 0],
    ['mac', 'BLOB', 1, 0],
  ])
  expect(columns('secret')).toEqual([
    ['name', 'TEXT', 1, 1],
    ['value', 'BLOB', 1, 0],
  ])
  expect(columns('ledger').map((column) => (column as unknown[])[0])).toEqual(
    'seq at actor kind subject digest prev hash'.split(' '),
  )
  expect(columns('payload').map((column) => (column as unknown[])[0])).toEqual(['seq', 'nonce', 'data'])
})

describe('the ledger refuses', () => {
  const row = `'2026-07-01T08:00:00.000Z', 'a', 'k', 's', 'd', 'p', 'h'`
  test.each([
    ['a change of an entry', `UPDATE ledger SET at = at`, 'never changed'],
    ['a deletion of an entry', `DELETE FROM ledger`, 'never deleted'],
    ['a gap', `INSERT INTO ledger VALUES (4, ${row})`, 'only the next'],
    ['a number that is taken', `INSERT INTO ledger VALUES (1, ${row})`, 'only the next'],
    ['a number before the first', `INSERT INTO ledger VALUES (0, ${row})`, 'only the next'],
    ['INSERT OR REPLACE', `INSERT OR REPLACE INTO ledger VALUES (2, ${row})`, 'only the next'],
    ['REPLACE', `REPLACE INTO ledger VALUES (1, ${row})`, 'only the next'],
    ['INSERT OR IGNORE of a gap', `INSERT OR IGNORE INTO ledger VALUES (9, ${row})`, 'only the next'],
    ['an upsert', `INSERT INTO ledger VALUES (2, ${row}) ON CONFLICT DO UPDATE SET at = ''`, 'only the next'],
    ['a change of a payload', `UPDATE payload SET data = '{}'`, 'never changed'],
    ['a deletion of a payload', `DELETE FROM payload`, 'subject is erased'],
    ['a payload for an earlier entry', `INSERT INTO payload VALUES (1, x'00', '{}')`, 'comes with its entry'],
    ['a replaced payload', `REPLACE INTO payload VALUES (2, x'00', '{}')`, 'subject is erased'],
  ])('%s', (_name, sql, message) => {
    const { ledger } = aRegister()
    for (let entry = 0; entry < 2; entry += 1) {
      const data = { employee: anEmployee(), identities: [], source: null }
      record(ledger, { kind: 'employee-registered', subject: ledger.ids.id(), data })
    }
    const before = ledger.db.prepare('SELECT * FROM ledger JOIN payload USING (seq)').all()
    expect(() => ledger.db.exec(sql)).toThrow(message)
    expect(ledger.db.prepare('SELECT * FROM ledger JOIN payload USING (seq)').all()).toEqual(before)
  })
})

test('only payloads of an erased subject can be deleted, and not the entry that says why', () => {
  const { ledger } = aRegister()
  const [a, b] = [ledger.ids.id(), ledger.ids.id()]
  const data = { employee: anEmployee(), identities: [], source: null }
  record(ledger, { kind: 'employee-registered', subject: a, data })
  record(ledger, { kind: 'employee-registered', subject: b, data })
  record(ledger, { kind: 'erased', subject: a, data: { reason: 'frist', legalBasis: 'art. 17' } })
  expect(ledger.db.prepare('SELECT seq FROM payload').pluck().all()).toEqual([2, 3])
  expect(() => ledger.db.exec('DELETE FROM payload WHERE seq = 2')).toThrow('subject is erased')
  expect(() => ledger.db.exec('DELETE FROM payload WHERE seq = 3')).toThrow('subject is erased')
})
