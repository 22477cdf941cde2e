import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCoverage } from '../../../../shared/control/coverage.ts'
import type { RowCoverage } from '../../../../shared/control/coverage-file.ts'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anAuthority,
  anEmployee,
  aProgram,
  aProgramLog,
  at,
  type LogRow,
} from '../../../helpers/control-builders.ts'
import { randomControl, type PlainRow } from '../../../helpers/random-control.ts'

const coverageOf = (rows: readonly LogRow[], casePattern?: string): RowCoverage =>
  countCoverage(
    prepareContext(
      aControlInput({
        authority: anAuthority(casePattern === undefined ? {} : { casePattern }),
        sources: [aLog(rows)],
      }),
    ),
  )
const reasonsOf = (rows: readonly LogRow[], casePattern?: string) => {
  const { 'case-reference': reference, 'repeat-in-case': repeat } = coverageOf(rows, casePattern).tiedToCase
    .byReason
  return { reference, repeat }
}

test('a look-up is a request and a person; a request for nobody is one look-up', () => {
  const rows = [
    aLogRow({ persons: ['6101011234', '6101011235', '3201011234'], caseRef: 'S-1' }),
    aLogRow({ persons: [] }),
    aLogRow({ time: '2026-06-30 10:00' }),
  ]
  expect(coverageOf(rows)).toEqual({
    rows: 4,
    tiedToCase: {
      total: 3,
      byReason: { 'batch-program': 0, 'case-reference': 3, 'repeat-in-case': 0, assessed: 0 },
    },
    firstLookups: { rows: 4, tiedToCase: 3 },
    untied: 1,
    preconditions: { authorised: 2, inScope: 2, inHours: 2 },
    replacementNumbers: { 'log.csv': 2 },
  })
})

test.each([
  ['no pattern takes any reference that is not empty', undefined, ['S-1', 'n/a', '0', ''], 1],
  ['the pattern is held against the whole text', '\\d{4}-\\d', ['2026-1', 'x2026-1', '2026-12'], 1],
  ['alternatives are whole too', 'A|B', ['A', 'B', 'AB', 'BA'], 2],
  ['blanks around the reference are nothing', 'A', [' A '], 1],
])('%s', (_name, pattern, references, expected) => {
  const rows = references.map((caseRef, index) => aLogRow({ caseRef, persons: [String(6101010000 + index)] }))
  expect(reasonsOf(rows, pattern).reference).toBe(expected)
})

test.each(['(', 'a)(b', '\\'])('the pattern %s is refused', (pattern) => {
  expect(() => coverageOf([], pattern)).toThrow(
    expect.objectContaining({ code: 'control-invalid-case-pattern' }),
  )
})

test('a reference used for more than 25 persons in the period ties nothing', () => {
  const rows = (count: number, overrides: LogRow = {}) =>
    Array.from({ length: count }, (_, index) =>
      aLogRow({ caseRef: 'S-1', persons: [String(6101010000 + index)], ...overrides }),
    )
  expect(reasonsOf(rows(25)).reference).toBe(25)
  expect(reasonsOf(rows(26)).reference).toBe(0)
  expect(reasonsOf([...rows(25), aLogRow({ caseRef: 'S-1', persons: [] })]).reference).toBe(26)
  expect(reasonsOf([...rows(25), aLogRow({ caseRef: 'S-1', time: '2026-06-30 10:00' })]).reference).toBe(25)
})

test('a repeat within thirty days of a look-up with a reference is tied, history included', () => {
  const first = aLogRow({ time: '2026-06-20 10:00', caseRef: 'S-1' })
  expect(reasonsOf([first, aLogRow({ time: at('2026-06-20 10:00') + 30 * 86_400_000 - 1 })]).repeat).toBe(1)
  expect(reasonsOf([first, aLogRow({ time: at('2026-06-20 10:00') + 30 * 86_400_000 })]).repeat).toBe(0)
})

test('a repeat ties no later repeat, no other person, and nothing before it', () => {
  const rows = [
    aLogRow({ time: '2026-07-01 10:00' }),
    aLogRow({ time: '2026-07-02 10:00', caseRef: 'S-1' }),
    aLogRow({ time: '2026-07-31 10:00' }),
    aLogRow({ time: '2026-08-02 10:00' }),
    aLogRow({ time: '2026-07-03 10:00', persons: ['6101019999'] }),
  ]
  expect(reasonsOf(rows)).toEqual({ reference: 1, repeat: 1 })
})

