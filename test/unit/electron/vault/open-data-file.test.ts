import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { abandonDataFile } from '../../../../electron/vault/close-data-file.ts'
import { writeMeta } from '../../../../electron/vault/meta.ts'
import { openDataFile } from '../../../../electron/vault/open-data-file.ts'
import { type Header, parseHeader } from '../../../../shared/vault/header.ts'
import {
  aDataFile,
  addEntry,
  aFolder,
  aPassphrase,
  closeAsItIs,
  entriesOf,
} from '../../../helpers/a-data-file.ts'

const passphrase = aPassphrase

function header(folder: string): Header {
  return parseHeader(readFileSync(path.join(folder, 'datafil.json'), 'utf8'))
}

/** The files that show a word. */
function showing(folder: string, word: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(path.join(folder, name)).includes(word))
}

function editHeader(folder: string, edit: (header: Header) => Header): void {
  writeFileSync(path.join(folder, 'datafil.json'), JSON.stringify(edit(header(folder))))
}

test('a data file opens by its passphrase and by its recovery key, and not by others', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  addEntry(dataFile.db, dataFile.macKey, 'kendtord')
  await closeAsItIs(dataFile)
  expect(readdirSync(folder.path).sort()).toEqual(['datafil.json', 'register-1.db'])
  expect(showing(folder.path, 'kendtord')).toEqual([])

  const opened = await openDataFile(folder.path, { passphrase })
  expect([entriesOf(opened.db), opened.isRecovery]).toEqual([['oprettet', 'kendtord'], false])
  await closeAsItIs(opened)

  const recovered = await openDataFile(folder.path, { recoveryKey: recoveryKey.toLowerCase() })
  expect([entriesOf(recovered.db), recovered.isRecovery]).toEqual([['oprettet', 'kendtord'], true])
  await closeAsItIs(recovered)

  const other = 'Z'.repeat(5)
  await expect(openDataFile(folder.path, { passphrase: 'noget andet' })).rejects.toThrow('wrong-passphrase')
  await expect(openDataFile(folder.path, { passphrase: '' })).rejects.toThrow('passphrase-empty')
  await expect(openDataFile(folder.path, { recoveryKey: other })).rejects.toThrow('recovery-key-mistyped')
})

test('keys are zeroed at the lock', async () => {
  using folder = aFolder()
  const { dataFile } = await aDataFile(folder.path)
  await closeAsItIs(dataFile)
  expect([dataFile.dataKey.some((byte) => byte !== 0), dataFile.macKey.some((byte) => byte !== 0)]).toEqual([
    false,
    false,
  ])
})

test('a second opener is told who has the data file, and a dead one leaves no lock', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  await expect(openDataFile(folder.path, { recoveryKey })).rejects.toMatchObject({
    code: 'data-file-in-use',
    details: { host: expect.any(String), user: expect.any(String), since: expect.any(String) },
  })
  expect(entriesOf(dataFile.db)).toEqual(['oprettet'])
  abandonDataFile(dataFile)
  expect(existsSync(path.join(folder.path, 'lock'))).toBe(true)
  await closeAsItIs(await openDataFile(folder.path, { recoveryKey }))
})

test('what was recorded without a clean lock is there at the next start', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  addEntry(dataFile.db, dataFile.macKey, 'sidste')
  abandonDataFile(dataFile)
  const opened = await openDataFile(folder.path, { recoveryKey })
  expect(entriesOf(opened.db)).toEqual(['oprettet', 'sidste'])
  await closeAsItIs(opened)
})

test('an older register beside a newer header is named', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  await closeAsItIs(dataFile)
  const register = path.join(folder.path, 'register-1.db')
  copyFileSync(register, `${register}.old`)
  const opened = await openDataFile(folder.path, { recoveryKey })
  addEntry(opened.db, opened.macKey, 'senere')
  await closeAsItIs(opened)
  copyFileSync(`${register}.old`, register)
  await expect(openDataFile(folder.path, { recoveryKey })).rejects.toMatchObject({
    code: 'register-behind-header',
    details: { register: 'register-1.db', headerSize: 2, registerSize: 1 },
  })
})

test('a register with another last entry is named', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  writeMeta(dataFile.db, dataFile.macKey, 'head', `1:${'b'.repeat(64)}`)
  abandonDataFile(dataFile)
  await expect(openDataFile(folder.path, { recoveryKey })).rejects.toMatchObject({
    code: 'register-beside-header',
    details: { register: 'register-1.db' },
  })
})

test('a slot that the register does not know is named, and can be dropped', async () => {
  using folder = aFolder()
  using strange = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  await closeAsItIs(dataFile)
  const other = await aDataFile(strange.path, { passphrase: 'en fremmed' })
  const [intruder] = other.dataFile.header.slots
  if (!intruder) throw new Error('there is an officer slot')
  await closeAsItIs(other.dataFile)
  editHeader(folder.path, (header) => ({ ...header, slots: [...header.slots, intruder] }))

  await expect(openDataFile(folder.path, { recoveryKey })).rejects.toMatchObject({
    code: 'slot-unknown',
    details: { position: 3, slotId: intruder.id },
  })
  const opened = await openDataFile(folder.path, { recoveryKey }, { unknownSlots: 'drop' })
  expect(opened.header.slots.map(({ id }) => id)).not.toContain(intruder.id)
  await closeAsItIs(opened)
  await closeAsItIs(await openDataFile(folder.path, { recoveryKey }))
})

