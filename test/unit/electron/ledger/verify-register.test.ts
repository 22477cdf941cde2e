import { describe, expect, test } from 'vitest'
import { projectionTables } from '../../../../electron/ledger/projection-tables.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { aFilledRegister } from '../../../helpers/a-filled-register.ts'
import { tamper } from '../../../helpers/tamper.ts'

describe('a value of meta that is changed, removed or moved is named', () => {
  test.each([
    [
      `UPDATE meta SET value = '7' WHERE name = 'projectionVersion'`,
      'projectionVersion er ændret uden om Kontrolbog.',
    ],
    [`DELETE FROM meta WHERE name = 'projectionVersion'`, 'projectionVersion mangler.'],
    [`DELETE FROM meta WHERE name = 'head'`, 'head mangler.'],
    [`UPDATE meta SET name = 'other' WHERE name = 'signingKeys'`, 'other er ændret uden om Kontrolbog.'],
  ])('%s', async (sql, what) => {
    const { ledger, macKey } = await aFilledRegister()
    ledger.db.exec(sql)
    expect(verifyRegister(ledger.db, macKey).problems).toContainEqual({ part: 'meta', what })
  })

  test('every one of them under another key', async () => {
    const { ledger } = await aFilledRegister()
    const { problems } = verifyRegister(ledger.db, Buffer.alloc(32, 1))
    expect(problems.filter(({ part }) => part === 'meta').map(({ what }) => what.split(' ')[0])).toEqual([
      'head',
      'projectionVersion',
      'signingKeys',
    ])
  })
})

describe('one changed projection row is named by table and key', () => {
  test.each(projectionTables)('in %s', async (table) => {
    const { ledger, macKey } = await aFilledRegister()
    const columns = ledger.db.prepare('SELECT name, type, pk FROM pragma_table_info(?)').all(table) as {
      name: string
      type: string
      pk: number
    }[]
    const column = columns.find(({ pk }) => pk === 0)?.name
    const value = columns.find(({ name }) => name === column)?.type === 'TEXT' ? `'ændret'` : '987654'
    const first = `rowid = (SELECT min(rowid) FROM ${table})`
    if (column !== undefined) {
      ledger.db.exec(`UPDATE ${table} SET ${column} = ${value} WHERE ${first}`)
      const { problems } = verifyRegister(ledger.db, macKey)
      expect(problems).toEqual([
        {
          part: 'projections',
          what: expect.stringMatching(new RegExp(`^${table} \\(.+\\): ${column} er ikke`)),
        },
      ])
    }
    ledger.db.exec(`DELETE FROM ${table} WHERE ${first}`)
    expect(verifyRegister(ledger.db, macKey).problems).toEqual([
      { part: 'projections', what: expect.stringMatching(new RegExp(`^${table} \\(.+\\): rækken mangler`)) },
    ])
  })

  test('an added row', async () => {
    const { ledger, macKey } = await aFilledRegister()
    ledger.db.exec(`INSERT INTO erasure VALUES ('x', 'y', 'z', 1)`)
    expect(verifyRegister(ledger.db, macKey).problems).toEqual([
      { part: 'projections', what: 'erasure (subject=x): rækken kommer ikke af revisionssporet.' },
    ])
  })

  test('a row of an erased employee put back', async () => {
    const { ledger, macKey } = await aFilledRegister()
    const subject = ledger.db.prepare('SELECT subject FROM erasure').pluck().get()
    ledger.db.exec(`UPDATE employee SET id = '${String(subject)}' WHERE knownToSeq IS NOT NULL`)
    expect(verifyRegister(ledger.db, macKey).problems.map(({ part }) => part)).toEqual([
      'projections',
      'projections',
    ])
  })
})

