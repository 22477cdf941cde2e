import { expect, test } from 'vitest'
import { openLedger, storedProjectionVersion } from '../../../../electron/ledger/open-ledger.ts'
import { projectionTables, projectionVersion } from '../../../../electron/ledger/projection-tables.ts'
import { rebuild } from '../../../../electron/ledger/rebuild.ts'
import { documentedSchema, schemaOf } from '../../../../electron/ledger/schema.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { writeMeta } from '../../../../electron/vault/meta.ts'
import { aFilledRegister } from '../../../helpers/a-filled-register.ts'

const byName = (parts: readonly { name: string }[]) => parts.toSorted((a, b) => (a.name < b.name ? -1 : 1))

test('projections of an older version are dropped, recreated as documented and filled from the ledger', async () => {
  const { ledger, macKey } = await aFilledRegister()
  const { db } = ledger
  const kept = db.prepare('SELECT * FROM finding').all()
  db.exec(
    'DROP TABLE employee; CREATE TABLE employee (old TEXT) STRICT; DELETE FROM control; DROP TABLE pack',
  )
  writeMeta(db, macKey, 'projectionVersion', '0')
  const options = { macKey, ids: ledger.ids, actor: ledger.actor, now: ledger.now }
  expect(() => openLedger(db, options)).toThrow(expect.objectContaining({ code: 'projections-outdated' }))

  rebuild(db, macKey)

  expect(byName(schemaOf(db))).toEqual(byName(documentedSchema()))
  expect(verifyRegister(db, macKey).problems).toEqual([])
  expect(db.prepare('SELECT * FROM finding').all()).toEqual(kept)
  expect(storedProjectionVersion(db, macKey)).toBe(projectionVersion)
  expect(openLedger(db, options).db).toBe(db)
})

test('a rebuild that fails leaves the projections as they were', async () => {
  const { ledger, macKey } = await aFilledRegister()
  const { db } = ledger
  const before = projectionTables.map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  db.exec(`DROP TRIGGER payloadUpdate; UPDATE payload SET data = '{' WHERE seq = 3`)
  expect(() => rebuild(db, macKey)).toThrow('JSON')
  expect(projectionTables.map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual(
    before,
  )
})
