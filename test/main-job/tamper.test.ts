import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomIdSource } from '../../electron/ledger/id-source.ts'
import { ledgerHead, openLedger } from '../../electron/ledger/open-ledger.ts'
import { record } from '../../electron/ledger/record.ts'
import { abandonDataFile, closeDataFile } from '../../electron/vault/close-data-file.ts'
import type { DataFile } from '../../electron/vault/data-file.ts'
import { openDataFile } from '../../electron/vault/open-data-file.ts'
import { verifyReportSchema } from '../../shared/headless/verify-report.ts'
import { control, passphrase, smallAuthority, verify, writeInputs } from '../helpers/headless.ts'
import { tamper } from '../helpers/tamper.ts'

let folder = ''
let original = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-tamper-'))
  const out = path.join(folder, 'out')
  expect(control([...writeInputs(folder, smallAuthority()), '--out', out])).toMatchObject({ status: 0 })
  original = path.join(out, 'datafil')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of the data file, changed by someone who holds its passphrase. */
async function changed(change: (dataFile: DataFile) => void | Promise<void>): Promise<string> {
  const copy = path.join(mkdtempSync(path.join(folder, 'case-')), 'datafil')
  cpSync(original, copy, { recursive: true })
  const dataFile = await openDataFile(copy, { passphrase })
  await change(dataFile)
  abandonDataFile(dataFile)
  return copy
}

function partsNamed(dataFolder: string): { status: number | null; parts: string[] } {
  const { status, stdout } = verify([dataFolder, '--json'])
  const { problems } = verifyReportSchema.parse(JSON.parse(stdout))
  return { status, parts: [...new Set(problems.map(({ part }) => part))] }
}

test.each<[string, string[], string]>([
  ['an edited entry', [`UPDATE ledger SET actor = 'en anden' WHERE seq = 3`], 'ledger'],
  ['a deleted entry', ['DELETE FROM payload WHERE seq = 4', 'DELETE FROM ledger WHERE seq = 4'], 'ledger'],
  [
    'two entries that changed places',
    [
      'UPDATE ledger SET seq = -1 WHERE seq = 5',
      'UPDATE ledger SET seq = 5 WHERE seq = 6',
      'UPDATE ledger SET seq = 6 WHERE seq = -1',
    ],
    'ledger',
  ],
  [
    'an entry put in',
    [`INSERT INTO ledger SELECT max(seq) + 1, at, actor, kind, subject, digest, prev, hash FROM ledger`],
    'ledger',
  ],
  [
    'a cut tail',
    [
      'DELETE FROM payload WHERE seq = (SELECT max(seq) FROM ledger)',
      'DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)',
    ],
    'header',
  ],
  [
    'an edited payload',
    [`UPDATE payload SET data = replace(data, 'Aase', 'Asta') WHERE data LIKE '%Aase%'`],
    'payload',
  ],
  ['a deleted payload', ['DELETE FROM payload WHERE seq = 7'], 'payload'],
  [
    'one changed row of a projection',
    [`UPDATE employee SET unit = 'Et andet sted' WHERE employeeNo = '1002'`],
    'projections',
  ],
  ['a changed finding', [`UPDATE finding SET severity = 'info' WHERE ordinal = 0`], 'findings'],
])('%s is named', async (_, statements, part) => {
  const dataFolder = await changed(({ db }) => tamper(db, ...statements))
  const { status, parts } = partsNamed(dataFolder)
  expect(status).toBe(1)
  expect(parts).toContain(part)
})

test('an older register beside the newer header is named', async () => {
  const newer = path.join(mkdtempSync(path.join(folder, 'older-')), 'datafil')
  cpSync(original, newer, { recursive: true })
  const dataFile = await openDataFile(newer, { passphrase })
  const ledger = openLedger(dataFile.db, {
    macKey: dataFile.macKey,
    ids: randomIdSource(),
    actor: 'en-sikkerhedsansvarlig',
    now: () => Date.parse('2026-10-06T08:00:00Z'),
  })
  record(ledger, { kind: 'rebuilt', subject: 'data-file', data: { fromVersion: 1, toVersion: 1 } })
  const { seq, head } = ledgerHead(dataFile.db)
  await closeDataFile(dataFile, { size: seq, head })
  expect(partsNamed(newer)).toEqual({ status: 0, parts: [] })
  cpSync(path.join(original, 'register-1.db'), path.join(newer, 'register-1.db'))
  expect(partsNamed(newer)).toEqual({ status: 1, parts: ['register'] })
})

test('a data file that is open elsewhere is not verified, and says so', async () => {
  const dataFile = await openDataFile(original, { passphrase })
  const run = verify([original, '--json-errors'])
  abandonDataFile(dataFile)
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('data-file-in-use') })
})
