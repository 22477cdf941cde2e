import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync, statSync, writeSync, closeSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { abandonDataFile } from '../../../../electron/vault/close-data-file.ts'
import {
  commitLogStore,
  deleteLogStore,
  logStoreKey,
  newLogStore,
} from '../../../../electron/vault/log-stores.ts'
import { openDataFile } from '../../../../electron/vault/open-data-file.ts'
import { openEncrypted } from '../../../../electron/vault/open-encrypted.ts'
import { aDataFile, addEntry, aFolder, aPassphrase, closeAsItIs } from '../../../helpers/a-data-file.ts'

const tool = path.join(import.meta.dirname, '../../../../build/open-without-kontrolbog.mjs')
const hasSqlite3 = spawnSync('sqlite3', ['--version']).status === 0

function openWithout(secret: string, ...parameters: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [tool, ...parameters], {
    env: { ...process.env, KONTROLBOG_PASSPHRASE: secret },
    encoding: 'utf8',
  })
  return { status, stderr }
}

/** Every row of a plain file as text, read by the system's own sqlite3 where there is one. */
function rowsOf(file: string, sql: string): string {
  if (hasSqlite3)
    return execFileSync('sqlite3', ['-readonly', '-separator', '|', file, sql], { encoding: 'utf8' })
  const db = new Database(file, { readonly: true })
  const rows = db.prepare(sql).raw().all() as unknown[][]
  db.close()
  return rows.map((row) => `${row.join('|')}\n`).join('')
}

const folder = aFolder()
const shared: { recoveryKey: string; expected: string; deletedKey: Buffer } = {
  recoveryKey: '',
  expected: '',
  deletedKey: Buffer.alloc(0),
}
const entries = 'SELECT seq, text FROM entry ORDER BY seq'

beforeAll(async () => {
  const { dataFile, recoveryKey } = await aDataFile(folder.path)
  shared.recoveryKey = recoveryKey
  // Enough for interior pages and overflow pages, in the register and in its table of keys.
  for (let n = 0; n < 200; n++)
    addEntry(dataFile.db, dataFile.macKey, `post ${n} `.repeat(n === 100 ? 5000 : 20))
  for (let n = 0; n < 150; n++) {
    dataFile.db.prepare('INSERT INTO secret VALUES (?, ?)').run(`andet:${n}`, Buffer.alloc(32, n))
  }
  for (const importId of ['i-1', 'i-2']) {
    const store = newLogStore(dataFile, importId)
    const db = openEncrypted(store.partialPath, store.key, { mode: 'create', journal: 'off' })
    db.exec(`CREATE TABLE segment (text TEXT NOT NULL) STRICT`)
    const insert = db.prepare('INSERT INTO segment VALUES (?)')
    for (let n = 0; n < 500; n++) insert.run(`linje ${n} i ${importId}`)
    db.close()
    await commitLogStore(dataFile, importId, store, () => addEntry(dataFile.db, dataFile.macKey, importId))
  }
  shared.deletedKey = logStoreKey(dataFile, 'i-2')
  deleteLogStore(dataFile, 'i-2', () => addEntry(dataFile.db, dataFile.macKey, 'slettet'))
  const rows = dataFile.db.prepare(entries).raw().all() as unknown[][]
  shared.expected = rows.map((row) => `${row.join('|')}\n`).join('')
  await closeAsItIs(dataFile)
  return () => folder[Symbol.dispose]()
})

test('the register becomes a plain SQLite file with the same content, by passphrase', () => {
  const out = path.join(folder.path, 'passphrase.sqlite')
  expect(openWithout(aPassphrase, folder.path, out)).toEqual({ status: 0, stderr: '' })
  expect(rowsOf(out, 'PRAGMA integrity_check')).toBe('ok\n')
  expect(rowsOf(out, entries)).toBe(shared.expected)
  expect(readFileSync(out).includes('post 7 post 7')).toBe(true)
  expect(readFileSync(out).includes(shared.deletedKey)).toBe(false)
})

test('and by recovery key, in any case and without hyphens', () => {
  const out = path.join(folder.path, 'recovery.sqlite')
  const typed = shared.recoveryKey.toLowerCase().replaceAll('-', ' ')
  expect(openWithout(typed, folder.path, out)).toEqual({ status: 0, stderr: '' })
  expect(rowsOf(out, entries)).toBe(shared.expected)
})

test('a log store is opened through the register, and a deleted one is not', () => {
  const out = path.join(folder.path, 'logs.sqlite')
  expect(openWithout(shared.recoveryKey, folder.path, out, '--log-store', 'i-1')).toEqual({
    status: 0,
    stderr: '',
  })
  expect(rowsOf(out, 'SELECT count(*), min(text) FROM segment')).toBe('500|linje 0 i i-1\n')
  const deleted = openWithout(
    shared.recoveryKey,
    folder.path,
    path.join(folder.path, 'x'),
    '--log-store',
    'i-2',
  )
  expect(deleted).toEqual({ status: 1, stderr: 'Registeret har ingen nøgle til loglageret i-2.\n' })
})

test('what was recorded before a kill is read from the write-ahead log', async () => {
  using killed = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(killed.path)
  await closeAsItIs(dataFile)
  const opened = await openDataFile(killed.path, { recoveryKey })
  for (let n = 0; n < 40; n++) addEntry(opened.db, opened.macKey, `kun i loggen ${n} `.repeat(50))
  const log = `${opened.registerPath}-wal`
  const committedBytes = statSync(log).size
  // A transaction too large for the cache is written to the log before it is committed, if it ever is.
  opened.db.pragma('cache_size=10')
  opened.db.exec(`BEGIN; UPDATE entry SET text = 'uafsluttet'`)
  const insert = opened.db.prepare('INSERT INTO entry (text) VALUES (?)')
  for (let n = 0; n < 300; n++) insert.run('uafsluttet '.repeat(300))
  expect(statSync(log).size).toBeGreaterThan(committedBytes + 100_000)
  const out = path.join(killed.path, 'out.sqlite')
  expect(openWithout(recoveryKey, killed.path, out)).toEqual({ status: 0, stderr: '' })
  expect(rowsOf(out, 'PRAGMA integrity_check')).toBe('ok\n')
  expect(rowsOf(out, 'SELECT count(*), max(substr(text, 1, 12)) FROM entry')).toBe('41|oprettet\n')
  abandonDataFile(opened)
})

test('a wrong secret, a changed page and a file that is there already end with a sentence and no file', async () => {
  using broken = aFolder()
  const { dataFile, recoveryKey } = await aDataFile(broken.path)
  await closeAsItIs(dataFile)
  const out = path.join(broken.path, 'out.sqlite')
  expect(openWithout('forkert', broken.path, out)).toEqual({
    status: 1,
    stderr: 'Adgangskoden eller genoprettelsesnøglen åbner ikke datafilen.\n',
  })
  const register = openSync(dataFile.registerPath, 'r+')
  writeSync(register, Buffer.from([1, 2, 3]), 0, 3, 4096 + 700)
  closeSync(register)
  const changed = openWithout(recoveryKey, broken.path, out)
  expect(changed).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Side 2 er ændret eller beskadiget/),
  })
  expect([existsSync(out), existsSync(`${out}.partial`)]).toEqual([false, false])
  expect(openWithout(recoveryKey, broken.path, dataFile.registerPath).stderr).toContain('findes allerede')
  expect(openWithout(recoveryKey, path.join(broken.path, 'ingen'), out).stderr).toContain(
    'Der er ingen datafil.json',
  )
})
