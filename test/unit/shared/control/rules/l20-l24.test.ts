import { describe, expect, test } from 'vitest'
import { l20 } from '../../../../../shared/control/rules/l20.ts'
import { l22 } from '../../../../../shared/control/rules/l22.ts'
import { l23 } from '../../../../../shared/control/rules/l23.ts'
import { l24 } from '../../../../../shared/control/rules/l24.ts'
import type { ProgramFact } from '../../../../../shared/register/facts.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthority,
  aProgram,
  aProgramLog,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

describe('L20', () => {
  const download = (userId: string, time = '2026-08-03 10:00') =>
    aLogRow({ userId, time, type: 'Fildownload', persons: [] })
  const found = (program: Partial<Omit<ProgramFact, 'identities'>>, times: readonly string[]) =>
    inWords(
      findingsOf(
        l20,
        aControlInput({
          register: { programs: [aProgram({ identities: ['srv-a'], ...program })] },
          sources: [aLog(times.map((time) => download('srv-a', `${time} 03:00`)))],
        }),
      ),
    )

  test('each download by a person is in one finding of that user', () => {
    const rows = [download('M1001'), aLogRow(), download('M1001'), download('ukendt9')]
    expect(inWords(findingsOf(l20, aControlInput({ sources: [aLog(rows)] })))).toEqual([
      'M1001 middel log.csv:2 log.csv:4',
    ])
  })

  test('a program that downloads no files by its own account is reported for each', () => {
    expect(found({ fileDownload: false }, ['2026-08-03', '2026-06-30'])).toEqual([
      'Fagsystem A middel log.csv:2',
    ])
    expect(found({ fileDownload: true }, ['2026-08-03'])).toEqual([])
    expect(found({ fileDownload: null }, ['2026-08-03'])).toEqual([])
  })

  test('more downloads in a calendar month than agreed report that month alone', () => {
    const program = { fileDownload: true, fileDownloadsPerMonth: 2 }
    expect(found(program, ['2026-07-30', '2026-07-31', '2026-08-01', '2026-08-02', '2026-08-31'])).toEqual([
      'Fagsystem A middel log.csv:4 log.csv:5 log.csv:6',
    ])
    expect(found(program, ['2026-07-30', '2026-07-31', '2026-08-01', '2026-08-02'])).toEqual([])
  })

  test('downloads through a program that runs by itself are not a user’s', () => {
    const sources = [aProgramLog([{ ...download(''), endUser: 'M1001' }])]
    const register = { programs: [aProgram({ batch: true })] }
    expect(findingsOf(l20, aControlInput({ register, sources }))).toEqual([])
    expect(findingsOf(l20, aControlInput({ register: { programs: [aProgram()] }, sources }))).toHaveLength(1)
  })
})

describe('L22', () => {
  const isFound = (...persons: string[]) =>
    findingsOf(l22, aControlInput({ sources: [aLog([aLogRow({ persons })])] })).length > 0

  test.each([
    ['day 61', '6101011234'],
    ['day 91 in a month of 31 days', '9101991234'],
    ['29 February of a leap year in the century of digit 7', '8902004000'],
    ['an eCPR of either kind', '6101011AB2'],
    ['a D-eCPR', '6101016AB2'],
    ['a KOT number', '610101ABC2'],
    ['a UUID', '0123456789ABCDEF0123456789ABCDEF'],
  ])('%s is a key', (_name, person) => {
    expect(isFound(person)).toBe(false)
  })

  test.each([
    ['day 0', '0001010000'],
    ['day 91 in February', '9102991234'],
    ['day 61 in month 13', '6113801234'],
    ['day 89 in February 1901, which digit 7 says', '8902011234'],
    ['day 32', '3201010000'],
    ['day 60', '6001010000'],
    ['day 92', '9201010000'],
    ['month 13', '0113010000'],
    ['31 April', '3104010000'],
    ['29 February 1900, which digit 7 says', '2902000000'],
    ['29 February 1900 by digit 7 = 4 and year 37 or later is 19xx', '2902994000'],
    ['29 February 1858-1899 where that is no leap year', '2902995000'],
    ['a text', 'ABC'],
    ['a 7th character no eCPR has', '6101012AB2'],
  ])('%s is none', (_name, person) => {
    expect(isFound(person)).toBe(true)
  })

  test('an empty person is not one, and one bad key among many is', () => {
    expect(isFound()).toBe(false)
    expect(isFound('6101011234', '9901010000')).toBe(true)
  })

  test('every stream counts, one finding a source', () => {
    const bad = { persons: ['9901010000'] }
    const input = aControlInput({
      register: { programs: [aProgram({ identities: ['srv-a'] })] },
      sources: [
        aLog([aLogRow({ ...bad, userId: 'srv-a' }), aLogRow({ ...bad, userId: 'ukendt9' }), aLogRow()]),
        aProgramLog([aLogRow({ ...bad, userId: '', endUser: 'M1001' })]),
      ],
    })
    expect(inWords(findingsOf(l22, input))).toEqual([
      'fagsystem.csv lav fagsystem.csv:2',
      'log.csv lav log.csv:2 log.csv:3',
    ])
  })
})

test('L23 reports each CVR number that is neither the authority’s nor on its list', () => {
  const cvrs = [
    '12345679',
    '23456789',
    'NTRDK-34567890',
    '',
    'Vestby',
    '34567890',
    'CVR:23456789-UID:12345678',
  ]
  const input = aControlInput({
    authority: anAuthority({ cvrNumbers: ['23456789'] }),
    sources: [aLog(cvrs.map((cvr) => aLogRow({ cvr })))],
  })
  expect(inWords(findingsOf(l23, input))).toEqual(['34567890 høj log.csv:4 log.csv:7'])
})

test('L24 lists the duplicate rows of each file against each other file', () => {
  const inPeriod = Date.UTC(2026, 7, 1)
  const [first, after] = [Date.UTC(2026, 5, 30, 22), Date.UTC(2026, 8, 30, 22)]
  const duplicates = [
    { otherFile: 'log.csv', lines: [9, 4, 3, 5], times: [inPeriod, first, first - 1, after] },
    { otherFile: 'mere.csv', lines: [7], times: [after - 1] },
    { otherFile: 'tidligere.csv', lines: [8], times: [first - 1] },
    { otherFile: 'intet.csv', lines: [], times: [] },
  ]
  const input = aControlInput({ sources: [aLog([]), aLog([], { file: 'mere.csv', duplicates })] })
  const findings = findingsOf(l24, input)
  expect(inWords(findings)).toEqual(['mere.csv info mere.csv:4 mere.csv:9', 'mere.csv info mere.csv:7'])
  expect(findings.map(({ parameters }) => parameters['otherFile'])).toEqual(['log.csv', 'mere.csv'])
})
