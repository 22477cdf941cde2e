import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Run, control, smallAuthority, writeInputs } from '../helpers/headless.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-bad-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const errorSchema = z.strictObject({
  code: z.string(),
  message: z.string().min(20),
  messageEn: z.string().min(20),
  file: z.string().optional(),
  line: z.int().optional(),
  reason: z.string().optional(),
})

/** Runs a small authority with some of its files replaced; every failure must be a sentence and leave nothing. */
function runWith(change: Readonly<Record<string, string | Uint8Array | undefined>>, ...more: string[]): Run {
  const place = mkdtempSync(path.join(folder, 'case-'))
  const files = Object.entries({ ...smallAuthority(), ...change }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
  )
  const args = writeInputs(place, Object.fromEntries(files))
  mkdirSync(path.join(place, 'result'))
  const run = control([...args, '--out', path.join(place, 'result', 'out'), '--json-errors', ...more])
  if (run.status !== 0) expect(readdirSync(path.join(place, 'result'))).toEqual([])
  return run
}

function errorOf(run: Run): z.infer<typeof errorSchema> {
  expect(run.status).not.toBe(0)
  const error = errorSchema.parse(JSON.parse(run.stderr))
  expect(error.code).not.toBe('unexpected')
  expect(run.stderr).not.toMatch(/\bat \S+:\d+:\d+/)
  return error
}

const header = 'tidspunkt;bruger;transaktionstype;cpr;sagsnr\n'
const row = '01-07-2026 08:15:04;ABC1;CprPersonFullSimple;610790-1234;2026-1\n'

test.each<[string, Record<string, string | Uint8Array>, string]>([
  ['an empty log', { 'log.csv': '' }, 'log.csv'],
  ['a log of blank lines', { 'log.csv': '\n\n\n' }, 'log.csv'],
  ['a header without rows', { 'log.csv': header }, 'log.csv'],
  ['a log without times', { 'log.csv': 'bruger;transaktionstype;cpr\nABC1;X;610790-1234\n' }, 'log.csv'],
  [
    'a log with two times of equal rank',
    {
      'log.csv': `opslagstidspunkt;logtid;bruger;transaktionstype;cpr\n01-07-2026 08:15:04;01-07-2026 08:15:04;ABC1;X;610790-1234\n`,
    },
    'log.csv',
  ],
  ['only impossible dates', { 'log.csv': `${header}${row.replace('01-07', '31-02')}` }, 'log.csv'],
  ['a spreadsheet', { 'log.csv': Buffer.from('PK\u0003\u0004'.padEnd(4000, 'æ'), 'latin1') }, 'log.csv'],
  ['a PDF', { 'log.csv': `%PDF-1.7\n${'1 0 obj '.repeat(400)}` }, 'log.csv'],
  [
    'noise',
    { 'log.csv': Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * n * 31) % 256)) },
    'log.csv',
  ],
  [
    'a line of 20 MB',
    { 'log.csv': `${header}01-07-2026 08:15:04;${'A'.repeat(20_000_000)};X;;\n` },
    'log.csv',
  ],
  ['the employees as log', { 'log.csv': smallAuthority()['employees.csv']! }, 'log.csv'],
  ['an authority that is not JSON', { 'authority.json': '{\n "name": "Vestby",\n' }, 'authority.json'],
  [
    'an unknown key',
    { 'authority.json': smallAuthority()['authority.json']!.replace('{', '{\n"nmae": 1,') },
    'authority.json',
  ],
  ['a missing key', { 'authority.json': '{"name": "Vestby Kommune"}' }, 'authority.json'],
  [
    'authorisations of nobody known',
    { 'authorisations.csv': 'bruger;system;autorisation fra\n9999;online;01-01-2024\n' },
    'authorisations.csv',
  ],
])('%s ends with a sentence that names the file', (_, change, file) => {
  expect(errorOf(runWith(change)).file).toBe(file)
})

