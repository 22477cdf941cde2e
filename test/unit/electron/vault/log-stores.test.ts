import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { DataFile } from '../../../../electron/vault/data-file.ts'
import {
  commitLogStore,
  deleteLogStore,
  discardLogStore,
  type LogStore,
  logStoreKey,
  newLogStore,
} from '../../../../electron/vault/log-stores.ts'
import { openEncrypted } from '../../../../electron/vault/open-encrypted.ts'
import { sweepLogStores } from '../../../../electron/vault/sweep-log-stores.ts'
import { aDataFile, addEntry, aFolder, closeAsItIs, entriesOf } from '../../../helpers/a-data-file.ts'

function fill(store: LogStore): LogStore {
  const db = openEncrypted(store.partialPath, store.key, { mode: 'create', journal: 'off' })
  db.exec(`CREATE TABLE row (line INTEGER) STRICT; INSERT INTO row VALUES (7)`)
  db.close()
  return store
}

async function anImport(dataFile: DataFile, importId: string): Promise<LogStore> {
  const store = fill(newLogStore(dataFile, importId))
  await commitLogStore(dataFile, importId, store, () => addEntry(dataFile.db, dataFile.macKey, importId))
  return store
}

function never(): void {
  throw new Error('nothing to name')
}

test('a committed store is read by any number of readers with the key from the register', async () => {
  using folder = aFolder()
  const { dataFile } = await aDataFile(folder.path)
  const store = await anImport(dataFile, 'i-1')
  const key = logStoreKey(dataFile, 'i-1')
  expect(key).toEqual(store.key)
  const readers = [1, 2].map(() => openEncrypted(store.finalPath, key, { mode: 'read' }))
  expect(readers.map((db) => db.prepare('SELECT line FROM row').pluck().get())).toEqual([7, 7])
  expect(() => readers[0]?.exec('DELETE FROM row')).toThrow()
  for (const db of readers) db.close()
  expect(readdirSync(path.join(folder.path, 'logs'))).toEqual(['i-1.db'])
  expect(sweepLogStores(dataFile, never)).toEqual({ orphans: [], missing: [] })
  await closeAsItIs(dataFile)
})

test('a store whose entry cannot be recorded leaves neither file nor key', async () => {
  using folder = aFolder()
  const { dataFile } = await aDataFile(folder.path)
  const store = fill(newLogStore(dataFile, 'i-1'))
  await expect(commitLogStore(dataFile, 'i-1', store, never)).rejects.toThrow('nothing to name')
  expect(existsSync(store.finalPath)).toBe(false)
  expect(() => logStoreKey(dataFile, 'i-1')).toThrow('log-store-unknown')
  const given = fill(newLogStore(dataFile, 'i-2'))
  discardLogStore(given)
  expect(readdirSync(path.join(folder.path, 'logs'))).toEqual([])
  await closeAsItIs(dataFile)
})

test('a deleted store leaves no file, no key and no trace of the key', async () => {
  using folder = aFolder()
  const { dataFile } = await aDataFile(folder.path)
  const store = await anImport(dataFile, 'i-1')
  expect(() => deleteLogStore(dataFile, 'i-1', never)).toThrow('nothing to name')
  expect(logStoreKey(dataFile, 'i-1')).toEqual(store.key)
  deleteLogStore(dataFile, 'i-1', () => addEntry(dataFile.db, dataFile.macKey, 'slettet'))
  expect(existsSync(store.finalPath)).toBe(false)
  expect(entriesOf(dataFile.db)).toEqual(['oprettet', 'i-1', 'slettet'])
  expect(() => logStoreKey(dataFile, 'i-1')).toThrow('log-store-unknown')
  expect(() => deleteLogStore(dataFile, 'i-1', never)).toThrow('log-store-unknown')
  expect(dataFile.db.prepare('SELECT count(*) FROM secret').pluck().get()).toBe(0)
  await closeAsItIs(dataFile)
})

test('what killed imports and deletions leave is deleted, finished or put aside by name', async () => {
  using folder = aFolder()
  const { dataFile } = await aDataFile(folder.path)
  const logs = path.join(folder.path, 'logs')
  const deleted = await anImport(dataFile, 'i-deleted')
  await anImport(dataFile, 'i-lost')
  fill(newLogStore(dataFile, 'i-partial'))
  mkdirSync(path.join(logs, 'orphans'))
  writeFileSync(path.join(logs, 'orphans', 'i-renamed.db'), 'fra sidst')
  copyFileSync(deleted.finalPath, path.join(logs, 'i-renamed.db'))
  copyFileSync(deleted.finalPath, path.join(folder.path, 'saved.db'))
  deleteLogStore(dataFile, 'i-deleted', () => undefined)
  // Killed between the transaction and the unlinking.
  copyFileSync(path.join(folder.path, 'saved.db'), deleted.finalPath)
  dataFile.db.exec(`INSERT INTO secret VALUES ('log-store-deleted:i-deleted', zeroblob(0))`)
  dataFile.db.exec(`INSERT INTO secret VALUES ('log-store:i-missing', zeroblob(32))`)

  const named: string[] = []
  expect(sweepLogStores(dataFile, (name) => named.push(name))).toEqual({
    orphans: ['i-renamed.db'],
    missing: ['i-missing'],
  })
  expect(named).toEqual(['i-renamed.db'])
  expect(readdirSync(logs).sort()).toEqual(['i-lost.db', 'orphans'])
  expect(readdirSync(path.join(logs, 'orphans')).sort()).toEqual(['i-renamed.db', 'i-renamed.db.2'])
  expect(readFileSync(path.join(logs, 'orphans', 'i-renamed.db'), 'utf8')).toBe('fra sidst')
  expect(sweepLogStores(dataFile, never)).toEqual({ orphans: [], missing: ['i-missing'] })
  await closeAsItIs(dataFile)
})

test.each(['../x', '', 'a/b', 'a.b', '-a'])('%j is no import id', async (importId) => {
  const dataFile = { folder: '/nowhere' } as DataFile // refused before anything else is looked at
  expect(() => newLogStore(dataFile, importId)).toThrow('import id')
})
