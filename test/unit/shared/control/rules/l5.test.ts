import { expect, test } from 'vitest'
import { l5 } from '../../../../../shared/control/rules/l5.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

const person = '6101011234'
const unitOf = (number: number) => (number === 0 ? '' : number % 2 === 0 ? 'Jobcenter' : 'Borgerservice')

function found(rows: readonly LogRow[], units = unitOf): readonly string[] {
  const employees = Array.from({ length: 10 }, (_, number) =>
    anEmployee({ employeeNo: `M${number}`, unit: units(number) }),
  )
  const sources = [aLog(rows.map((row) => ({ ...aLogRow({ persons: [person] }), ...row })))]
  return inWords(findingsOf(l5, aControlInput({ register: { employees }, sources })))
}

const by = (...numbers: number[]): LogRow[] => numbers.map((number) => ({ userId: `M${number}` }))

test('four employees of two units within a week fire', () => {
  expect(found(by(1, 2, 3, 4))).toEqual([
    '610101-XXXX#log.csv:2 middel log.csv:2 log.csv:3 log.csv:4 log.csv:5',
  ])
})

test('three employees do not', () => {
  expect(found(by(1, 2, 3, 3, 3))).toEqual([])
})

test('one unit, or one and none, does not', () => {
  expect(found(by(1, 3, 5, 7))).toEqual([])
  expect(found(by(1, 3, 5, 0))).toEqual([])
})

test('the week is seven consecutive dates', () => {
  const [first, ...others] = by(1, 2, 3, 4).map((row) => ({ ...row, time: '2026-08-10 00:01' }))
  expect(found([{ ...first, time: '2026-08-04 23:59' }, ...others])).toHaveLength(1)
  expect(found([{ ...first, time: '2026-08-03 23:59' }, ...others])).toEqual([])
})

test('employees who share a case reference for the person count as one, also through others', () => {
  const linked = by(1, 2, 3, 4, 5).map((row) => ({ ...row, caseRef: 'S-1' }))
  expect(found(linked)).toEqual([])
  const [a, b, c, ...rest] = by(1, 2, 3, 4, 5)
  const chain = [
    { ...a, caseRef: 'S-1' },
    { ...b, caseRef: 'S-1' },
    { ...b, caseRef: 'S-2' },
    { ...c, caseRef: 'S-2' },
  ]
  expect(found([...chain, ...rest])).toEqual([])
  expect(found([...chain, ...rest, ...by(6)])).toHaveLength(1)
})

test('units are counted over linked employees too', () => {
  const rows = [...by(1, 2).map((row) => ({ ...row, caseRef: 'S-1' })), ...by(3, 5, 7)]
  expect(found(rows)).toHaveLength(1)
})

test('a window that ends before a linking look-up fires', () => {
  const rows = by(1, 2, 3, 4).map((row) => ({ ...row, time: '2026-08-03 10:00' }))
  const linking = by(1, 2).map((row) => ({ ...row, time: '2026-08-07 10:00', caseRef: 'S-1' }))
  expect(found([...rows, ...linking])).toEqual([
    '610101-XXXX#log.csv:2 middel log.csv:2 log.csv:3 log.csv:4 log.csv:5',
  ])
})

test('eight employees are høj, seven are not', () => {
  expect(found(by(1, 2, 3, 4, 5, 6, 7))[0]).toContain(' middel ')
  expect(found(by(1, 2, 3, 4, 5, 6, 7, 8))[0]).toContain(' høj ')
})

test('unknown users are no employees, and nobody is no person', () => {
  expect(found([...by(1, 2, 3), { userId: 'ukendt9' }])).toEqual([])
  expect(found(by(1, 2, 3, 4).map((row) => ({ ...row, persons: [] })))).toEqual([])
})

test('the subject is the masked person of the first reported row', () => {
  const history = by(1, 2, 3).map((row) => ({ ...row, time: '2026-06-30 10:00' }))
  const rows = [...history, { ...by(4)[0], time: '2026-07-01 10:00' }]
  expect(found(rows)).toEqual(['610101-XXXX#log.csv:5 middel log.csv:5'])
})
