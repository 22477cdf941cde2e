import { expect, test } from 'vitest'
import { l9 } from '../../../../../shared/control/rules/l9.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  aProgram,
  aProgramLog,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf } from '../../../../helpers/run-rule.ts'

const rows = (count: number, overrides: LogRow) => Array.from({ length: count }, () => aLogRow(overrides))
const numbers = ['M1001', 'M2']

function found(...sources: readonly (readonly LogRow[])[]): string[] {
  const [log = [], programLog = []] = sources
  const input = aControlInput({
    register: {
      employees: [...numbers, 'M3'].map((employeeNo) => anEmployee({ employeeNo })),
      programs: [aProgram({ batch: true })],
      authorisations: numbers.map((holder) => anAuthorisation({ holder })),
    },
    sources: [aLog(log), aProgramLog(programLog)],
  })
  return findingsOf(l9, input).map(
    ({ subject, severity, count, parameters }) =>
      `${subject.id} ${severity} ${count} ${parameters['source']}`,
  )
}

test('half of the rows with a case reference make the source qualify', () => {
  expect(found([...rows(5, { caseRef: 'S-1' }), ...rows(5, {})])).toEqual(['M1001 middel 5 log.csv'])
  expect(found([...rows(4, { caseRef: 'S-1' }), ...rows(5, {})])).toEqual([])
})

test('purpose alone qualifies, but half of each together does not', () => {
  expect(found([...rows(5, { purpose: 'Flytning' }), ...rows(5, {})])).toEqual(['M1001 middel 5 log.csv'])
  const parted = [...rows(3, { purpose: 'Flytning' }), ...rows(3, { caseRef: 'S-1' }), ...rows(4, {})]
  expect(found(parted)).toEqual([])
})

test('a row with either of the two is not reported', () => {
  expect(found([...rows(8, { caseRef: 'S-1' }), ...rows(2, { purpose: 'Flytning' })])).toEqual([])
})

test('the finding is middel from ten requests and above thirty per cent', () => {
  expect(found([...rows(6, { caseRef: 'S-1' }), ...rows(3, {})])).toEqual(['M1001 lav 3 log.csv'])
  expect(found([...rows(7, { caseRef: 'S-1' }), ...rows(3, {})])).toEqual(['M1001 lav 3 log.csv'])
  expect(found([...rows(6, { caseRef: 'S-1' }), ...rows(4, {})])).toEqual(['M1001 middel 4 log.csv'])
})

test('each user and source is judged alone, rows of batch programs among them', () => {
  const other = { userId: '', endUser: 'M2' }
  expect(
    found(
      [...rows(9, { caseRef: 'S-1' }), ...rows(1, { userId: 'M2' })],
      [...rows(3, { ...other, caseRef: 'S-1' }), ...rows(1, other)],
    ),
  ).toEqual(['M2 lav 1 log.csv', 'M2 lav 1 fagsystem.csv'])
})

test('rows without authorisation are removed before anything is counted', () => {
  const unauthorised = rows(20, { userId: 'M3' })
  expect(found([...rows(5, { caseRef: 'S-1' }), ...rows(5, {}), ...unauthorised])).toEqual([
    'M1001 middel 5 log.csv',
  ])
})

test('rows outside the period neither qualify a source nor are reported', () => {
  const before = { time: '2026-06-30 10:00' }
  expect(found([...rows(9, { ...before, caseRef: 'S-1' }), ...rows(5, {})])).toEqual([])
  expect(found([...rows(9, { caseRef: 'S-1' }), ...rows(5, before)])).toEqual([])
})
