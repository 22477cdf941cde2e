import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  writeBundledAuthority,
  writeHonestQuarter,
  type AuthorityDescription,
} from '../../../build/sample-data/write-authority.ts'
import { authoritySchema } from '../../../shared/register/authority.ts'
import { readSampleTable, sampleFiles, type SampleRow } from './sample-table.ts'

let folder = ''
let bundled: AuthorityDescription
const tables = new Map<string, SampleRow[]>()
const byLine = new Map<string, Map<number, SampleRow>>()

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-sample-'))
  bundled = writeBundledAuthority(path.join(folder, 'first'))
  for (const file of sampleFiles) {
    const rows = readSampleTable(path.join(folder, 'first'), file)
    tables.set(file, rows)
    byLine.set(file, new Map(rows.map((row) => [row.line, row])))
  }
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rowsOf = (file: string) => tables.get(file) ?? []
const logFiles = () => bundled.options.filter(([option]) => option === 'log').map(([, file]) => file)
const programLogs = () =>
  bundled.options
    .filter(([option]) => option === 'program-log')
    .map(([, value]) => value.slice(value.indexOf('=') + 1))

test('two runs write the same bytes and the same description', () => {
  const again = writeBundledAuthority(path.join(folder, 'second'))
  expect(again).toEqual(bundled)
  expect(hashes(path.join(folder, 'second'))).toEqual(hashes(path.join(folder, 'first')))
})

test('the authority is of the promised size', () => {
  const counts = {
    employees: rowsOf('employees.csv').length,
    programs: rowsOf('programs.csv').length,
    requests: [...logFiles(), ...programLogs()].reduce((sum, file) => sum + rowsOf(file).length, 0),
  }
  expect(counts).toEqual({
    employees: expect.toSatisfy((count: number) => count >= 390 && count <= 410) as number,
    programs: 6,
    requests: expect.toSatisfy((count: number) => count >= 57_000 && count <= 63_000) as number,
  })
})

test('the description names every file by an option, and the period, now, seed and time zone', () => {
  const named = bundled.options
    .filter(([option]) => option !== 'range')
    .map(([, value]) => value.slice(value.indexOf('=') + 1))
  expect(named.sort()).toEqual([...sampleFiles, 'authority.json'].sort())
  const { from, to, now, seed, timezone } = bundled
  expect({ from, to, now, timezone }).toEqual({
    from: '2026-07-01',
    to: '2026-09-30',
    now: '2026-10-05T09:00:00+02:00',
    timezone: 'Europe/Copenhagen',
  })
  expect(seed).toMatch(/^[0-9a-f]{32}$/)
})

test('the profile is of the published shape and shows a control that is overdue', () => {
  const profile = authoritySchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'first', 'authority.json'), 'utf8')),
  )
  expect(profile.name).toBe('Vestby Kommune')
  expect(profile.previousControls?.at(-1)?.approvedAt).toBe('2026-06-29T14:10:00+02:00')
})

test('every personal number has a day part of 61 to 91 and a birthday that exists', () => {
  const numbers = new Set<string>()
  for (const file of [...logFiles(), ...programLogs()]) {
    for (const { cells } of rowsOf(file)) {
      const text = [
        cells['CPR-nummer'],
        cells['Forespørgsel'],
        cells['person'],
        cells['query'],
        cells['CPR-nr'],
      ]
      const more = [cells['msg'], cells['Personnummer'], cells['Borger'], cells['CPR']]
      for (const match of [...text, ...more].join(' ').matchAll(/(?<![\d-])(\d{6})-?(\d{4})(?![\d-])/g)) {
        numbers.add(`${match[1]}${match[2]}`)
      }
    }
  }
  expect(numbers.size).toBeGreaterThan(20_000)
  const wrong = [...numbers].filter((number) => !isReplacementNumber(number))
  expect(wrong).toEqual([])
})

test('no CVR number can be a real one: each fails the check digit', () => {
  const cvrs = new Set(rowsOf('log.csv').map(({ cells }) => cells['CVR-nummer'] ?? ''))
  for (const { cells } of rowsOf('employees.csv')) {
    const inName = /CVR:(\d{8})/.exec(cells['RID'] ?? '')?.[1]
    if (inName !== undefined) cvrs.add(inName)
  }
  expect(cvrs.size).toBe(3)
  expect([...cvrs].filter((cvr) => cvrRemainder(cvr) === 0)).toEqual([])
})

test('the misuse of every rule with rows is planted, in every case and severity the rule has', () => {
  const kinds = new Set(
    bundled.plants.map((plant) => [plant.rule, plant.case ?? '', plant.severity].join(' ').trim()),
  )
  const planted = [...kinds].map((kind) => kind.replace('  ', ' ')).sort()
  expect(planted).toEqual(
    `A1 kritisk, A2 i kritisk, A2 ii kritisk, A3 middel, A5 høj, A5 middel, A9 høj, A10 lav,
     L1 middel, L1 lav, L2 middel, L3 a høj, L3 b høj, L4 middel, L4 lav, L5 middel, L5 høj, L9 middel, L9 lav,
     L13 høj, L13 middel, L17 middel, L19 middel, L19 høj, L20 middel, L22 lav, L23 høj, L24 info, C1 høj`
      .split(/,\s+/)
      .sort(),
  )
})