test('a batch program is a reason of its own, selvbetjening is none', () => {
  const count = (overrides: { batch?: boolean; selfService?: boolean }) => {
    const rows = [
      aLogRow({ userId: '', endUser: 'M1001', caseRef: 'S-1' }),
      aLogRow({ userId: '', endUser: 'ukendt9' }),
    ]
    const input = aControlInput({
      register: { programs: [aProgram(overrides)] },
      sources: [aProgramLog(rows)],
    })
    return countCoverage(prepareContext(input)).tiedToCase.byReason
  }
  expect(count({ batch: true })).toMatchObject({ 'batch-program': 2, 'case-reference': 0 })
  expect(count({ selfService: true })).toMatchObject({ 'batch-program': 0, 'case-reference': 1 })
})

test('preconditions count requests: authorised, in scope, in hours', () => {
  const input = aControlInput({
    register: {
      employees: [
        anEmployee(),
        anEmployee({ employeeNo: 'M2' }),
        anEmployee({ employeeNo: 'M3', employedTo: '2026-07-31' }),
      ],
      authorisations: [
        anAuthorisation({ services: ['PersonFullListSimple'] }),
        anAuthorisation({ holder: 'M3', services: ['PersonSmallListSimple'] }),
      ],
    },
    sources: [
      aLog([
        aLogRow({ persons: ['6101011234', '6101011235'] }),
        aLogRow({ type: 'PersonFullListComplete' }),
        aLogRow({ userId: 'M2', time: '2026-08-03 18:00' }),
        // Both after the employment's end and out of scope: A2 goes before A5.
        aLogRow({ userId: 'M3' }),
      ]),
    ],
  })
  expect(countCoverage(prepareContext(input)).preconditions).toEqual({
    authorised: 2,
    inScope: 3,
    inHours: 3,
  })
})

test('replacement numbers are counted on every stream, a source', () => {
  const input = aControlInput({
    register: { programs: [aProgram({ identities: ['srv-a'] })] },
    sources: [
      aLog(
        ['6001011234', '6101011234', '9112311234', '9201011234'].map((person) =>
          aLogRow({ userId: 'srv-a', persons: [person] }),
        ),
      ),
      aProgramLog([aLogRow({ persons: ['610101ABC1'] })]),
    ],
  })
  expect(countCoverage(prepareContext(input)).replacementNumbers).toEqual({
    'log.csv': 2,
    'fagsystem.csv': 0,
  })
})

function naiveTies(rows: readonly PlainRow[]) {
  const lookups = rows.flatMap((row) =>
    (row.persons.length > 0 ? row.persons : ['']).map((person) => ({ row, person })),
  )
  const isReference = ({ row }: { row: PlainRow }) => row.file !== 'natlig.csv' && row.caseRef !== ''
  const byReason = { 'batch-program': 0, 'case-reference': 0, 'repeat-in-case': 0, assessed: 0 }
  const firstLookups = { rows: 0, tiedToCase: 0 }
  lookups.forEach((lookup, index) => {
    const { row, person } = lookup
    const earlier = lookups
      .slice(0, index)
      .filter((one) => one.row.user === row.user && one.person === person)
    const isRepeat = earlier.some((one) => isReference(one) && row.time - one.row.time < 30 * 86_400_000)
    const reason =
      row.file === 'natlig.csv'
        ? 'batch-program'
        : isReference(lookup)
          ? 'case-reference'
          : isRepeat
            ? 'repeat-in-case'
            : null
    if (!row.isInPeriod) return
    if (reason) byReason[reason]++
    if (earlier.length === 0) firstLookups.rows++
    if (earlier.length === 0 && reason) firstLookups.tiedToCase++
  })
  return { byReason, firstLookups, rows: lookups.filter(({ row }) => row.isInPeriod).length }
}

test('the figures are those of a plain reading', () => {
  const days = [-31, -30, -29, -1, 0, 1, 29, 30, 31, 60, 91, 92]
  const crowd = { size: 120, days, seconds: fc.integer({ min: 0, max: 1800 }) }
  fc.assert(
    fc.property(randomControl(crowd), ({ input, rows }) => {
      const { tiedToCase, firstLookups, ...counted } = countCoverage(prepareContext(input))
      expect({ byReason: tiedToCase.byReason, firstLookups, rows: counted.rows }).toEqual(naiveTies(rows))
      expect(counted.untied).toBe(counted.rows - tiedToCase.total)
    }),
    { numRuns: 80 },
  )
})
