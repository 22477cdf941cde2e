import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  writeBundledAuthority,
  writeHonestQuarter,
  type AuthorityDescription,
} from '../../build/sample-data/write-authority.ts'
import { controlFileSchema } from '../../shared/headless/control-file.ts'
import { coverageFileSchema, type CoverageFile } from '../../shared/control/coverage-file.ts'
import { findingsFileSchema, type Finding } from '../../shared/control/findings-file.ts'
import { sampleFileSchema } from '../../shared/control/sample-file.ts'
import { importSummarySchema, type ImportSummary } from '../../shared/imports/import-summary.ts'

const root = path.join(import.meta.dirname, '..', '..')
let folder = ''
let bundled: AuthorityDescription
let out = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-bundled-'))
  bundled = writeBundledAuthority(path.join(folder, 'bundled'))
  out = path.join(folder, 'out')
  control(['--out', out])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a run without inputs finds exactly what was planted, row by row, and nothing else', () => {
  expect(readFindings(out).map(published).sort()).toEqual(bundled.plants.map(planted).sort())
})

test('every row is counted once, and only the total and blank rows are rejected', () => {
  const summaries = readImports(out)
  expect(
    summaries.filter((file) => file.rowsRead !== file.accepted + file.rejected + file.duplicates),
  ).toEqual([])
  const rejected = summaries.filter((file) => file.rejected > 0)
  expect(rejected.map(({ file, rejects }) => [file, rejects.map(({ reason }) => reason)])).toEqual([
    ['fagsystem-min-vestby.csv', ['tom række', 'totalrække']],
    ['statistics.csv', ['totalrække']],
  ])
  const duplicates = summaries.filter((file) => file.duplicates > 0)
  expect(duplicates.map(({ file, duplicates: count }) => [file, count])).toEqual([
    ['log.csv', 5],
    ['log-efterlevering.csv', 40],
  ])
})

test('each system’s way of writing a table is recognised', () => {
  const forms = readImports(out).map(({ file, encoding, separator }) => [
    file,
    encoding.toLowerCase(),
    separator,
  ])
  expect(forms).toEqual([
    ['log.csv', expect.stringContaining('utf-8'), ';'],
    ['log-efterlevering.csv', expect.stringContaining('utf-8'), ','],
    ['fagsystem-fjordsag.csv', expect.stringContaining('1252'), ';'],
    ['fagsystem-ydelsesflow.csv', expect.stringContaining('utf-8'), ','],
    ['fagsystem-plejenet.csv', expect.stringContaining('utf-8'), ','],
    ['fagsystem-nattebud.csv', expect.stringContaining('utf-16'), '\t'],
    ['fagsystem-fristvagt.csv', expect.stringContaining('utf-8'), '|'],
    ['fagsystem-min-vestby.csv', expect.stringContaining('utf-8'), ';'],
    ['statistics.csv', expect.stringContaining('1252'), ';'],
    ['employees.csv', expect.stringContaining('utf-8'), ';'],
    ['programs.csv', expect.stringContaining('utf-8'), ';'],
    ['authorisations.csv', expect.stringContaining('1252'), ';'],
  ])
})

test('the other files say what the run was made of', () => {
  const run = controlFileSchema.parse(readJson(out, 'control.json'))
  const { period, now, seed, timezone } = run
  expect({ ...period, now, seed, timezone }).toEqual({
    from: bundled.from,
    to: bundled.to,
    now: bundled.now,
    seed: bundled.seed,
    timezone: bundled.timezone,
  })
  const sample = sampleFileSchema.parse(readJson(out, 'sample.json'))
  expect({ method: sample.method, draws: sample.draws, rows: sample.rows.length }).toEqual({
    method: 'stikprøve',
    draws: 1,
    rows: 300,
  })
  const coverage = readCoverage(out)
  expect(coverage.rows).toBeGreaterThan(35_000)
  expect(coverage.tiedToCase.total + coverage.untied).toBe(coverage.rows)
  expect(coverage.rulesNotRun.map(({ rule }) => rule)).not.toContain('A3')
  expect(existsSync(path.join(out, 'pack', 'dokumentationspakke.pdf'))).toBe(true)
})

