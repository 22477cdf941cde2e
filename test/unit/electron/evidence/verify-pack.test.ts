import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type PackFile, writePackFile } from '../../../../electron/evidence/pack-folder.ts'
import { fingerprintOf, signedManifest } from '../../../../electron/evidence/pack-manifest.ts'
import { packFingerprint, signatureStatement, verifyPack } from '../../../../electron/evidence/verify-pack.ts'
import { packPeople } from '../../../../shared/evidence/control-parts.ts'
import { controlsFile } from '../../../../shared/evidence/controls-file.ts'
import { aLedger, aPackRequest } from '../../../helpers/evidence-builders.ts'
import { aSigner } from '../../../helpers/a-written-pack.ts'

const size = 8
const { lines, head } = aLedger(size)
const request = aPackRequest({ ledger: { seq: size, head } })
let whole = ''
let pack = ''

/** A pack without its PDF drawn: verification looks at bytes. */
function writeAll(
  folder: string,
  signer = aSigner(),
  given: { ledger?: string[]; controls?: string; leaveOut?: string } = {},
): void {
  const controls = controlsFile(request, packPeople(request))
  const contents: [string, string][] = [
    ['dokumentationspakke.pdf', '%PDF'],
    ['data/kontroller.json', given.controls ?? JSON.stringify(controls)],
    ['data/fund.csv', 'fund;regel\r\n'],
    ['data/ledger.jsonl', (given.ledger ?? lines).map((line) => `${line}\n`).join('')],
    ['LÆS-MIG.txt', 'Læs mig'],
  ]
  mkdirSync(path.join(folder, 'data'), { recursive: true })
  const files = contents
    .filter(([name]) => name !== given.leaveOut)
    .map(([name, words]) => writePackFile(folder, name, [words]))
  sign(folder, files, signer)
}

function sign(folder: string, files: readonly PackFile[], signer = aSigner()): void {
  mkdirSync(folder, { recursive: true })
  const manifest = signedManifest({ request, files, pages: 1, chapters: [] }, signer)
  const written = writePackFile(folder, 'manifest.json', [JSON.stringify(manifest)])
  const sums = [...files, written].map(({ path: name, sha256 }) => `${sha256}  ${name}\n`)
  writePackFile(folder, 'SHA256SUMS', sums)
}

beforeAll(() => {
  whole = mkdtempSync(path.join(tmpdir(), 'kontrolbog-verify-'))
  writeAll(path.join(whole, 'whole'))
})
beforeEach(() => {
  pack = mkdtempSync(path.join(whole, 'case-'))
  cpSync(path.join(whole, 'whole'), pack, { recursive: true })
})
afterAll(() => rmSync(whole, { recursive: true, force: true }))

const at = (name: string) => path.join(pack, name)
const edit = (name: string, from: string | RegExp, to: string) =>
  writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(from, to))
const parts = async (options = {}) => {
  const { integrity, completeness, problems } = await verifyPack(pack, options)
  return {
    integrity,
    completeness,
    problems: problems.map(({ part, file, seq }) =>
      [part, file, seq].filter((x) => x !== undefined).join(' '),
    ),
  }
}
const holds = { integrity: true, completeness: true, problems: [] }

test('a whole pack holds, also against its own fingerprint and an earlier print', async () => {
  const earlier = { seq: 3, head: (JSON.parse(lines[2] ?? '') as { hash: string }).hash }
  expect(await parts({ fingerprint: fingerprintOf(aSigner().publicKey), anchor: earlier })).toEqual(holds)
})

test.each(['dokumentationspakke.pdf', 'data/kontroller.json', 'data/fund.csv', 'LÆS-MIG.txt'])(
  'a changed %s is named',
  async (name) => {
    writeFileSync(at(name), `${readFileSync(at(name), 'utf8')} `)
    expect(await parts()).toEqual({ integrity: false, completeness: true, problems: [`file ${name}`] })
  },
)

test('a missing file is missing, not changed', async () => {
  unlinkSync(at('data/fund.csv'))
  expect(await parts()).toEqual({ integrity: true, completeness: false, problems: ['file data/fund.csv'] })
})

test('a file too many is named, and so is a link in place of a file', async () => {
  writeFileSync(at('data/mere.csv'), '')
  unlinkSync(at('LÆS-MIG.txt'))
  symlinkSync(at('dokumentationspakke.pdf'), at('LÆS-MIG.txt'))
  expect(await parts()).toEqual({
    integrity: false,
    completeness: false,
    problems: ['file LÆS-MIG.txt', 'file data/mere.csv'],
  })
})

test('a changed manifest does not fit its signature, also in a key that this edition does not know', async () => {
  edit('manifest.json', '"pages":1', '"pages":2')
  expect((await parts()).problems).toEqual(['signature manifest.json', 'file SHA256SUMS'])
})

test('changed sums are named', async () => {
  edit('SHA256SUMS', /^[0-9a-f]{4}/, 'ffff')
  expect(await parts()).toEqual({ integrity: false, completeness: true, problems: ['file SHA256SUMS'] })
  unlinkSync(at('SHA256SUMS'))
  expect(await parts()).toEqual({ integrity: true, completeness: false, problems: ['file SHA256SUMS'] })
})

test('a pack signed anew with another key holds only against that key', async () => {
  const other = path.join(pack, 'other')
  writeAll(other, aSigner(9))
  const mine = fingerprintOf(aSigner().publicKey)
  expect((await verifyPack(other)).problems).toEqual([])
  expect(packFingerprint(other)).toBe(fingerprintOf(aSigner(9).publicKey))
  expect(signatureStatement(packFingerprint(other)).da).toMatch(
    /^Underskrevet af .*: sammenlign med genoprettelsesarket\.$/,
  )
  expect((await verifyPack(other, { fingerprint: mine })).problems).toMatchObject([{ part: 'fingerprint' }])
})

