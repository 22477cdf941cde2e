import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { hit } from '../../../../shared/control/hashing.ts'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import { drawSample, sampleSize } from '../../../../shared/control/sample.ts'
import { sampleFileSchema } from '../../../../shared/control/sample-file.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  aProgram,
  aProgramLog,
  aSeed,
  aSource,
  at,
  hashing,
  type LogRow,
} from '../../../helpers/control-builders.ts'

const employees = Array.from({ length: 40 }, (_, index) => anEmployee({ employeeNo: `M${index}` }))
const programs = [aProgram(), aProgram({ name: 'Natlig', batch: true, identities: ['srv-n'] })]

function rowsOf(count: number, make: (index: number) => LogRow = () => ({})): LogRow[] {
  return Array.from({ length: count }, (_, index) =>
    aLogRow({ time: at('2026-08-03 08:00') + index * 1000, userId: `M${index % 30}`, ...make(index) }),
  )
}

const log = rowsOf(600, (index) => ({ protected: index % 50 === 0 ? 'ja' : '' }))
const ofProgram = rowsOf(40, (index) => ({ userId: '', endUser: index < 6 ? `M${30 + index}` : 'M0' }))
const ofBatch = rowsOf(4, () => ({ userId: '', endUser: 'ukendt9' }))
const input = aControlInput({
  register: { employees, programs },
  sources: [
    aLog([
      aLogRow({ time: '2026-06-30 10:00', userId: 'M39' }),
      ...log,
      aLogRow({ userId: 'srv-n' }),
      aLogRow({ userId: 'ukendt9' }),
    ]),
    aProgramLog(ofProgram),
    aProgramLog(ofBatch, { file: 'natlig.csv', program: 'Natlig' }),
  ],
})
const context = prepareContext(input)
const hits = Uint8Array.from({ length: context.rows.count }, (_, row) =>
  row % 7 === 0 ? hit.lav : row % 11 === 0 ? hit.middelOrAbove : 0,
)

/** The same sample by plain sorting, straight from the text. */
function naiveSample(seed: Uint8Array): readonly string[] {
  const population = [
    ...log.map((row, index) => ({
      row,
      file: 'log.csv',
      line: index + 3,
      program: '',
      hits: hits[index + 1]!,
    })),
    ...ofProgram.map((row, index) => {
      return { row, file: 'fagsystem.csv', line: index + 2, program: 'Fagsystem A', hits: hits[index + 603]! }
    }),
    ...ofBatch.map((row, index) => {
      return { row, file: 'natlig.csv', line: index + 2, program: 'Natlig', hits: hits[index + 643]! }
    }),
  ].map(({ row, file, line, program, hits }) => {
    const hmac = createHmac('sha256', seed)
      .update(`row\n${aSource({ file }).sha256}:${line}`)
      .digest()
    const bits = Number(hmac.readBigUInt64BE() >> 11n)
    const weight = row.protected === 'ja' ? 5 : hits === hit.lav ? 3 : 1
    return {
      event: `${file}:${line}`,
      user: row.userId || row.endUser!,
      program,
      key: -Math.log((bits + 0.5) / 2 ** 53) / weight,
    }
  })
  const byKey = [...population].sort((a, b) => a.key - b.key)
  const n = 60
  const drawn = new Set(
    ['Fagsystem A', 'Natlig'].flatMap((name) => byKey.filter((one) => one.program === name).slice(0, 10)),
  )
  const order = (user: string) => createHmac('sha256', seed).update(`user\n${user}`).digest('hex')
  const users = [...new Set(population.map((one) => one.user))]
    .filter((user) => ![...drawn].some((one) => one.user === user))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
  for (const user of users) if (drawn.size < n) drawn.add(byKey.find((one) => one.user === user)!)
  for (const one of byKey) if (drawn.size < n) drawn.add(one)
  const place = population.map((one) => one.event)
  return [...drawn].map((one) => one.event).sort((a, b) => place.indexOf(a) - place.indexOf(b))
}

