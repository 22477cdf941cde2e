import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ledgerHead } from '../../../../electron/ledger/open-ledger.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { writeMeta } from '../../../../electron/vault/meta.ts'
import { type LedgerRow, entryText } from '../../../../shared/ledger/entry.ts'
import { aFilledRegister } from '../../../helpers/a-filled-register.ts'
import { rechain, tamper } from '../../../helpers/tamper.ts'

test('a register that nobody has touched holds, and says what is erased', async () => {
  const { ledger, macKey } = await aFilledRegister()
  const head = ledgerHead(ledger.db)
  expect(verifyRegister(ledger.db, macKey, head)).toEqual({
    size: head.seq,
    head: head.head,
    erased: 1,
    problems: [],
  })
})

const swap = (table: string, a: number, b: number) => [
  `UPDATE ${table} SET seq = -1 WHERE seq = ${a}`,
  `UPDATE ${table} SET seq = ${a} WHERE seq = ${b}`,
  `UPDATE ${table} SET seq = ${b} WHERE seq = -1`,
]
const copyOf3 = `SELECT 99, at, actor, kind, subject, digest, prev, hash FROM ledger WHERE seq = 3`

describe('a change of the ledger or a payload is named', () => {
  test.each<[string, string[], object[]]>([
    [
      'the instant of an entry',
      [`UPDATE ledger SET at = '2026-07-01T07:00:00.000Z' WHERE seq = 3`],
      [{ part: 'ledger', seq: 3 }],
    ],
    ['the actor of an entry', [`UPDATE ledger SET actor = 'x' WHERE seq = 3`], [{ part: 'ledger', seq: 3 }]],
    ['the kind of an entry', [`UPDATE ledger SET kind = 'x' WHERE seq = 3`], [{ part: 'ledger', seq: 3 }]],
    [
      'the subject of an entry',
      [`UPDATE ledger SET subject = 'x' WHERE seq = 3`],
      [{ part: 'ledger', seq: 3 }],
    ],
    [
      'the digest of an entry',
      [`UPDATE ledger SET digest = hash WHERE seq = 3`],
      [
        { part: 'ledger', seq: 3 },
        { part: 'payload', seq: 3 },
      ],
    ],
    [
      'the hash of an entry',
      [`UPDATE ledger SET hash = digest WHERE seq = 3`],
      [
        { part: 'ledger', seq: 3 },
        { part: 'ledger', seq: 4 },
      ],
    ],
    [
      'an entry deleted from the middle',
      ['DELETE FROM ledger WHERE seq = 3'],
      [
        { part: 'ledger', seq: 4, what: 'Post 3 mangler.' },
        { part: 'payload', seq: 3 },
      ],
    ],
    [
      'the first entry deleted',
      ['DELETE FROM ledger WHERE seq = 1'],
      [{ part: 'ledger', seq: 2, what: 'Post 1 mangler.' }],
    ],
    [
      'two entries in another order',
      swap('ledger', 3, 5),
      [
        { part: 'ledger', seq: 3 },
        { part: 'ledger', seq: 5 },
      ],
    ],
    ['an entry inserted at the end', [`INSERT INTO ledger ${copyOf3}`], [{ part: 'ledger', seq: 99 }]],
    [
      'an entry inserted before the first',
      [`INSERT INTO ledger SELECT 0, at, actor, kind, subject, digest, prev, hash FROM ledger WHERE seq = 3`],
      [{ part: 'ledger', seq: 0 }],
    ],
    [
      'the data of a payload',
      [`UPDATE payload SET data = replace(data, 'Anna', 'Anne') WHERE seq = 3`],
      [{ part: 'payload', seq: 3 }],
    ],
    [
      'the nonce of a payload',
      [`UPDATE payload SET nonce = x'00' WHERE seq = 3`],
      [{ part: 'payload', seq: 3 }],
    ],
    [
      'a payload deleted without erasure',
      ['DELETE FROM payload WHERE seq = 3'],
      [{ part: 'payload', seq: 3, what: expect.stringContaining('mangler') }],
    ],
    [
      'the payload of an erasure deleted',
      [`DELETE FROM payload WHERE seq = (SELECT seq FROM ledger WHERE kind = 'erased')`],
      [{ part: 'payload', seq: 8 }],
    ],
    [
      'an erased payload put back',
      [`INSERT INTO payload SELECT 4, nonce, data FROM payload WHERE seq = 3`],
      [{ part: 'payload', seq: 4 }],
    ],
    [
      'a payload without an entry',
      [`INSERT INTO payload SELECT 77, nonce, data FROM payload WHERE seq = 3`],
      [{ part: 'payload', seq: 77 }],
    ],
    [
      'two payloads exchanged',
      swap('payload', 3, 5),
      [
        { part: 'payload', seq: 3 },
        { part: 'payload', seq: 5 },
      ],
    ],
  ])('%s', async (_name, statements, named) => {
    const { ledger, macKey } = await aFilledRegister()
    tamper(ledger.db, ...statements)
    const { problems } = verifyRegister(ledger.db, macKey)
    for (const problem of named) expect(problems).toContainEqual(expect.objectContaining(problem))
  })
})

