import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitOutFolder, discardOutFolder, openOutFolder } from '../../../../electron/headless/out-folder.ts'

const deadPid = 4_194_305 // above the largest pid a Linux kernel hands out

let folder = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-out-'))
  out = path.join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function anEarlierRun(at: string, size = 12): void {
  mkdirSync(path.join(at, 'datafil'), { recursive: true })
  writeFileSync(path.join(at, 'mark'), path.basename(at))
  writeFileSync(path.join(at, 'datafil', 'datafil.json'), JSON.stringify({ ledger: { size } }))
  writeFileSync(
    path.join(at, 'control.json'),
    JSON.stringify({
      format: 'kontrolbog-control/1',
      appVersion: '0.1.0',
      period: { from: '2026-07-01', to: '2026-09-30' },
      now: '2026-10-05T09:00:00+02:00',
      seed: 'ab'.repeat(16),
      timezone: 'Europe/Copenhagen',
      ledger: { seq: 12, head: '0'.repeat(64) },
      inputs: [],
    }),
  )
}

async function write(name: string): Promise<void> {
  const opened = openOutFolder(out)
  writeFileSync(path.join(opened.partial, name), name)
  await commitOutFolder(opened)
}

test('the result takes the place of nothing, of an empty folder and of an earlier run', async () => {
  await write('first')
  expect(readdirSync(out)).toEqual(['first'])
  rmSync(out, { recursive: true })
  mkdirSync(out)
  await write('second')
  expect(readdirSync(out)).toEqual(['second'])
  rmSync(out, { recursive: true })
  anEarlierRun(out)
  await write('third')
  expect(readdirSync(out)).toEqual(['third'])
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a folder that is not ours, a file and a data file that has grown are refused and untouched', () => {
  mkdirSync(out)
  writeFileSync(path.join(out, 'notes.txt'), 'mine')
  expect(() => openOutFolder(out)).toThrow(expect.objectContaining({ code: 'out-not-ours' }))
  writeFileSync(path.join(out, 'control.json'), '{}')
  expect(() => openOutFolder(out)).toThrow(expect.objectContaining({ code: 'out-not-ours' }))
  expect(readFileSync(path.join(out, 'notes.txt'), 'utf8')).toBe('mine')

  rmSync(out, { recursive: true })
  writeFileSync(out, 'a file')
  expect(() => openOutFolder(out)).toThrow(expect.objectContaining({ code: 'out-not-ours' }))

  rmSync(out)
  anEarlierRun(out, 13)
  expect(() => openOutFolder(out)).toThrow(expect.objectContaining({ code: 'out-grown' }))
  anEarlierRun(out, 12)
  writeFileSync(path.join(out, 'datafil', 'register-1.db-wal'), 'x')
  expect(() => openOutFolder(out)).toThrow(expect.objectContaining({ code: 'out-grown' }))
  writeFileSync(path.join(out, 'datafil', 'register-1.db-wal'), '')
  writeFileSync(path.join(out, 'datafil', 'datafil.json'), '{')
  expect(() => openOutFolder(out)).toThrow(expect.objectContaining({ code: 'out-grown' }))
  expect(() => openOutFolder(path.join(out, 'control.json', 'out'))).toThrow(
    expect.objectContaining({ code: 'out-not-writable' }),
  )
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a run killed between the two renames is mended by the next start', () => {
  anEarlierRun(`${out}.previous-${deadPid}`)
  mkdirSync(`${out}.partial-${deadPid}`)
  mkdirSync(`${out}.partial-${process.ppid}`)
  mkdirSync(`${out}.partial-notes`)
  const opened = openOutFolder(out)
  expect(existsSync(path.join(out, 'mark'))).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(
    ['out', `out.partial-${process.pid}`, `out.partial-${process.ppid}`, 'out.partial-notes'].sort(),
  )
  discardOutFolder(opened)
  expect(existsSync(opened.partial)).toBe(false)
})

test('an out that is a link is replaced where it points', async () => {
  const real = path.join(folder, 'real')
  anEarlierRun(real)
  symlinkSync(real, out)
  await write('linked')
  expect(readdirSync(real)).toEqual(['linked'])
  expect(readdirSync(out)).toEqual(['linked'])
})
