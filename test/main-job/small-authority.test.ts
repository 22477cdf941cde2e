import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control, filesBelow, passphrase, smallAuthority, verify, writeInputs } from '../helpers/headless.ts'

let folder = ''
let options: string[] = []
let out = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-small-'))
  options = writeInputs(folder, smallAuthority())
  out = path.join(folder, 'out')
  expect(control([...options, '--out', out])).toMatchObject({ status: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const json = (name: string) => JSON.parse(readFileSync(path.join(out, name), 'utf8')) as unknown

test('the rows are counted and the findings point at them', () => {
  expect(json('import.json')).toMatchObject([
    {
      file: 'log.csv',
      rowsRead: 7,
      accepted: 6,
      rejected: 1,
      duplicates: 0,
      rejects: [{ line: 8, reason: 'totalrække' }],
    },
    { file: 'statistics.csv', rowsRead: 4, accepted: 4 },
    { file: 'employees.csv', rowsRead: 3, accepted: 3 },
    { file: 'authorisations.csv', rowsRead: 2, accepted: 2 },
  ])
  const findings = json('findings.json') as { rule: string; subject: { id: string }; events: unknown }[]
  expect(findings.map(({ rule, subject, events }) => [rule, subject.id, events])).toEqual([
    ['A1', '1003', [{ file: 'log.csv', line: 7 }]],
    [
      'A9',
      'ukendt9',
      [
        { file: 'log.csv', line: 5 },
        { file: 'statistics.csv', line: 4 },
      ],
    ],
    ['L1', '1002', [{ file: 'log.csv', line: 6 }]],
    ['L9', '1002', [{ file: 'log.csv', line: 6 }]],
    ['C1', 'logs', []],
  ])
})

test('a second run with the same inputs, now and seed gives the same files, whatever the machine speaks', () => {
  const again = path.join(folder, 'again')
  expect(
    control([...options, '--out', again], {
      TZ: 'Asia/Tokyo',
      LC_ALL: 'C',
      KONTROLBOG_PASSPHRASE: 'en anden sætning',
    }),
  ).toMatchObject({ status: 0 })
  const [first, second] = [filesBelow(out), filesBelow(again)]
  const isKeyed = (name: string) =>
    name.startsWith('datafil') || /manifest\.json|SHA256SUMS|LÆS-MIG\.txt/.test(name)
  const same = [...first.keys()].filter((name) => !isKeyed(name))
  expect(same).toEqual([
    'control.json',
    'coverage.json',
    'findings.json',
    'import.json',
    'pack/data/fund.csv',
    'pack/data/kontroller.json',
    'pack/data/ledger.jsonl',
    'pack/dokumentationspakke.pdf',
    'sample.json',
  ])
  expect(same.filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)))).toEqual([])
  expect(first.get('pack/manifest.json')?.equals(second.get('pack/manifest.json') ?? Buffer.alloc(0))).toBe(
    false,
  )
})

test('no full personal number leaves, and no word of the inputs is readable in the data file', () => {
  const numbers = [...smallAuthority()['log.csv']!.matchAll(/(\d{6})-(\d{4})/g)].flatMap(
    ([whole, date, serial]) => [whole, `${date}${serial}`, `${date} ${serial}`],
  )
  const words = [
    'Grusgang',
    'Ydelsescentret',
    'Sorterhuset',
    'ABC1',
    'UKENDT9',
    '2026-000101',
    'sagsbehandling',
    'Vestby',
  ]
  for (const [name, bytes] of filesBelow(out)) {
    const forms = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.toString('utf8')]
    const sought = name.startsWith('datafil') ? [...numbers, ...words] : numbers
    expect([name, sought.filter((word) => forms.some((form) => form.includes(word)))]).toEqual([name, []])
  }
})

test('pack and data file verify, by passphrase, recovery key and anchor', () => {
  const dataFile = path.join(out, 'datafil')
  const { ledger } = json('control.json') as { ledger: { seq: number; head: string } }
  expect(verify([path.join(out, 'pack'), '--json'])).toMatchObject({ status: 0 })
  expect(verify([dataFile, '--anchor', `${ledger.seq}:${ledger.head}`])).toMatchObject({ status: 0 })
  expect(verify([dataFile, '--anchor', `${ledger.seq}:${'0'.repeat(64)}`])).toMatchObject({ status: 1 })
  expect(verify([dataFile], { KONTROLBOG_PASSPHRASE: 'forkert' })).toMatchObject({ status: 2 })
  expect(verify([folder])).toMatchObject({ status: 2 })
  expect(verify([path.join(out, 'pack'), '--fingerprint', '0'.repeat(64)])).toMatchObject({ status: 1 })
})

test('a log store that is damaged or missing is named', () => {
  const broken = path.join(folder, 'broken')
  cpSync(path.join(out, 'datafil'), broken, { recursive: true })
  const [store] = [...filesBelow(broken).keys()].filter((name) => name.startsWith('logs'))
  const file = path.join(broken, store!)
  const bytes = readFileSync(file)
  bytes[5000]! ^= 1
  writeFileSync(file, bytes)
  expect(verify([broken, '--json'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('beskadiget'),
  })
  renameSync(file, path.join(broken, 'logs', 'fremmed.db'))
  const { status, stdout } = verify([broken, '--json'])
  expect([status, stdout]).toEqual([1, expect.stringContaining('mangler')])
})

test('one bit changed in the register is named', () => {
  const broken = path.join(folder, 'flipped')
  cpSync(path.join(out, 'datafil'), broken, { recursive: true })
  const file = path.join(broken, 'register-1.db')
  const bytes = readFileSync(file)
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(file, bytes)
  expect(verify([broken, '--json'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('beskadiget'),
  })
})

test('a rerun takes the place of the earlier run, and a failed one leaves it', () => {
  const copy = path.join(folder, 'rerun')
  cpSync(out, copy, { recursive: true })
  expect(control([...options, '--out', copy, '--log', path.join(folder, 'none.csv')])).toMatchObject({
    status: 1,
  })
  expect(filesBelow(copy)).toEqual(filesBelow(out))
  expect(control([...options, '--out', copy])).toMatchObject({ status: 0 })
  expect(verify([path.join(copy, 'datafil')], { KONTROLBOG_PASSPHRASE: passphrase })).toMatchObject({
    status: 0,
  })
})