test('no full personal number stands in what was written in clear', () => {
  const files = readdirSync(out).filter((file) => file.endsWith('.json'))
  expect(files.length).toBeGreaterThan(4)
  const withNumbers = files.filter((file) =>
    /(?<![\da-f-])[6-9]\d(0[1-9]|1[0-2])\d\d-?\d{4}(?![\da-f-])/.test(
      readFileSync(path.join(out, file), 'utf8'),
    ),
  )
  expect(withNumbers).toEqual([])
})

test('an honest quarter yields no finding at all', () => {
  const honest = writeHonestQuarter(path.join(folder, 'honest'))
  const to = path.join(folder, 'honest-out')
  control(['--out', to, ...optionsOf(honest, path.join(folder, 'honest'))])
  expect(readFindings(to).map(published)).toEqual([])
})

test('an honest quarter without statistics is incomplete, and says which rules did not run', () => {
  const from = path.join(folder, 'no-statistics')
  const honest = writeHonestQuarter(from)
  const to = path.join(folder, 'no-statistics-out')
  const options = honest.options.filter(([option]) => option !== 'statistics')
  control(['--out', to, ...optionsOf({ ...honest, options }, from)])
  expect(
    readFindings(to).map(({ rule, severity, subject, events }) => [rule, severity, subject.id, events]),
  ).toEqual([['C5', 'middel', 'logs', []]])
  expect(readCoverage(to).rulesNotRun.map(({ rule }) => rule)).toContain('L13')
})

function control(options: readonly string[]): void {
  const done = spawnSync(process.execPath, [path.join(root, 'electron', 'headless.ts'), ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, KONTROLBOG_PASSPHRASE: 'lyngbakke over vestby fjord' },
  })
  expect({ status: done.status, stderr: done.status === 0 ? '' : done.stderr }).toEqual({
    status: 0,
    stderr: '',
  })
}

/** The command line of a described authority whose files lie in `from`. */
function optionsOf(description: AuthorityDescription, from: string): string[] {
  const { to, now, seed, timezone } = description
  const place = (option: string, value: string) => {
    if (option === 'range') return value
    const equals = value.lastIndexOf('=')
    return `${value.slice(0, equals + 1)}${path.join(from, value.slice(equals + 1))}`
  }
  return [
    ...description.options.flatMap(([option, value]) => [`--${option}`, place(option, value)]),
    ...Object.entries({ from: description.from, to, now, seed, timezone }).flatMap(([option, value]) => [
      `--${option}`,
      value,
    ]),
  ]
}

// One text a finding, so that a difference shows rule, subject and rows on one line.
function published({ rule, severity, subject, events, parameters }: Finding): string {
  return line(rule, parameters['case'], severity, subject, events)
}

function planted({
  rule,
  severity,
  subject,
  rows,
  ...plant
}: AuthorityDescription['plants'][number]): string {
  return line(rule, plant.case, severity, subject, rows)
}

function line(
  rule: string,
  lettered: unknown,
  severity: string,
  subject: { readonly kind: string; readonly id: string },
  rows: readonly { readonly file: string; readonly line: number }[],
): string {
  const places = rows.map((row) => `${row.file}:${row.line}`).join(' ')
  return `${rule} ${typeof lettered === 'string' ? lettered : ''} ${severity} ${subject.kind} ${subject.id}: ${places}`
}

function readJson(from: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(from, file), 'utf8'))
}

function readFindings(from: string): Finding[] {
  return findingsFileSchema.parse(readJson(from, 'findings.json'))
}

function readImports(from: string): ImportSummary[] {
  return importSummarySchema.array().parse(readJson(from, 'import.json'))
}

function readCoverage(from: string): CoverageFile {
  return coverageFileSchema.parse(readJson(from, 'coverage.json'))
}
