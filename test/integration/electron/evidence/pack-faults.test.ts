// Saving a pack where it cannot be saved: nothing half-made is left on the disk or in the register, and the reason is told.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeRunResult } from '../../../../electron/control/run-result.ts'
import { makePreviewedPack } from '../../../../electron/evidence/make-previewed-pack.ts'
import { madePacks } from '../../../../electron/evidence/made-packs.ts'
import { packOfPeriod } from '../../../../electron/evidence/pack-of-period.ts'
import { verifyPack } from '../../../../electron/evidence/verify-pack.ts'
import { systemFailure } from '../../../../electron/jobs/system-failure.ts'
import { ledgerHead } from '../../../../electron/ledger/open-ledger.ts'
import type { DataFile } from '../../../../electron/vault/data-file.ts'
import { AppError } from '../../../../shared/errors.ts'
import { aDisk, diskRefusal } from '../../../helpers/a-disk.ts'
import { aFilledRegister, aFinding } from '../../../helpers/a-filled-register.ts'
import { aControl } from '../../../helpers/evidence-builders.ts'

const noDisk = diskRefusal()
const name = 'dokumentationspakke-2026-07-01-2026-09-30'
const partial = `${name}.partial-${process.pid}`
let register: Awaited<ReturnType<typeof aFilledRegister>>
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-pack-faults-'))
  register = await aFilledRegister()
  writeRunResult(register.ledger.db, register.draft.run, aControl({ findings: [aFinding()] }))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Given = { into?: string; pdfBytes?: number; signal?: AbortSignal; midway?: () => void }

/** Saves a pack whose PDF is so large, and does `midway` when all but the manifest is written. */
async function save({ into = folder, pdfBytes = 1000, signal, midway = () => undefined }: Given = {}) {
  const { ledger, macKey } = register
  // The rest of a data file is asked for only where log stores are.
  const dataFile = { db: ledger.db, macKey, folder } as DataFile
  const pack = packOfPeriod(
    dataFile,
    { from: '2026-07-01', to: '2026-09-30' },
    Date.parse('2026-10-05T07:00:00Z'),
  )
  const compiled = {
    pdf: new Uint8Array(pdfBytes),
    marks: [],
    chapters: [],
    get pages() {
      midway()
      return ['']
    },
  }
  const held = { ...pack, preview: '', compiled }
  return await makePreviewedPack(dataFile, ledger, held, into, signal ?? new AbortController().signal)
}

/** The code of the refusal, as the page gets it. */
async function refusal(given: Given): Promise<string> {
  const before = { packs: madePacks(register.ledger.db).length, head: ledgerHead(register.ledger.db) }
  const error: unknown = await save(given).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect({ packs: madePacks(register.ledger.db).length, head: ledgerHead(register.ledger.db) }).toEqual(
    before,
  )
  const failure = systemFailure(error) ?? error
  return failure instanceof AppError ? failure.code : String(failure)
}

test('a pack that is saved verifies, and nothing else is in the folder', async () => {
  const made = await save()
  expect(readdirSync(folder)).toEqual([name])
  expect((await verifyPack(made.path)).problems).toEqual([])
})

test.skipIf(noDisk !== undefined)('a disk that fills up while the pack is saved', async () => {
  using disk = aDisk(1)
  expect(await refusal({ into: disk.path, pdfBytes: 3_000_000 })).toBe('disk-full')
  expect(readdirSync(disk.path)).toEqual([])
})

test.skipIf(noDisk !== undefined)('a folder that may only be read', async () => {
  using disk = aDisk(1)
  disk.setReadOnly(true)
  expect(await refusal({ into: disk.path })).toBe('folder-not-writable')
  expect(readdirSync(disk.path)).toEqual([])
})

test.skipIf(noDisk !== undefined)('a disk that turns read-only while the pack is saved', async () => {
  using disk = aDisk(1)
  expect(await refusal({ into: disk.path, midway: () => disk.setReadOnly(true) })).toBe('folder-not-writable')
  // What cannot be taken away now is taken away the next time a pack is saved there.
  disk.setReadOnly(false)
  await save({ into: disk.path })
  expect(readdirSync(disk.path)).toEqual([name])
})

test('a folder that is taken away while the pack is saved is not made again', async () => {
  const into = path.join(folder, 'valgt')
  mkdirSync(into)
  expect(await refusal({ into, midway: () => rmSync(into, { recursive: true }) })).toBe('pack-folder-missing')
  expect(existsSync(into)).toBe(false)
})

test('a pack that is taken away while it is saved, or in part, is not said to be saved', async () => {
  const at = path.join(folder, partial)
  expect(await refusal({ midway: () => rmSync(at, { recursive: true }) })).toBe('pack-not-written')
  expect(await refusal({ midway: () => rmSync(path.join(at, 'data', 'fund.csv')) })).toBe('pack-not-written')
  expect(readdirSync(folder)).toEqual([])
})

test('a file that another program changed while the pack was saved is found before anything is claimed', async () => {
  const pdf = path.join(folder, partial, 'dokumentationspakke.pdf')
  expect(await refusal({ midway: () => writeFileSync(pdf, 'noget andet') })).toBe('pack-not-written')
  expect(readdirSync(folder)).toEqual([])
})

test('a pack that cannot be recorded does not stay on the disk', async () => {
  const { db } = register.ledger
  const midway = () => void db.pragma('query_only = ON')
  expect(await refusal({ midway })).toBe('folder-not-writable')
  expect(readdirSync(folder)).toEqual([])
  db.pragma('query_only = OFF')
  expect((await save()).path).toBe(path.join(folder, name))
})

test('a pack whose saving is stopped leaves nothing', async () => {
  const stopped = new AbortController()
  expect(await refusal({ signal: stopped.signal, midway: () => stopped.abort() })).toBe('job-cancelled')
  expect(readdirSync(folder)).toEqual([])
})

test('what a program that died left behind is taken away, and that of one that runs is not', async () => {
  const running = `${name}.partial-${process.ppid}`
  for (const left of [`${name}.partial-999999999`, running, 'mine papirer.partial-999999999'])
    mkdirSync(path.join(folder, left))
  await save()
  expect(readdirSync(folder).sort()).toEqual([name, running, 'mine papirer.partial-999999999'].sort())
})

test('a folder that is there already is left as it is', async () => {
  const first = await save()
  const kept = path.join(folder, 'kept')
  cpSync(first.path, kept, { recursive: true })
  const second = await save()
  expect(path.basename(second.path)).toBe(`${name}-2`)
  expect(readdirSync(first.path).sort()).toEqual(readdirSync(kept).sort())
  expect((await verifyPack(first.path)).problems).toEqual([])
})
