import { expect, test } from 'vitest'
import type { StatisticsRow } from '../../../../../shared/imports/log-columns.ts'
import { prepareContext } from '../../../../../shared/control/prepare-context.ts'
import { l13 } from '../../../../../shared/control/rules/l13.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  aProgram,
  aStatistics,
  aStatisticsRow,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf } from '../../../../helpers/run-rule.ts'

const full = 'PersonFullListSimple'
const small = 'PersonSmallListSimple'
const rows = (count: number, overrides: LogRow = {}) =>
  Array.from({ length: count }, () => aLogRow(overrides))

function inputOf(log: readonly LogRow[], entries: readonly Partial<StatisticsRow>[]) {
  return aControlInput({
    register: {
      employees: Array.from({ length: 12 }, (_, index) => anEmployee({ employeeNo: `M${1001 + index}` })),
      programs: [aProgram({ identities: ['srv-a'] })],
    },
    sources: [
      aLog(log),
      aStatistics(entries.map((entry, index) => aStatisticsRow({ line: index + 2, ...entry }))),
    ],
  })
}

function found(log: readonly LogRow[], entries: readonly Partial<StatisticsRow>[]): string[] {
  return findingsOf(l13, inputOf(log, entries)).map(({ subject, severity, events }) =>
    [subject.id, severity, ...events.map(({ file, line }) => `${file}:${line}`)].join(' '),
  )
}

/** Ten other users whose figures agree, so that one difference is not a fifth of all. */
const agreeing = Array.from({ length: 10 }, (_, index) => `M${1002 + index}`)
const agreeingRows = agreeing.flatMap((userId) => rows(100, { userId }))
const agreeingEntries = agreeing.map((userId, index) => ({ userId, count: 100, line: 100 + index }))

test('equal figures are no finding', () => {
  expect(found([...rows(7), ...agreeingRows], [{ count: 7 }, ...agreeingEntries])).toEqual([])
})

test('a difference above two and one per cent is middel, with the statistics row as event', () => {
  expect(found([...rows(97), ...agreeingRows], [{ count: 100 }, ...agreeingEntries])).toEqual([
    'M1001 middel statistik.csv:2',
    'statistik.csv høj',
  ])
  expect(found([...rows(98), ...agreeingRows], [{ count: 100 }, ...agreeingEntries])).toEqual([])
})

test('one per cent of the statistics is allowed where it is above two', () => {
  expect(found([...rows(396), ...agreeingRows], [{ count: 400 }, ...agreeingEntries])).toEqual([
    'statistik.csv høj',
  ])
  expect(found([...rows(395), ...agreeingRows], [{ count: 400 }, ...agreeingEntries])).toContain(
    'M1001 middel statistik.csv:2',
  )
})

test('the total may differ by two or 0.1 per cent, whichever is more', () => {
  const many = agreeing.map((userId) => ({ userId, count: 300 }))
  const log = (missing: number) =>
    agreeing.flatMap((userId, index) => rows(300 - (index < missing ? 1 : 0), { userId }))
  expect(found(log(3), many)).toEqual([])
  expect(found(log(4), many)).toEqual(['statistik.csv høj'])
})

test('a pair the statistics do not know has the log rows of that type as events', () => {
  const log = [...rows(5), ...rows(3, { type: small }), ...agreeingRows]
  expect(found(log, [{ count: 5 }, ...agreeingEntries])).toEqual([
    'M1001 middel log.csv:7 log.csv:8 log.csv:9',
    'statistik.csv høj',
  ])
})

test('a user in one source only is høj, and the pairs of that user are not reported', () => {
  expect(found(agreeingRows, [{ count: 1 }, ...agreeingEntries])).toEqual(['M1001 høj statistik.csv:2'])
  expect(found([...rows(1), ...agreeingRows], agreeingEntries)).toEqual(['M1001 høj log.csv:2'])
  expect(found(agreeingRows, [{ count: 5 }, ...agreeingEntries])).toEqual([
    'M1001 høj statistik.csv:2',
    'statistik.csv høj',
  ])
})