test('the line and the reason are told where there is one', () => {
  expect(errorOf(runWith({ 'log.csv': `${header}${row.replace('01-07', '31-02')}` }))).toMatchObject({
    line: 2,
    reason: expect.any(String),
  })
  expect(errorOf(runWith({ 'authority.json': '{\n "name": "Vestby",\n' }))).toMatchObject({ line: 3 })
  expect(
    errorOf(runWith({ 'authority.json': '{\n"name": "Vestby",\n"cvr": nr. 1,\n"officers": []\n}\n' })),
  ).toMatchObject({ line: 3, reason: expect.any(String) })
  expect(
    errorOf(runWith({ 'authority.json': smallAuthority()['authority.json']!.replace('{', '{\n"nmae": 1,') })),
  ).toMatchObject({ line: 2, reason: expect.stringContaining('nmae') })
})

test('the same file under two names is refused', () => {
  const same = smallAuthority()['log.csv']!
  const place = mkdtempSync(path.join(folder, 'twice-'))
  const args = writeInputs(place, smallAuthority())
  writeInputs(place, { 'again.csv': same })
  const twice = control([
    ...args,
    '--log',
    path.join(place, 'again.csv'),
    '--out',
    path.join(place, 'out'),
    '--json-errors',
  ])
  expect(errorOf(twice).code).toBe('input-twice')
})

test('a profile of a file that is no input is refused', () => {
  const error = errorOf(runWith({ 'profile.json': JSON.stringify({ 'lgo.csv': { separator: ';' } }) }))
  expect(error.code).toBe('option-invalid')
  expect(error.message).toMatch(/--profile.*lgo\.csv/)
})

test('what the profile may not say is told with its file, line and reason', () => {
  const withLine = (line: string) =>
    errorOf(runWith({ 'authority.json': smallAuthority()['authority.json']!.replace('{', `{\n${line},\n`) }))
  const place = { file: 'authority.json', line: 2, reason: expect.any(String) }
  const unknown = withLine('"parameters": {"L99": {"n": 1}}')
  expect(unknown).toMatchObject({ code: 'control-unknown-rule', ...place })
  expect(unknown.message).toContain('L99')
  expect(withLine('"parameters": {"A3": {"days": 0}}')).toMatchObject({
    code: 'control-invalid-parameter',
    ...place,
  })
  expect(withLine('"casePattern": "("')).toMatchObject({ code: 'control-invalid-case-pattern', ...place })
  expect(withLine('"units": [{"name": "Borger 610790-1234", "manager": ""}]')).toMatchObject({
    code: 'ledger-holds-cpr',
    ...place,
  })
  const navn = smallAuthority()['authority.json']!.replace('"name"', '\n"navn"')
  expect(errorOf(runWith({ 'authority.json': navn }))).toMatchObject({
    ...place,
    reason: 'feltet navn er ukendt',
  })
})

test('hostile rows are rejected, counted and listed, and the rest is read', () => {
  const hostile = [
    row,
    '01-07-2026 08:15:30;"ABC1;CprPersonFullSimple;610790-1234;2026-1\n',
    '01-07-2026 08:16:00;ABC1;CprPersonFullSimple;6,10791E+09;2026-1\n',
    'i går;ABC1;CprPersonFullSimple;610790-1234;2026-1\n',
    '01-07-2026 08:17:00;;CprPersonFullSimple;610790-1234;2026-1\n',
    '01-07-2026 08:18:00;ABC1;;610790-1234;2026-1\n',
    '01-07-2026 08:19:00;ABC1;CprPersonFullSimple;610790-1234;2026-1;for mange\n',
    '01-07-2026 08:20:00;=cmd|calc;CprPersonFullSimple;610790-1234;"=HYPERLINK(1)"\n',
    '\n',
    '01-07-2026 08:21:00;AB\u0000C1;CprPersonFullSimple;610790-1234;2026-1\n',
    'I alt;;;;\n',
  ]
  const place = mkdtempSync(path.join(folder, 'hostile-'))
  const args = writeInputs(place, { ...smallAuthority(), 'log.csv': `${header}${hostile.join('')}` })
  const out = path.join(place, 'out')
  expect(control([...args, '--out', out])).toMatchObject({ status: 0 })
  const [log] = z
    .array(
      z.looseObject({
        rowsRead: z.int(),
        accepted: z.int(),
        rejected: z.int(),
        rejects: z.array(z.object({ line: z.int() })),
      }),
    )
    .parse(readJson(out, 'import.json'))
  expect(log).toMatchObject({ rowsRead: 11, accepted: 2, rejected: 9 })
  expect(log?.rejects.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 10, 11, 12])
})

function readJson(out: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(out, name), 'utf8'))
}
