import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addSlot } from '../../../../electron/vault/change-slots.ts'
import type { DataFile } from '../../../../electron/vault/data-file.ts'
import { commitLogStore, deleteLogStore, newLogStore } from '../../../../electron/vault/log-stores.ts'
import { openDataFile } from '../../../../electron/vault/open-data-file.ts'
import { openEncrypted } from '../../../../electron/vault/open-encrypted.ts'
import { removeSlot } from '../../../../electron/vault/rekey-data-file.ts'
import { sweepLogStores } from '../../../../electron/vault/sweep-log-stores.ts'
import { aDataFile, addEntry, aFolder, closeAsItIs, entriesOf } from '../../../helpers/a-data-file.ts'
import { snapshotEachStep } from '../../../helpers/snapshot-each-step.ts'

/** Opens a data file as it is after a kill, and says what is in it. */
async function stateOf(folder: string, recoveryKey: string) {
  const dataFile = await openDataFile(folder, { recoveryKey })
  const { missing, orphans } = sweepLogStores(dataFile, (name) =>
    addEntry(dataFile.db, dataFile.macKey, `herreløs ${name}`),
  )
  const state = {
    integrity: dataFile.db.pragma('integrity_check', { simple: true }),
    entries: entriesOf(dataFile.db).filter((text) => !String(text).startsWith('herreløs')),
    slots: dataFile.header.slots.length,
    registers: readdirSync(folder).filter((name) => name.startsWith('register') && name.endsWith('.db'))
      .length,
    leftovers: readdirSync(folder).filter((name) => /tmp|partial/.test(name)),
    stores: storesOf(folder),
    missing,
    orphans,
  }
  await closeAsItIs(dataFile)
  await closeAsItIs(await openDataFile(folder, { recoveryKey }))
  return state
}

function storesOf(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).some(({ name }) => name === 'logs')
    ? readdirSync(path.join(folder, 'logs'))
    : []
  return names.filter((name) => name.endsWith('.db'))
}

async function inTurn(dataFile: DataFile, take: (what: string) => void): Promise<DataFile> {
  const entry = (text: string) => (db: DataFile['db'], macKey: Buffer) => {
    addEntry(db, macKey, text)
    take(`inside the transaction of "${text}"`)
  }
  const added = await addSlot(dataFile, 'recovery key', entry('ny plads'))
  const removed = await removeSlot(added.dataFile, added.slotId, entry('plads væk'))
  const store = newLogStore(removed, 'i-1')
  const db = openEncrypted(store.partialPath, store.key, { mode: 'create', journal: 'off' })
  db.exec('CREATE TABLE row (line INTEGER) STRICT')
  db.close()
  const recordNow = (text: string) => () => entry(text)(removed.db, removed.macKey)
  await commitLogStore(removed, 'i-1', store, recordNow('import'))
  take('after the import')
  deleteLogStore(removed, 'i-1', recordNow('slettet'))
  return removed
}

test('killed before any step, the data file opens as it was before or after what was being done', async () => {
  using folder = aFolder()
  using copies = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  using snapshots = snapshotEachStep(folder.path, copies.path)
  await closeAsItIs(await inTurn(dataFile, snapshots.take))
  snapshots[Symbol.dispose]()

  const order = ['oprettet', 'ny plads', 'plads væk', 'import', 'slettet']
  const slotsAfter = [2, 3, 2, 2, 2]
  let furthest = 0
  for (const { folder: copy, what } of snapshots.taken) {
    const state = await stateOf(copy, recoveryKey)
    const done = state.entries.length
    expect({ what, ...state }).toEqual({
      what,
      integrity: 'ok',
      entries: order.slice(0, done),
      slots: slotsAfter[done - 1],
      registers: 1,
      leftovers: [],
      stores: done === 4 ? ['i-1.db'] : [],
      missing: [],
      // Renamed and not yet recorded; never what was deleted.
      orphans: done === 3 ? expect.any(Array) : [],
    })
    // Nothing that was there is lost by a later step.
    expect(done, what).toBeGreaterThanOrEqual(furthest)
    furthest = done
  }
  expect(furthest).toBe(order.length)
  expect(snapshots.taken.length).toBeGreaterThan(40)
})
