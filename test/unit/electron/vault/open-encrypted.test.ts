import { randomBytes } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openEncrypted } from '../../../../electron/vault/open-encrypted.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'

const key = Buffer.alloc(32, 7)
const root = path.join(import.meta.dirname, '../../../..')

function linkOf(descriptor: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`)
  } catch {
    // The descriptor of the listing itself is closed by now.
    return ''
  }
}

test('a database is unreadable without its key, and opens with it', () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'a.db')
  const db = openEncrypted(file, key, { mode: 'create', journal: 'wal' })
  db.exec(`CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('kendtord')`)
  db.close()

  expect(readFileSync(file).includes('kendtord')).toBe(false)
  expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  expect(() => openEncrypted(file, Buffer.alloc(32, 8), { mode: 'write', journal: 'wal' })).toThrow(
    expect.objectContaining({ code: 'wrong-key' }),
  )
  const again = openEncrypted(file, key, { mode: 'write', journal: 'wal' })
  expect(again.prepare('SELECT x FROM t').pluck().all()).toEqual(['kendtord'])
  again.close()
})

test.each(['wal', 'truncate', 'off'] as const)('every connection has the same guards (%s)', (journal) => {
  using folder = aFolder()
  const file = path.join(folder.path, 'a.db')
  openEncrypted(file, key, { mode: 'create', journal }).close()
  const guards = [
    'temp_store',
    'recursive_triggers',
    'foreign_keys',
    'trusted_schema',
    'query_only',
    'secure_delete',
  ]
  const of = (mode: 'read' | 'write') => {
    const db = openEncrypted(file, key, {
      mode,
      journal: journal === 'wal' && mode === 'read' ? 'truncate' : journal,
    })
    const values = guards.map((name) => db.pragma(name, { simple: true }))
    db.close()
    return values
  }
  expect(of('write')).toEqual([2, 1, 1, 0, 0, 1])
  if (journal !== 'wal') expect(of('read')).toEqual([2, 1, 1, 0, 1, expect.anything()])
})

test.each(['wal', 'truncate'] as const)(
  'who opens a database has it alone until it is closed (%s)',
  (journal) => {
    using folder = aFolder()
    const file = path.join(folder.path, 'a.db')
    openEncrypted(file, key, { mode: 'create', journal }).close()
    const first = openEncrypted(file, key, { mode: 'write', journal })
    for (const mode of ['write', 'read'] as const) {
      expect(() => openEncrypted(file, key, { mode, journal })).toThrow(
        expect.objectContaining({ code: 'data-file-in-use' }),
      )
    }
    first.close()
    openEncrypted(file, key, { mode: 'write', journal }).close()
  },
)

test('a copy is read by several at once, and takes no writes', () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'a.db')
  const copy = path.join(folder.path, 'copy.db')
  const db = openEncrypted(file, key, { mode: 'create', journal: 'wal' })
  db.exec('CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (1)')
  db.prepare('VACUUM INTO ?').run(copy)
  const readers = [1, 2].map(() => openEncrypted(copy, key, { mode: 'read' }))
  expect(readers.map((reader) => reader.prepare('SELECT x FROM t').pluck().get())).toEqual([1, 1])
  expect(() => readers[0]?.exec('DELETE FROM t')).toThrow(/readonly/)
  for (const reader of readers) reader.close()
  db.close()
  expect(readdirSync(folder.path).sort()).toEqual(['a.db', 'copy.db'])
})

test('a register is not opened for reading: a reader would leave sidecars beside it', () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'a.db')
  openEncrypted(file, key, { mode: 'create', journal: 'wal' }).close()
  expect(() => openEncrypted(file, key, { mode: 'read' })).toThrow('only log stores and copies')
  expect(readdirSync(folder.path)).toEqual(['a.db'])
})

test('a database that should be there is not made, and one that should not is not overwritten', () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'a.db')
  expect(() => openEncrypted(file, key, { mode: 'write', journal: 'wal' })).toThrow()
  expect(existsSync(file)).toBe(false)
  openEncrypted(file, key, { mode: 'create', journal: 'wal' }).close()
  expect(() => openEncrypted(file, key, { mode: 'create', journal: 'wal' })).toThrow('exists')
  expect(() => openEncrypted(file, Buffer.alloc(31), { mode: 'write', journal: 'wal' })).toThrow('32 bytes')
})

test('one changed bit anywhere in a page is noticed', () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'a.db')
  const db = openEncrypted(file, key, { mode: 'create', journal: 'truncate' })
  db.exec('CREATE TABLE t (x TEXT) STRICT')
  db.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(20_000))
  db.close()
  const whole = readFileSync(file)
  expect(whole.length % 4096).toBe(0)
  for (let page = 0; page < whole.length / 4096; page++) {
    const damaged = path.join(folder.path, `${page}.db`)
    const bytes = Buffer.from(whole)
    const at = page * 4096 + 100 + ((page * 977) % 3900)
    bytes[at] = (bytes[at] ?? 0) ^ 4
    writeFileSync(damaged, bytes)
    expect(
      () => {
        const opened = openEncrypted(damaged, key, { mode: 'read' })
        try {
          opened.prepare('SELECT x FROM t').all()
        } finally {
          opened.close()
        }
      },
      `page ${page + 1}`,
    ).toThrow()
  }
})

test.runIf(process.platform === 'linux')('a sort that does not fit in memory makes no temporary file', () => {
  using folder = aFolder()
  const db = openEncrypted(path.join(folder.path, 'a.db'), key, { mode: 'create', journal: 'wal' })
  db.pragma('cache_size=100')
  db.exec('CREATE TABLE t (x TEXT) STRICT')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  db.transaction(() => {
    for (let n = 0; n < 4000; n++) insert.run(randomBytes(500).toString('hex'))
  })()
  const openFiles = new Set<string>()
  for (const _row of db.prepare('SELECT x FROM t ORDER BY x DESC').iterate()) {
    for (const descriptor of readdirSync('/proc/self/fd')) openFiles.add(linkOf(descriptor))
    break
  }
  db.close()
  expect([...openFiles].filter((name) => name.includes('etilqs'))).toEqual([])
})

test('no source says in SQL what lint refuses as a call', () => {
  const sources = globSync('{electron,shared}/**/*.{ts,sql}', { cwd: root })
  expect(sources.length).toBeGreaterThan(20)
  const saying = sources.filter((file) =>
    /PRAGMA\s+(?:hex)?(?:re)?key\b|pragma\(\s*['"`]\s*(?:hex)?(?:re)?key\b|temp_store\s*=\s*(?!MEMORY)/i.test(
      readFileSync(path.join(root, file), 'utf8'),
    ),
  )
  expect(saying).toEqual([])
})
