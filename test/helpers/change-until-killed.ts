// The victim of the kill tests: opens a data file and changes it without end, in every way that touches header, register
// and log stores, and prints each entry once it is durable. Its parent kills it.
import { writeSync } from 'node:fs'
import { addSlot } from '../../electron/vault/change-slots.ts'
import type { DataFile } from '../../electron/vault/data-file.ts'
import { commitLogStore, deleteLogStore, newLogStore } from '../../electron/vault/log-stores.ts'
import { openDataFile } from '../../electron/vault/open-data-file.ts'
import { openEncrypted } from '../../electron/vault/open-encrypted.ts'
import { removeSlot } from '../../electron/vault/rekey-data-file.ts'
import { sweepLogStores } from '../../electron/vault/sweep-log-stores.ts'
import { addEntry } from './a-data-file.ts'

const [folder, recoveryKey, knownWord] = process.argv.slice(2)
if (!folder || !recoveryKey || !knownWord) throw new Error('folder, recovery key and known word')

function say(text: string): void {
  writeSync(1, `${text}\n`)
}

async function importAndDelete(dataFile: DataFile, importId: string): Promise<void> {
  const store = newLogStore(dataFile, importId)
  const db = openEncrypted(store.partialPath, store.key, { mode: 'create', journal: 'off' })
  db.exec('CREATE TABLE row (text TEXT) STRICT')
  for (let n = 0; n < 200; n++) db.prepare('INSERT INTO row VALUES (?)').run(`${knownWord} ${n}`)
  db.close()
  await commitLogStore(dataFile, importId, store, () =>
    addEntry(dataFile.db, dataFile.macKey, `${knownWord} import ${importId}`),
  )
  say(`${knownWord} import ${importId}`)
  deleteLogStore(dataFile, importId, () =>
    addEntry(dataFile.db, dataFile.macKey, `${knownWord} slettet ${importId}`),
  )
  say(`${knownWord} slettet ${importId}`)
}

let dataFile = await openDataFile(folder, { recoveryKey })
const { db, macKey } = dataFile
sweepLogStores(dataFile, (name) => addEntry(db, macKey, `${knownWord} herreløs ${name}`))
say('klar')
for (let round = 0; ; round++) {
  const name = `${process.pid}-${round}`
  const added = await addSlot(dataFile, 'recovery key', (db, key) =>
    addEntry(db, key, `${knownWord} ny ${name}`),
  )
  say(`${knownWord} ny ${name}`)
  dataFile = await removeSlot(added.dataFile, added.slotId, (db, key) =>
    addEntry(db, key, `${knownWord} væk ${name}`),
  )
  say(`${knownWord} væk ${name}`)
  await importAndDelete(dataFile, name)
}
