import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control, filesBelow, type Run, smallAuthority, verify, writeInputs } from '../helpers/headless.ts'

const users = [
  'CVR:11223344-RID:6301901234',
  '610190 1234',
  '610190.1235',
  '6101901236',
  'bruger 610190/1237 x',
  'CVR:11223344-RID:6601901234',
]
let folder = ''
let out = ''
let run: Run

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-identity-'))
  out = path.join(folder, 'out')
  const rows = users.map(
    (user, index) =>
      `0${index + 1}-07-2026 09:00:00;${user};CprPersonFullSimple;61079${index}-1234;2026-00010${index};a;b`,
  )
  run = control([
    ...writeInputs(folder, {
      ...smallAuthority(),
      'log.csv': `tidspunkt;bruger;transaktionstype;cpr;sagsnr;6701901234;670190 5678\r\n${rows.join('\r\n')}\r\n`,
      'employees.csv': `medarbejdernr;initialer;navn;enhed;ansat fra;rid;certifikat
1001;ABC1;Aase Grusgang;Ydelsescentret;01-01-2020;6501901234;CVR:11223344-RID:6601901234
`,
      'authorisations.csv':
        'bruger;system;autorisation fra;autorisation til;tjenester;godkendt af;begrundelse;hjemmel\n1001;online;01-01-2024;;CprPersonFullSimple;PP;sagsbehandling;CPR-loven § 32\n',
      'statistics.csv':
        'bruger;transaktionstype;antal\n6501901234;CprPersonFullSimple;9\n610190–1238;CprPersonFullSimple;9\n',
    }),
    '--out',
    out,
  ])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const json = (name: string) => JSON.parse(readFileSync(path.join(out, name), 'utf8')) as unknown

test('a log with OCES2 names and identities in the form of CPR numbers ends in a pack that verifies', () => {
  expect(run).toMatchObject({ status: 0 })
  expect(verify([path.join(out, 'pack')])).toMatchObject({ status: 0 })
})

test('OCES2 names are whole, and the rest are masked with the line of first appearance', () => {
  const findings = json('findings.json') as { rule: string; subject: { id: string; identities: string[] } }[]
  const unknown = findings
    .filter(({ rule }) => rule === 'A9')
    .map(({ subject }) => [subject.id, subject.identities])
  expect(unknown).toEqual([
    ['610190-XXXX#3', ['610190-XXXX']],
    ['610190-XXXX#3', ['610190-XXXX']],
    ['610190-XXXX#4', ['610190-XXXX']],
    ['610190-XXXX#5', ['610190-XXXX']],
    ['bruger 610190-XXXX x#6', ['bruger 610190-XXXX x']],
    ['cvr:11223344-rid:6301901234', ['CVR:11223344-RID:6301901234']],
  ])
})

test('headers that hold a number are masked and numbered', () => {
  expect(json('import.json')).toMatchObject([
    { columns: { '670190-XXXX': null, '670190-XXXX (2)': null } },
    {},
    {},
    {},
  ])
})

test('no number of a user or a header stands in any file beside the data file', () => {
  const numbers = /(?:61|67)0190[^0-9A-Za-z]{0,4}(?:123[4-8]|5678)/
  for (const [name, bytes] of filesBelow(out)) {
    if (!name.startsWith('datafil'))
      expect([name, numbers.exec(bytes.toString('utf8'))?.[0]]).toEqual([name, undefined])
  }
})
