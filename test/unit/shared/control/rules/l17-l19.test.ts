import { describe, expect, test } from 'vitest'
import { l17 } from '../../../../../shared/control/rules/l17.ts'
import { l19 } from '../../../../../shared/control/rules/l19.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  at,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

const employees = ['M1001', 'C1', 'C2'].map((employeeNo) => anEmployee({ employeeNo }))
const inputOf = (rows: readonly LogRow[]) => aControlInput({ register: { employees }, sources: [aLog(rows)] })
const start = at('2026-08-03 10:00')

describe('L17', () => {
  const search = (overrides: LogRow = {}) =>
    aLogRow({ type: 'PersonFullListComplete', persons: [], ...overrides })
  const searches = (count: number, overrides: LogRow = {}) =>
    Array.from({ length: count }, (_, index) => search({ time: start + index * 300_000, ...overrides }))
  const found = (rows: readonly LogRow[]) =>
    findingsOf(l17, inputOf(rows)).map(({ subject, severity, count }) => `${subject.id} ${severity} ${count}`)

  test('a search with fifty results fires, with forty-nine or an unknown number not', () => {
    const rows = [search({ resultCount: 50 }), search({ resultCount: 49 }), search()]
    expect(inWords(findingsOf(l17, inputOf(rows)))).toEqual(['M1001 middel log.csv:2'])
  })

  test('thirty searches on a date fire above three times the median of the unit', () => {
    const colleague = searches(9, { userId: 'C1' })
    expect(found([...colleague, ...searches(30)])).toEqual(['M1001 middel 30'])
    expect(found([...colleague, ...searches(29)])).toEqual([])
    expect(found([...searches(10, { userId: 'C1' }), ...searches(30)])).toEqual([])
  })

  test('without other users of the unit there is nothing to compare with', () => {
    expect(found(searches(40))).toEqual([])
  })

  test('a look-up of a person, and a file download, are no searches', () => {
    expect(found([search({ resultCount: 99, persons: ['6101011234'] })])).toEqual([])
    expect(found([search({ resultCount: 99, type: 'søgning', persons: ['6101011234'] })])).toEqual([])
    expect(found([search({ resultCount: 99, type: 'Fildownload' })])).toEqual([])
  })
})

describe('L19', () => {
  const neighbours = (count: number, gapMs: number, overrides: (index: number) => LogRow = () => ({})) =>
    Array.from({ length: count }, (_, index) =>
      aLogRow({ time: start + index * gapMs, persons: [String(6101010000 + index)], ...overrides(index) }),
    )
  const found = (rows: readonly LogRow[]) =>
    findingsOf(l19, inputOf(rows)).map(({ subject, severity, count }) => `${subject.id} ${severity} ${count}`)

  test('five neighbours within ten minutes fire, four do not', () => {
    expect(found(neighbours(5, 149_999))).toEqual(['M1001 middel 5'])
    expect(found(neighbours(4, 1000))).toEqual([])
  })

  test('the ten minutes are half-open', () => {
    expect(found(neighbours(5, 150_000))).toEqual([])
  })

  test('one row that asks for five neighbours is enough', () => {
    const persons = ['6101011111', '6101012222', '6101013333', '6101014444', '6101015555']
    expect(found([aLogRow({ persons })])).toEqual(['M1001 middel 1'])
    expect(found([aLogRow({ persons: persons.with(0, '6201011111') })])).toEqual([])
  })

  test('the same person again is no further neighbour, though the row is an event', () => {
    const again = neighbours(2, 1000)
    expect(found([...neighbours(4, 1000), ...again])).toEqual([])
    expect(found([...neighbours(5, 1000), ...again])).toEqual(['M1001 middel 7'])
  })

  test('persons who share a case reference count as one', () => {
    const shared = (index: number) => ({ caseRef: index < 2 ? 'S-1' : '' })
    expect(found(neighbours(5, 1000, shared))).toEqual([])
    expect(found(neighbours(6, 1000, shared))).toEqual(['M1001 middel 6'])
    expect(found(neighbours(5, 1000, (index) => ({ caseRef: `S-${index}` })))).toEqual(['M1001 middel 5'])
  })

  test('ten neighbours are høj', () => {
    expect(found(neighbours(9, 1000))).toEqual(['M1001 middel 9'])
    expect(found(neighbours(10, 1000))).toEqual(['M1001 høj 10'])
  })

  test('keys that are not ten digits have no neighbours', () => {
    expect(found(neighbours(5, 1000, (index) => ({ persons: [`610101ABC${index}`] })))).toEqual([])
  })
})