test('a tail that is cut off is named, with how long the ledger was', async () => {
  const { ledger, macKey } = await aFilledRegister()
  const { seq } = ledgerHead(ledger.db)
  tamper(
    ledger.db,
    `DELETE FROM ledger WHERE seq = ${seq}`,
    `DELETE FROM payload WHERE seq = ${seq}`,
    `DELETE FROM pack WHERE recordedSeq = ${seq}`,
    'DELETE FROM packControl WHERE pack NOT IN (SELECT id FROM pack)',
  )
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([
    { part: 'ledger', seq, what: `Revisionssporet er skåret af: det havde ${seq} poster og har ${seq - 1}.` },
  ])
})

test('a tail that is cut off is named although meta was put right without the key', async () => {
  const { ledger, macKey } = await aFilledRegister()
  const { seq } = ledgerHead(ledger.db)
  tamper(
    ledger.db,
    `DELETE FROM ledger WHERE seq = ${seq}`,
    `DELETE FROM payload WHERE seq = ${seq}`,
    `DELETE FROM pack WHERE recordedSeq = ${seq}`,
    'DELETE FROM packControl WHERE pack NOT IN (SELECT id FROM pack)',
  )
  const { head } = ledgerHead(ledger.db)
  ledger.db.prepare(`UPDATE meta SET value = ? WHERE name = 'head'`).run(`${seq - 1}:${head}`)
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([
    { part: 'meta', what: 'head er ændret uden om Kontrolbog.' },
  ])
})

test('a chain written anew after a change is named by the head in meta', async () => {
  const { ledger, macKey } = await aFilledRegister()
  tamper(ledger.db, `UPDATE ledger SET actor = 'x' WHERE seq = 3`)
  rechain(ledger.db, 3)
  const { seq } = ledgerHead(ledger.db)
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([
    { part: 'ledger', seq, what: expect.stringContaining('ender i en anden post') },
  ])
})

test('a full rewrite with the key is named by nothing but an earlier print', async () => {
  const { ledger, macKey } = await aFilledRegister()
  const print = ledgerHead(ledger.db)
  tamper(ledger.db, `UPDATE ledger SET actor = 'x' WHERE seq = 3`)
  rechain(ledger.db, 3)
  const { seq, head } = ledgerHead(ledger.db)
  writeMeta(ledger.db, macKey, 'head', `${seq}:${head}`)
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([])
  expect(verifyRegister(ledger.db, macKey, print).problems).toEqual([
    { part: 'anchor', seq, what: expect.stringContaining('et andet') },
  ])
  expect(verifyRegister(ledger.db, macKey, { seq: 500, head }).problems).toEqual([
    { part: 'anchor', seq: 500, what: expect.stringContaining('kortere') },
  ])
})

test('an entry earlier than the one before it is named although every hash is right', async () => {
  const { ledger, macKey } = await aFilledRegister()
  tamper(ledger.db, `UPDATE ledger SET at = '2026-06-30T08:00:00.000Z' WHERE seq = 5`)
  rechain(ledger.db, 5)
  const { seq, head } = ledgerHead(ledger.db)
  writeMeta(ledger.db, macKey, 'head', `${seq}:${head}`)
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([
    { part: 'ledger', seq: 5, what: 'Posten er tidligere end posten før.' },
  ])
})

test('an entry whose own hash is right and that builds on another entry is named', async () => {
  const { ledger, macKey } = await aFilledRegister()
  const row = ledger.db.prepare('SELECT * FROM ledger WHERE seq = 5').get() as LedgerRow
  const prev = 'ab'.repeat(32)
  const rowHash = hash('sha256', entryText({ ...row, prev }), 'hex')
  tamper(ledger.db, `UPDATE ledger SET prev = '${prev}', hash = '${rowHash}' WHERE seq = 5`)
  rechain(ledger.db, 6)
  const { seq, head } = ledgerHead(ledger.db)
  writeMeta(ledger.db, macKey, 'head', `${seq}:${head}`)
  expect(verifyRegister(ledger.db, macKey).problems).toEqual([
    { part: 'ledger', seq: 5, what: 'Posten bygger ikke på posten før.' },
  ])
})
