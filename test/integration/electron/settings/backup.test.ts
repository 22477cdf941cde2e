import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ledger, createRegister, ledgerHead } from '../../../../electron/ledger/open-ledger.ts'
import { settingsHandlers } from '../../../../electron/settings/handlers.ts'
import { record } from '../../../../electron/ledger/record.ts'
import type { StoreContext } from '../../../../electron/store/context.ts'
import { fileTickets } from '../../../../electron/store/file-tickets.ts'
import { lockSession } from '../../../../electron/store/lock-session.ts'
import { runningJobs } from '../../../../electron/store/running-jobs.ts'
import { sessionHolder } from '../../../../electron/store/session.ts'
import { addSlot } from '../../../../electron/vault/change-slots.ts'
import type { DataFile } from '../../../../electron/vault/data-file.ts'
import { commitLogStore, newLogStore } from '../../../../electron/vault/log-stores.ts'
import { openDataFile } from '../../../../electron/vault/open-data-file.ts'
import { type Database, openEncrypted } from '../../../../electron/vault/open-encrypted.ts'
import { beginSession, ledgerOf } from '../../../../electron/vault/open-session.ts'
import { removeSlot } from '../../../../electron/vault/rekey-data-file.ts'
import { rememberFile } from '../../../../electron/vault/remembered-files.ts'
import { openZip } from '../../../../electron/settings/zip-reader.ts'
import { aDataFile, aFolder, aPassphrase, closeAsItIs } from '../../../helpers/a-data-file.ts'
import { argon2Floor } from '../../../../shared/vault/kdf.ts'
import { authoritySubject } from '../../../../shared/ledger/ids.ts'

const startMs = Date.UTC(2026, 9, 5, 8)
let place: ReturnType<typeof aFolder>
let context: StoreContext
let nowMs: number
const job = { signal: new AbortController().signal, report: () => undefined }

const at = (...parts: string[]) => path.join(place.path, ...parts)
function ticketOf(file: string): string {
  const ticket = randomUUID()
  context.files.add(ticket, file)
  return ticket
}

beforeEach(async () => {
  place = aFolder()
  nowMs = startMs
  const now = () => nowMs
  context = {
    session: sessionHolder(),
    files: fileTickets(),
    jobs: runningJobs(() => undefined, now),
    places: { userData: at('user'), documents: place.path, app: place.path },
    now,
    emit: () => undefined,
  }
  mkdirSync(at('data'))
  const { dataFile } = await aDataFile(at('data'), { createRegister })
  await beginSession(context, dataFile, job)
  const officer = context.session.current().ledger.ids.id()
  const ledger = ledgerOf(context, dataFile, officer)
  record(ledger, {
    kind: 'officer-registered',
    subject: officer,
    data: { name: 'Åse Kjær', initials: 'ÅK', role: 'sikkerhedsansvarlig', from: '2026-01-01', to: null },
  })
  record(ledger, { kind: 'slot-added', subject: dataFile.slotId, data: { slotKind: 'officer', officer } })
  await lockSession(context)
  await rememberFile(at('user'), { folder: at('data'), authorityName: '', isSample: false })
  await unlock(at('data'))
})
afterEach(async () => {
  await lockSession(context)
  place[Symbol.dispose]()
})

async function unlock(folder: string): Promise<void> {
  await beginSession(context, await openDataFile(folder, { passphrase: aPassphrase }), job)
}

async function addLogStore(): Promise<string> {
  const { dataFile, ledger } = context.session.current()
  const importId = ledger.ids.id()
  const store = newLogStore(dataFile, importId)
  const db = openEncrypted(store.partialPath, store.key, { mode: 'create', journal: 'off' })
  db.exec(`CREATE TABLE row (text TEXT); INSERT INTO row VALUES ('Hemmelig')`)
  db.close()
  await commitLogStore(dataFile, importId, store, () => undefined)
  return importId
}

function profile(name: string): void {
  const { ledger } = context.session.current()
  const data = {
    profile: {
      name,
      cvr: '12345678',
      officers: [
        { name: 'Åse Kjær', initials: 'ÅK', role: 'sikkerhedsansvarlig' as const, from: '2026-01-01' },
      ],
    },
  }
  record(ledger, { kind: 'authority-registered', subject: authoritySubject, data })
}

const backUp = (file: string, isWithLogStores = true) =>
  settingsHandlers.makeBackup(context, { job: randomUUID(), file: ticketOf(file), isWithLogStores })
const restore = (file: string, folder: string, passphrase = aPassphrase) => {
  mkdirSync(folder, { recursive: true })
  return settingsHandlers.restore(context, {
    job: randomUUID(),
    file: ticketOf(file),
    folder: ticketOf(folder),
    secret: { passphrase },
  })
}