test('what was changed in the header is named', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  await closeAsItIs(dataFile)
  const original = readFileSync(path.join(folder.path, 'datafil.json'))
  const cases: [(header: Header) => Header, string, unknown][] = [
    [
      (header) => ({ ...header, ledger: { ...header.ledger, size: 0 } }),
      'header-tampered',
      { field: 'ledger' },
    ],
    [
      (header) => ({ ...header, slots: header.slots.map((slot) => ({ ...slot, label: 'en anden' })) }),
      'slot-unknown',
      { position: 1, slotId: header(folder.path).slots[0]?.id },
    ],
    [
      (header) => ({
        ...header,
        slots: header.slots.map((slot, place) => ({
          ...slot,
          id: '0123456789abcdef'.repeat(2).slice(1) + String(place),
        })),
      }),
      'header-tampered',
      { field: 'slots.1.sealedDataKey' },
    ],
    [
      (header) => ({ ...header, register: 'register-9.db' }),
      'register-missing',
      { register: 'register-9.db' },
    ],
  ]
  for (const [edit, code, details] of cases) {
    editHeader(folder.path, edit)
    await expect(openDataFile(folder.path, { recoveryKey })).rejects.toMatchObject({ code, details })
    writeFileSync(path.join(folder.path, 'datafil.json'), original)
  }
  await closeAsItIs(await openDataFile(folder.path, { recoveryKey }))
})

test('a register of another data file, or a damaged one, is named though the passphrase is right', async () => {
  using folder = aFolder()
  using other = aFolder()
  const { dataFile } = await aDataFile(folder.path)
  await closeAsItIs(dataFile)
  await closeAsItIs((await aDataFile(other.path)).dataFile)
  copyFileSync(path.join(other.path, 'register-1.db'), path.join(folder.path, 'register-1.db'))
  await expect(openDataFile(folder.path, { passphrase })).rejects.toMatchObject({
    code: 'register-unreadable',
    details: { register: 'register-1.db' },
  })
  rmSync(path.join(folder.path, 'datafil.json'))
  await expect(openDataFile(folder.path, { passphrase })).rejects.toThrow('data-file-missing')
  await expect(aDataFile(folder.path)).rejects.toThrow('data-file-exists')
})

test('a file system without write-ahead log gets the same promises', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path, { journal: 'truncate' })
  addEntry(dataFile.db, dataFile.macKey, 'uden wal')
  dataFile.db.pragma('cache_size=10')
  dataFile.db.exec('BEGIN')
  const insert = dataFile.db.prepare('INSERT INTO entry (text) VALUES (?)')
  for (let n = 0; n < 200; n++) insert.run('uden wal '.repeat(100))
  expect(statSync(`${dataFile.registerPath}-journal`).size).toBeGreaterThan(0)
  expect(showing(folder.path, 'uden wal')).toEqual([])
  dataFile.db.exec('ROLLBACK')
  await expect(openDataFile(folder.path, { recoveryKey }, { journal: 'truncate' })).rejects.toThrow(
    'data-file-in-use',
  )
  await closeAsItIs(dataFile)
  const opened = await openDataFile(folder.path, { recoveryKey }, { journal: 'truncate' })
  expect(entriesOf(opened.db)).toEqual(['oprettet', 'uden wal'])
  await closeAsItIs(opened)
})

test('the ids of the slots come from where the ledger takes its ids', async () => {
  using folder = aFolder()
  const ids = ['a'.repeat(32), 'b'.repeat(32)]
  const { dataFile } = await aDataFile(folder.path, { newSlotId: () => ids.shift() ?? '' })
  expect(dataFile.header.slots.map(({ kind, id }) => [kind, id])).toEqual([
    ['officer', 'a'.repeat(32)],
    ['recovery', 'b'.repeat(32)],
  ])
  await closeAsItIs(dataFile)
})

test('copies of a killed job are gone at the next start, and nothing else', async () => {
  using folder = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  await closeAsItIs(dataFile)
  const left = [
    'verify-4711.db',
    'verify-4711.db-journal',
    'register-2.db',
    'register-7.db-wal',
    'datafil.json.tmp',
  ]
  const kept = ['noter.txt', 'register-1.db.bak', 'datafil.json.bak']
  for (const name of [...left, ...kept]) writeFileSync(path.join(folder.path, name), 'x')
  await closeAsItIs(await openDataFile(folder.path, { recoveryKey }))
  expect(readdirSync(folder.path).sort()).toEqual(['datafil.json', 'register-1.db', ...kept].sort())
})