test('the rows drawn are those a plain reading of the text draws', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => new Uint8Array(16 + 4 * index).fill(index))
  for (const seed of seeds) {
    const sample = drawSample(context, hits, seed, hashing)
    expect(sample.rows.map(({ file, line }) => `${file}:${line}`)).toEqual(naiveSample(seed))
  }
})

test('a sample has the published form, one stratum per user and per program, and the frozen population', () => {
  const sample = drawSample(context, hits, aSeed, hashing)
  expect(sampleFileSchema.parse(sample)).toEqual(sample)
  const lines = [
    ...log.map((_, index) => `${aSource().sha256}:${index + 3}\n`),
    ...ofProgram.map((_, index) => `${aSource({ file: 'fagsystem.csv' }).sha256}:${index + 2}\n`),
    ...ofBatch.map((_, index) => `${aSource({ file: 'natlig.csv' }).sha256}:${index + 2}\n`),
  ]
  expect(sample.population).toEqual({
    rows: 644,
    sha256: createHash('sha256').update(lines.join('')).digest('hex'),
  })
  expect(sample).toMatchObject({ seed: '07'.repeat(16), method: 'stikprøve', draws: 1 })
  expect(sample.strata).toHaveLength(30 + 6 + 1 + 2)
  const ofUser = sample.strata.find(({ subject }) => subject === 'M0')!
  expect(ofUser.rows).toBe(20 + 34)
  expect(ofUser.drawn).toBe(sample.rows.filter(({ subject }) => subject === 'M0').length)
  expect(sample.strata.at(-2)).toMatchObject({ subject: 'Fagsystem A', rows: 40 })
  expect(sample.strata.at(-1)).toMatchObject({ subject: 'Natlig', rows: 4, drawn: 4 })
})

test('every user and each program is drawn', () => {
  const { strata } = drawSample(context, hits, aSeed, hashing)
  expect(strata.every(({ drawn }) => drawn >= 1)).toBe(true)
  expect(strata.find(({ subject }) => subject === 'Fagsystem A')!.drawn).toBeGreaterThanOrEqual(10)
})

test('the chance of seeing an improper row is that of a draw without replacement', () => {
  const sample = drawSample(context, hits, aSeed, hashing)
  const { rows, drawn, detection } = sample.strata.find(({ subject }) => subject === 'Fagsystem A')!
  // D = 2 of 40: 1 - C(38, k) / C(40, k) = 1 - (40 - k)(39 - k) / (40 * 39).
  expect(rows).toBe(40)
  expect(detection.rate).toBe(0.05)
  expect(detection.probability).toBeCloseTo(1 - ((40 - drawn) * (39 - drawn)) / (40 * 39), 12)
})

test('150 rows are reviewed in full, with certainty; 151 are not', () => {
  const draw = (count: number) => {
    const context = prepareContext(aControlInput({ register: { employees }, sources: [aLog(rowsOf(count))] }))
    return drawSample(context, new Uint8Array(count), aSeed, hashing)
  }
  const full = draw(150)
  expect(full).toMatchObject({ method: 'fuld gennemgang', population: { rows: 150 } })
  expect(full.rows).toHaveLength(150)
  expect(full.strata.every(({ detection }) => detection.probability === 1)).toBe(true)
  expect(draw(151)).toMatchObject({ method: 'stikprøve' })
  expect(draw(151).rows).toHaveLength(60)
  expect(draw(0)).toMatchObject({ method: 'fuld gennemgang', strata: [], rows: [] })
})

test.each([
  [151, 10, 60],
  [6000, 10, 60],
  [6001, 10, 61],
  [40_000, 10, 300],
  [40_000, 1200, 300],
  [40_000, 1201, 301],
  [200, 4000, 200],
])('of %i rows and %i active users %i are drawn', (rows, users, size) => {
  expect(sampleSize(rows, users)).toBe(size)
})