test('a backup is one file that says what is in it, holds nothing in clear, and is recorded with its hash', async () => {
  profile('Vestby Kommune')
  await addLogStore()
  const before = ledgerHead(context.session.current().ledger.db)
  const info = await backUp(at('kopi.kontrolbog-backup'))
  const bytes = readFileSync(at('kopi.kontrolbog-backup'))
  expect(info).toMatchObject({
    file: 'kopi.kontrolbog-backup',
    ledger: before,
    logStores: 1,
    bytes: bytes.length,
  })
  expect(info.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  for (const word of ['Vestby', 'Hemmelig', 'SQLite format 3', 'Kjær'])
    expect(bytes.includes(word)).toBe(false)
  expect(readdirSync(at('data')).filter((name) => /^(backup|check)-/.test(name))).toEqual([])
  expect(readdirSync(place.path).filter((name) => name.includes('partial'))).toEqual([])
  expect(settingsHandlers.backups(context)).toHaveLength(1)
})

test('a backup restored into an empty folder is the data file, log stores and all, and says what it lacks', async () => {
  profile('Vestby Kommune')
  const importId = await addLogStore()
  const info = await backUp(at('kopi'))
  profile('Nyere Kommune')
  const restored = await restore(at('kopi'), at('ny'))
  expect(restored.ledger).toEqual(info.ledger)
  expect(restored.lacking).toHaveLength(1)
  expect(restored.lacking[0]).toContain('2 poster')
  const { dataFile, ledger } = context.session.current()
  expect(dataFile.folder).toBe(at('ny'))
  expect(settingsHandlers.authority(context)).toMatchObject({ name: 'Vestby Kommune' })
  expect(existsSync(at('ny', 'logs', `${importId}.db`))).toBe(true)
  const last = ledger.db.prepare('SELECT kind FROM ledger ORDER BY seq DESC LIMIT 1').pluck().get()
  expect(last).toBe('restored')
  const verdict = await settingsHandlers.verify(context, { job: randomUUID() })
  expect(verdict.problems).toEqual([])
})

test('the old data file is as it was after a restore', async () => {
  profile('Vestby Kommune')
  await backUp(at('kopi'))
  await restore(at('kopi'), at('ny'))
  await lockSession(context)
  await unlock(at('data'))
  expect(settingsHandlers.authority(context)).toMatchObject({ name: 'Vestby Kommune' })
})

test('without the log stores the backup still opens', async () => {
  await addLogStore()
  expect(await backUp(at('kopi'), false)).toMatchObject({ logStores: 0 })
  await restore(at('kopi'), at('ny'))
  expect(context.session.current().dataFile.folder).toBe(at('ny'))
})

test('a wrong passphrase, a folder with something in it and a file that is no backup change nothing', async () => {
  await backUp(at('kopi'))
  await expect(restore(at('kopi'), at('ny'), 'en helt anden adgangskode')).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
  expect(readdirSync(at('ny'))).toEqual([])
  writeFileSync(at('ny', 'andet.txt'), 'x')
  await expect(restore(at('kopi'), at('ny'))).rejects.toMatchObject({ code: 'restore-folder-not-empty' })
  writeFileSync(at('ikke'), 'ingen zip')
  await expect(restore(at('ikke'), at('tom'))).rejects.toMatchObject({ code: 'backup-unreadable' })
  expect(context.session.current().dataFile.folder).toBe(at('data'))
})

test('any byte changed in a backup is found, and nothing is left in the folder', async () => {
  await addLogStore()
  await backUp(at('kopi'))
  const bytes = readFileSync(at('kopi'))
  const { entries, zip } = await openZip(at('kopi'))
  zip.close()
  const places = [...entries.values()].map((entry) => entry.relativeOffsetOfLocalHeader + 200)
  for (const offset of [...places, bytes.length >> 1, bytes.length - 1, 3]) {
    const changed = Buffer.from(bytes)
    changed[offset]! ^= 1
    writeFileSync(at('ændret'), changed)
    await expect(restore(at('ændret'), at('ny'))).rejects.toMatchObject({
      code: expect.stringMatching(/^backup-(damaged|unreadable)$/),
    })
    expect(readdirSync(at('ny'))).toEqual([])
  }
  writeFileSync(at('kort'), bytes.subarray(0, bytes.length - 30))
  await expect(restore(at('kort'), at('ny'))).rejects.toMatchObject({ code: 'backup-unreadable' })
})

test('a backup that cannot be written to its place leaves no part of itself and no entry', async () => {
  const { ledger } = context.session.current()
  const before = ledgerHead(ledger.db)
  await expect(backUp(at('findes-ikke', 'kopi'))).rejects.toThrow()
  expect(ledgerHead(ledger.db)).toEqual(before)
  expect(readdirSync(at('data')).filter((name) => /^(backup|check)-/.test(name))).toEqual([])
})

test('a cancelled backup leaves nothing', async () => {
  const id = randomUUID()
  const made = settingsHandlers.makeBackup(context, {
    job: id,
    file: ticketOf(at('kopi')),
    isWithLogStores: true,
  })
  context.jobs.cancel(id)
  await expect(made).rejects.toMatchObject({ code: 'job-cancelled' })
  expect(readdirSync(place.path).sort()).toEqual(['data', 'user'])
})

test('the anchor of an earlier print is held, a changed one is not, and nonsense is asked for again', () => {
  const { seq, head } = ledgerHead(context.session.current().ledger.db)
  const check = (anchor: string) => settingsHandlers.checkAnchor(context, { anchor })
  expect(check(`${seq}:${head}`)).toEqual({ state: 'held', seq, size: seq })
  expect(check(` ${seq} : ${head.slice(0, 32)}\n${head.slice(32).toUpperCase()}`)).toMatchObject({
    state: 'held',
  })
  expect(check(`${seq}:${'0'.repeat(64)}`)).toMatchObject({ state: 'different' })
  expect(check(`1:${head}`)).toMatchObject({ state: 'different', seq: 1 })
  expect(check(`${seq + 1}:${head}`)).toEqual({ state: 'shorter', seq: seq + 1, size: seq })
  const nonsense = ['i morges', '', `0:${head}`, `-1:${head}`, `...:${head}`, head, `${seq}:${head}0`]
  for (const typed of [...nonsense, `${seq}:${head.slice(1)}`, `${seq};${head}`]) {
    expect(() => check(typed)).toThrow('anchor-mistyped')
  }
})

test('a passphrase that was removed opens the backups of its day, and the list says whose and which', async () => {
  const deputy = { label: 'Stedfortræder', passphrase: 'en helt anden', kdf: argon2Floor }
  const person = context.session.current().ledger.ids.id()
  record(context.session.current().ledger, {
    kind: 'officer-registered',
    subject: person,
    data: { name: 'Bo Åkjær', initials: 'BÅ', role: 'stedfortræder', from: '2026-01-01', to: null },
  })
  await backUp(at('før'))
  let slot = ''
  await changeSlots(async (dataFile, ledgerAt) => {
    const added = await addSlot(dataFile, deputy, (db, macKey, slotId) => {
      const data = { slotKind: 'officer', officer: person } as const
      record(ledgerAt(db, macKey), { kind: 'slot-added', subject: slotId, data })
    })
    slot = added.slotId
    return added.dataFile
  })
  await backUp(at('imens'))
  await changeSlots((dataFile, ledgerAt) =>
    removeSlot(dataFile, slot, (db, macKey, slotId) =>
      record(ledgerAt(db, macKey), { kind: 'slot-removed', subject: slotId, data: { reason: 'fratrådt' } }),
    ),
  )
  await backUp(at('efter'))
  const listed = await settingsHandlers.backups(context)
  expect(listed.map(({ file, opensForRemoved }) => [file, opensForRemoved])).toEqual([
    ['efter', []],
    ['imens', ['Bo Åkjær']],
    ['før', []],
  ])
  for (const file of ['efter', 'før']) {
    await expect(restore(at(file), at(`ny ${file}`), deputy.passphrase)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
  }
  await restore(at('imens'), at('ny imens'), deputy.passphrase)
  expect(context.session.current().dataFile.folder).toBe(at('ny imens'))
})

type LedgerAt = (db: Database, macKey: Buffer) => Ledger

/** Closes the data file, changes who can open it, and opens it again. */
async function changeSlots(
  change: (dataFile: DataFile, ledgerAt: LedgerAt) => Promise<DataFile>,
): Promise<void> {
  const { officer } = context.session.current()
  await lockSession(context)
  const dataFile = await openDataFile(at('data'), { passphrase: aPassphrase })
  const changed = await change(dataFile, (db, macKey) =>
    ledgerOf(context, { ...dataFile, db, macKey }, officer!),
  )
  await closeAsItIs(changed)
  await unlock(at('data'))
}

test('a backup of a data file that was copied elsewhere opens there too', async () => {
  profile('Vestby Kommune')
  await backUp(at('kopi'))
  cpSync(at('kopi'), at('usb'))
  await lockSession(context)
  expect(await restore(at('usb'), at('ny'))).toMatchObject({ lacking: [expect.stringContaining('1 poster')] })
})