test('a row of zeros is the statistics row concerned', () => {
  expect(found([...rows(1), ...agreeingRows], [{ count: 0 }, ...agreeingEntries])).toEqual([
    'M1001 høj statistik.csv:2',
  ])
})

test('more than a fifth of differing pairs are replaced by one finding on the source', () => {
  const log = agreeing.slice(0, 5).flatMap((userId) => rows(100, { userId }))
  const entries = agreeingEntries.slice(0, 5)
  const one = [{ ...entries[0]!, count: 110 }, ...entries.slice(1)]
  expect(found(log, one)).toEqual(['M1002 middel statistik.csv:100', 'statistik.csv høj'])
  const two = [{ ...entries[0]!, count: 110 }, { ...entries[1]!, count: 90 }, ...entries.slice(2)]
  expect(found(log, two)).toEqual(['statistik.csv høj'])
  expect(findingsOf(l13, inputOf(log, two))[0]!.reason).toContain('ikke opgjort ens')
})

test.each([
  ['the version and path do not matter', 'CprPersonFullSimple/1/REST/PersonFullListSimple', full, true],
  ['a service stands for its methods', full, 'CprPersonFullSimple', true],
  ['a method of another service differs', full, 'CprPersonSmallSimple', false],
  ['a class stands for its types', full, 'opslag', true],
  ['another class differs', full, 'søgning', false],
  ['methods of one service differ', 'PersonFullCurrentListSimple', full, false],
])('types are compared at the coarser level: %s', (_name, inLog, inStatistics, isSame) => {
  const log = [...rows(50, { type: inLog }), ...agreeingRows]
  const findings = found(log, [{ count: 50, transactionType: inStatistics }, ...agreeingEntries])
  expect(findings.length === 0).toBe(isSame)
})

test('two methods are held against the one service that the statistics name', () => {
  const log = [...rows(30), ...rows(20, { type: 'PersonFullCurrentListSimple' }), ...agreeingRows]
  expect(found(log, [{ count: 50, transactionType: 'CprPersonFullSimple' }, ...agreeingEntries])).toEqual([])
})

test('every stream of every log counts, program logs do not, and an unknown user is the identity', () => {
  const log = [...rows(4, { userId: 'srv-a' }), ...rows(3, { userId: 'Ukendt9' }), ...agreeingRows]
  const entries = [{ userId: 'SRV-A', count: 4 }, { userId: 'ukendt9', count: 3 }, ...agreeingEntries]
  expect(found(log, entries)).toEqual([])
})

test('rows and statistics outside the period are left out', () => {
  const log = [...rows(5), ...rows(9, { time: '2026-06-30 10:00' }), ...agreeingRows]
  const entries = [
    { count: 5 },
    { count: 9, from: '2026-06-01', to: '2026-07-31' },
    { count: 9, from: '2026-09-01', to: '2026-10-01' },
    ...agreeingEntries,
  ]
  expect(found(log, entries)).toEqual([])
})

test('several files of statistics are one total', () => {
  const input = inputOf(rows(300), [])
  const months = ['2026-07', '2026-08', '2026-09'].map((month) =>
    aStatistics([aStatisticsRow({ count: 100, from: `${month}-01`, to: `${month}-30` })], {
      file: `${month}.csv`,
    }),
  )
  expect(findingsOf(l13, { ...input, sources: [input.sources[0]!, ...months] })).toEqual([])
})

test('without a log or without statistics the rule is not run', () => {
  const input = inputOf(rows(3), [])
  const [log, statistics] = input.sources
  for (const sources of [[log!], [statistics!]]) {
    const outcome = l13.run(prepareContext({ ...input, sources }), l13.parameters.parse({}))
    expect(outcome).toHaveProperty('notRun')
  }
})
