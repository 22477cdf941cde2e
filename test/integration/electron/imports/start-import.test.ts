import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLogStore } from '../../../../electron/imports/read-log-store.ts'
import { runImport } from '../../../../electron/imports/run-import.ts'
import { startImport } from '../../../../electron/imports/start-import.ts'
import type { ImportKind } from '../../../../shared/imports/import-summary.ts'
import { aLog, logLine } from '../../../helpers/import-text.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-import-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function request(name: string, kind: ImportKind = 'log') {
  return {
    path: path.join(folder, name),
    file: name,
    kind,
    timezone: 'Europe/Copenhagen',
    from: '2026-07-01',
    to: '2026-09-30',
    earlier: [],
    store: { partialPath: path.join(folder, `${name}.partial`), key: Buffer.alloc(32, 3) },
  }
}

/** More rows than a segment has, so that several are written. */
const manyRows = 150_000

function writeMany(name: string): void {
  const rows = Array.from({ length: manyRows }, (_, at) =>
    logLine({
      time: new Date(Date.UTC(2026, 6, 1) + at * 40_000).toISOString(),
      user: `b${at % 300}`,
      person: String(6_101_800_000 + (at % 9000)),
      caseRef: `2026-${at % 100_000}`,
    }),
  )
  writeFileSync(path.join(folder, name), aLog(rows.join('\n')))
}

describe('the import worker', () => {
  test('reads a log of several segments, reports how far it is, and keeps the key to itself', async () => {
    writeMany('many.csv')
    const seen: number[] = []
    const outcome = await startImport(request('many.csv'), {
      onProgress: ({ done, total }) => seen.push((done ?? 0) / (total ?? 1)),
    })
    expect([outcome.summary.accepted, outcome.keys.length]).toEqual([manyRows, manyRows])
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.every((share, at) => share > 0 && share <= 1 && share >= (seen[at - 1] ?? 0))).toBe(true)
    const log = readLogStore(request('many.csv').store.partialPath, Buffer.alloc(32, 3))
    const row = manyRows - 7
    expect([
      log.rowCount,
      log.line[row],
      log.time[row],
      log.userId.texts[log.userId.codes[row]!],
      log.caseRef.texts[log.caseRef.codes[row]!],
      log.persons[log.personStart[row]!],
      log.caseRef.texts.length,
    ]).toEqual([
      manyRows,
      row + 2,
      Date.UTC(2026, 6, 1) + row * 40_000,
      `b${row % 300}`,
      `2026-${row % 100_000}`,
      6_101_800_000 + (row % 9000),
      100_001,
    ])
  })

  test('answers what the import in one thread answers, every note and duplicate in its place', async () => {
    const time = '2026-10-25 02:30:00.5'
    const rows = [
      logLine({ time }),
      logLine({ type: '' }),
      '',
      logLine({ time, user: 'b2' }),
      logLine({ time }),
    ]
    writeFileSync(path.join(folder, 'notes.csv'), aLog(...rows, logLine({ type: '' })))
    const alone = await runImport(request('notes.csv'))
    expect([alone.summary.rejected, alone.summary.flagged.length, alone.duplicates.length]).toEqual([3, 2, 1])
    rmSync(request('notes.csv').store.partialPath)
    const { keys, ...answer } = await startImport(request('notes.csv'))
    // The keys come in the order of their table, which is another in every thread.
    expect({ ...answer, keys: keys.toSorted() }).toEqual({ ...alone, keys: alone.keys.toSorted() })
  })

  test('a file that is little but rejects ends with a sentence, not out of memory', async () => {
    writeFileSync(path.join(folder, 'rejects.csv'), aLog(logLine(), ';\n'.repeat(1_000_010)))
    await expect(startImport(request('rejects.csv'))).rejects.toMatchObject({
      code: 'too-many-rejects',
      details: { file: 'rejects.csv', line: 1_000_003, reason: 'tom række' },
    })
  })

  test('ends at once when it is cancelled, and leaves nothing behind', async () => {
    writeMany('cancelled.csv')
    const controller = new AbortController()
    const running = startImport(request('cancelled.csv'), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(running).rejects.toMatchObject({ code: 'job-cancelled' })
    expect(existsSync(request('cancelled.csv').store.partialPath)).toBe(false)
  })

  test('hands on the failure of the import as code and details', async () => {
    await expect(startImport(request('missing.csv'))).rejects.toMatchObject({
      code: 'file-unreadable',
      details: { file: 'missing.csv' },
    })
    await expect(startImport({ ...request('.'), path: folder })).rejects.toMatchObject({
      code: 'file-not-a-file',
    })
  })

  test('survives a list without end: memory is bounded and the failure is named', async () => {
    const row = `${'n'.repeat(40)};${'m'.repeat(40)};${'e'.repeat(40)}\n`
    const rows = Array.from({ length: 250_000 }, (_, at) => `${at};${row}`)
    writeFileSync(path.join(folder, 'endless.csv'), `medarbejdernr;navn;enhed;leder\n${rows.join('')}`)
    await expect(startImport(request('endless.csv', 'employees'))).rejects.toMatchObject({
      code: 'too-many-rows',
    })
  })
})

test('a log of unlike texts everywhere keeps its dictionaries small, and every text comes back', async () => {
  const rows = Array.from({ length: 140_000 }, (_, at) =>
    logLine({
      time: new Date(Date.UTC(2026, 6, 1) + at * 1000).toISOString(),
      user: `${'bruger'.repeat(12)}${at}`,
      caseRef: `${'sag'.repeat(40)}${at}`,
    }),
  )
  writeFileSync(path.join(folder, 'unlike.csv'), aLog(rows.join('\n')))
  await startImport(request('unlike.csv'))
  const log = readLogStore(request('unlike.csv').store.partialPath, Buffer.alloc(32, 3))
  const at = [0, 65_535, 65_536, 131_072, 139_999]
  expect(at.map((row) => log.caseRef.texts[log.caseRef.codes[row]!])).toEqual(
    at.map((row) => `${'sag'.repeat(40)}${row}`),
  )
  expect(log.userId.texts).toHaveLength(140_001)
})