test('the rows of a plant about an employee name that employee, and no row is given twice', () => {
  const employees = new Map(rowsOf('employees.csv').map(({ cells }) => [cells['Medarbejdernr'] ?? '', cells]))
  for (const plant of bundled.plants.filter(({ subject }) => subject.kind === 'employee')) {
    const identities = identitiesOf(employees.get(plant.subject.id) ?? {})
    for (const row of plant.rows) {
      const named = Object.values(plantedCells(row)).filter((cell) => identities.has(identity(cell)))
      expect(named.length, `${plant.rule} ${row.file}:${row.line}`).toBeGreaterThan(0)
    }
    expect(new Set(plant.rows.map((row) => `${row.file}:${row.line}`)).size).toBe(plant.rows.length)
  }
})

test('the rows of the other plants are what the rule is about', () => {
  const rowsFor = (rule: string) =>
    bundled.plants.filter((plant) => plant.rule === rule).map((plant) => plant.rows.map(plantedCells))
  expect(
    rowsFor('L23')
      .flat()
      .map((cells) => cells['CVR-nummer']),
  ).toEqual(['71829304', '71829304'])
  expect(
    rowsFor('L22')
      .flat()
      .map((cells) => cells['CPR-nummer']),
  ).toEqual(['FIKTIV01', '71017012', 'BARN-2'])
  for (const rows of rowsFor('L5')) {
    const persons = rows.map(
      (cells) => cells['CPR-nummer'] ?? cells['CPR-nr']?.replace('-', '') ?? cells['person'],
    )
    expect(new Set(persons).size).toBe(1)
  }
  for (const rows of rowsFor('A9')) expect(rows.length).toBeGreaterThan(0)
  for (const cells of rowsFor('L20').flat()) {
    expect(cells['Transaktionstype']).toMatch(/^(Fildownload|Totaludtræk|Deltadownload)$/)
  }
  for (const plant of bundled.plants.filter(({ rule }) => rule === 'L24')) {
    for (const row of plant.rows) expect(earlierWithSameId(row)).toBe(true)
  }
})

test('an honest quarter plants nothing, repeats no row and has its previous control in time', () => {
  const honest = writeHonestQuarter(path.join(folder, 'honest'))
  expect(honest.plants).toEqual([])
  const ids = ['log.csv', 'log-efterlevering.csv'].flatMap((file) =>
    readSampleTable(path.join(folder, 'honest'), file).map(
      ({ cells }) => cells['Transaktions-id'] ?? cells['transaction_id'],
    ),
  )
  expect(new Set(ids).size).toBe(ids.length)
  const profile = readFileSync(path.join(folder, 'honest', 'authority.json'), 'utf8')
  expect(profile).toContain('"approvedAt": "2026-07-08T13:30:00+02:00"')
})

function hashes(of: string): Record<string, string> {
  const entries = readdirSync(of).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(path.join(of, file)))
      .digest('hex'),
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

function plantedCells({ file, line }: { file: string; line: number }): Readonly<Record<string, string>> {
  const row = byLine.get(file)?.get(line)
  if (row === undefined) throw new Error(`no row begins at ${file}:${line}`)
  return row.cells
}

function earlierWithSameId(row: { file: string; line: number }): boolean {
  const id = plantedCells(row)['Transaktions-id'] ?? plantedCells(row)['transaction_id']
  return rowsOf('log.csv').some(
    ({ line, cells }) => cells['Transaktions-id'] === id && (row.file !== 'log.csv' || line < row.line),
  )
}

function isReplacementNumber(number: string): boolean {
  const day = Number(number.slice(0, 2)) - 60
  const month = Number(number.slice(2, 4))
  const century = Number(number.charAt(6)) < 4 ? 1900 : 2000
  const date = new Date(Date.UTC(century + Number(number.slice(4, 6)), month - 1, day))
  return day >= 1 && day <= 31 && date.getUTCDate() === day && date.getUTCMonth() === month - 1
}

function cvrRemainder(cvr: string): number {
  return [2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, weight, at) => sum + weight * Number(cvr.charAt(at)), 0) % 11
}

function identity(cell: string): string {
  return cell.toLowerCase().replace('vestby\\', '').replace('ui:dk-e:g:', '').replaceAll('-', '')
}

function identitiesOf(cells: Readonly<Record<string, string>>): Set<string> {
  const own = [cells['Medarbejdernr'], cells['Initialer'], cells['E-mail'], cells['RID'], cells['UUID']]
  const all = [...own, ...(cells['Login'] ?? '').split('|')].filter(
    (text) => text !== undefined && text !== '',
  )
  return new Set(all.map((text) => identity(text ?? '')))
}