describe('a table, index or trigger that is not as documented is named', () => {
  test.each([
    ['DROP TRIGGER ledgerUpdate', ['trigger ledgerUpdate mangler.']],
    [
      `DROP TRIGGER payloadDelete; CREATE TRIGGER payloadDelete BEFORE DELETE ON payload BEGIN SELECT 1; END`,
      ['trigger payloadDelete er ændret.'],
    ],
    ['CREATE TABLE other (x TEXT) STRICT', ['table other hører ikke til.']],
    ['DROP INDEX identityHolder', ['index identityHolder mangler.']],
    ['ALTER TABLE usage ADD COLUMN person TEXT', ['table usage er ændret.']],
    ['CREATE TRIGGER quiet AFTER INSERT ON ledger BEGIN SELECT 1; END', ['trigger quiet hører ikke til.']],
  ])('%s', async (sql, expected) => {
    const { ledger, macKey } = await aFilledRegister()
    ledger.db.exec(sql)
    const { problems } = verifyRegister(ledger.db, macKey)
    expect(problems).toEqual(expected.map((what) => ({ part: 'schema', what })))
  })

  test.each(['ledger', 'payload', 'meta', 'finding', 'signature', 'employee'])(
    'the table %s gone, and the other checks go on',
    async (table) => {
      const { ledger, macKey } = await aFilledRegister()
      ledger.db.pragma('foreign_keys=OFF')
      ledger.db.exec(`DROP TABLE ${table}`)
      const { problems } = verifyRegister(ledger.db, macKey)
      expect(problems).toContainEqual({ part: 'schema', what: `table ${table} mangler.` })
      expect(problems.length).toBeGreaterThan(1)
    },
  )
})

describe('findings that are not those of their run are named', () => {
  test.each([
    `UPDATE finding SET data = replace(data, 'Ingen', 'Nogen')`,
    `UPDATE finding SET severity = 'lav', data = replace(data, 'kritisk', 'lav')`,
    `UPDATE finding SET severity = 'lav'`,
    `UPDATE finding SET rule = 'A2'`,
    `UPDATE finding SET ordinal = 1`,
    `UPDATE finding SET events = x'01000102'`,
    `UPDATE finding SET events = x'ff'`,
    `UPDATE finding SET data = 'x'`,
    `DELETE FROM finding`,
  ])('%s', async (sql) => {
    const { ledger, macKey, draft } = await aFilledRegister()
    const seq = ledger.db.prepare('SELECT recordedSeq FROM run WHERE id = ?').pluck().get(draft.run)
    ledger.db.exec(sql)
    expect(verifyRegister(ledger.db, macKey).problems).toEqual([
      { part: 'findings', seq, what: expect.stringContaining('ikke dem') },
    ])
  })

  test('findings of a run that is not recorded', async () => {
    const { ledger, macKey } = await aFilledRegister()
    ledger.db.exec(`INSERT INTO finding SELECT 'other', ordinal, rule, severity, data, events FROM finding`)
    expect(verifyRegister(ledger.db, macKey).problems.map(({ part }) => part)).toEqual(['findings'])
  })
})

describe('a signature that does not stand for its approval is named', () => {
  test.each([
    ['DELETE FROM signature', 'ingen underskrift'],
    ['UPDATE signature SET digest = zeroblob(32)', 'gælder noget andet'],
    ['UPDATE signature SET signature = zeroblob(64)', 'passer ikke til sin nøgle'],
    ['UPDATE signature SET publicKey = zeroblob(32)', 'passer ikke til sin nøgle'],
    [`UPDATE signature SET slot = 'ffffffffffffffff'`, 'en nøgle, registret kender'],
  ])('%s', async (sql, what) => {
    const { ledger, macKey, draft } = await aFilledRegister()
    const seq = ledger.db.prepare('SELECT approvedSeq FROM control WHERE id = ?').pluck().get(draft.control)
    tamper(ledger.db, sql)
    expect(verifyRegister(ledger.db, macKey).problems).toEqual([
      { part: 'signature', seq, what: expect.stringContaining(what) },
    ])
  })

  test('a signature without an approval', async () => {
    const { ledger, macKey } = await aFilledRegister()
    ledger.db.exec(`INSERT INTO signature SELECT 'x', slot, publicKey, digest, signature, at FROM signature`)
    expect(verifyRegister(ledger.db, macKey).problems).toEqual([
      { part: 'signature', what: expect.stringContaining('uden godkendelse') },
    ])
  })
})