/** The lines with the n-th (from 1) put through `change`. */
const changed = (n: number, change: (line: string) => string[]) =>
  lines.flatMap((line, index) => (index === n - 1 ? change(line) : [line]))

test.each<[string, string[], string[]]>([
  [
    'an edited entry',
    changed(4, (line) => [line.replace('import-recorded', 'import-deleted-')]),
    ['ledger data/ledger.jsonl 4'],
  ],
  ['an edited payload', changed(4, (line) => [line.replace('æøå', 'øæå')]), ['ledger data/ledger.jsonl 4']],
  ['a deleted entry', changed(4, () => []), ['ledger data/ledger.jsonl 5', 'ledger data/ledger.jsonl 5']],
  [
    'an inserted entry',
    changed(4, (line) => [line, line]),
    ['ledger data/ledger.jsonl 4', 'ledger data/ledger.jsonl 4'],
  ],
  ['a line that is no entry', changed(4, () => ['{}']), ['ledger data/ledger.jsonl 4']],
])('%s in the ledger is named, though the manifest was signed over it', async (_, ledger, first) => {
  const forged = path.join(pack, 'forged')
  writeAll(forged, aSigner(), { ledger })
  const { integrity, problems } = await verifyPack(forged)
  expect(integrity).toBe(false)
  const named = problems.map(({ part, file, seq }) => `${part} ${file} ${seq}`)
  expect(named.slice(0, first.length)).toEqual(first)
})

test('a ledger rewritten from end to end is named against the manifest', async () => {
  const forged = path.join(pack, 'forged')
  writeAll(forged, aSigner(), { ledger: [...aLedger(size, 'omskrevet').lines] })
  expect((await verifyPack(forged)).problems).toMatchObject([{ part: 'ledger', seq: size }])
  const longer = path.join(pack, 'longer')
  writeAll(longer, aSigner(), { ledger: [...aLedger(size + 2).lines] })
  expect((await verifyPack(longer)).problems).toMatchObject([{ part: 'ledger', seq: size }])
})

test('data of another ledger or authority than the manifest’s are named, though signed over', async () => {
  const forged = path.join(pack, 'forged')
  const controls = controlsFile(request, packPeople(request))
  const other = {
    ...controls,
    ledger: { seq: 1, head },
    authority: { ...controls.authority, cvr: '87654321' },
  }
  writeAll(forged, aSigner(), { controls: JSON.stringify(other) })
  expect((await verifyPack(forged)).problems).toMatchObject([
    { part: 'data', file: 'data/kontroller.json' },
    { part: 'data', file: 'data/kontroller.json' },
  ])
  const broken = path.join(pack, 'broken')
  writeAll(broken, aSigner(), { controls: '{' })
  expect((await verifyPack(broken)).problems).toMatchObject([{ part: 'data' }])
})

test('a ledger with its tail cut is incomplete', async () => {
  const forged = path.join(pack, 'forged')
  writeAll(forged, aSigner(), { ledger: lines.slice(0, 6) })
  expect(await verifyPack(forged)).toMatchObject({
    integrity: true,
    completeness: false,
    problems: [{ part: 'ledger', seq: 7 }],
  })
})

test('an earlier print that the ledger does not pass through is named', async () => {
  expect((await parts({ anchor: { seq: 3, head: 'a'.repeat(64) } })).problems).toEqual([
    'anchor data/ledger.jsonl 3',
  ])
  expect((await parts({ anchor: { seq: 99, head } })).problems).toEqual(['anchor data/ledger.jsonl 99'])
})

test('a manifest that leaves out a file every pack has is incomplete', async () => {
  const forged = path.join(pack, 'forged')
  writeAll(forged, aSigner(), { leaveOut: 'data/fund.csv' })
  expect(await verifyPack(forged)).toMatchObject({
    completeness: false,
    problems: [{ part: 'manifest', file: 'data/fund.csv' }],
  })
})

test.each(['../ude.txt', '/etc/passwd', 'data/../../ude.txt', 'C:\\ude.txt', 'data//fund.csv'])(
  'a manifest that names %s is not followed out of the pack',
  async (name) => {
    const forged = path.join(pack, 'forged')
    const file = { path: name, bytes: 0, sha256: createHash('sha256').digest('hex') }
    sign(forged, [file])
    const { problems } = await verifyPack(forged)
    expect(problems).toContainEqual({
      part: 'manifest',
      file: name,
      what: 'Manifestet nævner en fil uden for pakken.',
    })
  },
)

test('what is no pack, and a pack of a later format, are told apart from a broken one', async () => {
  writeFileSync(at('manifest.json'), '{')
  await expect(verifyPack(pack)).rejects.toMatchObject({ code: 'pack-unreadable' })
  unlinkSync(at('manifest.json'))
  await expect(verifyPack(pack)).rejects.toMatchObject({ code: 'pack-unreadable' })
  writeFileSync(at('manifest.json'), '{"format":"kontrolbog-pakke/9"}')
  await expect(verifyPack(pack)).rejects.toMatchObject({
    code: 'pack-format-unknown',
    details: { found: 'kontrolbog-pakke/9' },
  })
  writeFileSync(at('manifest.json'), '{"format":"kontrolbog-pakke/1"}')
  expect(await parts()).toEqual({
    integrity: false,
    completeness: true,
    problems: ['manifest manifest.json'],
  })
})
