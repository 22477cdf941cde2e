import { expect, test } from 'vitest'
import { l4 } from '../../../../../shared/control/rules/l4.ts'
import { aControlInput, aLog, aLogRow, type LogRow } from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

const person = '6101011234'
const found = (rows: readonly LogRow[]) =>
  inWords(
    findingsOf(
      l4,
      aControlInput({ sources: [aLog(rows.map((row) => ({ ...aLogRow({ persons: [person] }), ...row })))] }),
    ),
  )
const on = (...dates: string[]) => dates.map((date) => ({ time: `${date} 10:00` }))
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `log.csv:${from + index}`).join(' ')

test('four dates within thirty fire', () => {
  expect(found(on('2026-07-01', '2026-07-10', '2026-07-20', '2026-07-30'))).toEqual([
    `M1001 lav ${lines(2, 5)}`,
  ])
})

test('the thirty-first date is outside the window', () => {
  expect(found(on('2026-07-01', '2026-07-10', '2026-07-20', '2026-07-31'))).toEqual([])
})

test('three dates do not fire however many look-ups they hold', () => {
  const rows = on('2026-07-01', '2026-07-02', '2026-07-03')
  expect(found([...rows, { time: '2026-07-03 12:00' }, { time: '2026-07-03 14:00' }])).toEqual([])
})

test('earlier rows are history: they count and are not reported', () => {
  expect(found(on('2026-06-28', '2026-06-29', '2026-06-30', '2026-07-01'))).toEqual(['M1001 lav log.csv:5'])
})

test('six look-ups on one date fire, five do not', () => {
  const hours = ['08', '09', '10', '11', '12', '13'].map((hour) => ({ time: `2026-07-01 ${hour}:00` }))
  expect(found(hours)).toEqual([`M1001 lav ${lines(2, 7)}`])
  expect(found(hours.slice(1))).toEqual([])
})

test('look-ups less than ten minutes after the previous one count as one, merged or not', () => {
  const chain = ['10:00', '10:09', '10:18', '10:27', '10:36', '10:45'].map((clock) => ({
    time: `2026-07-01 ${clock}`,
  }))
  expect(found(chain)).toEqual([])
  const apart = ['10:00', '10:10', '10:20', '10:30', '10:40', '10:50'].map((clock) => ({
    time: `2026-07-01 ${clock}`,
  }))
  expect(found(apart)).toEqual([`M1001 lav ${lines(2, 7)}`])
})

test('merged rows are events and take the date of the first', () => {
  const rows = [
    ...on('2026-07-01', '2026-07-02', '2026-07-03'),
    { time: '2026-07-04 23:58' },
    { time: '2026-07-05 00:05' },
  ]
  expect(found(rows)).toEqual([`M1001 lav ${lines(2, 6)}`])
  const late = [...on('2026-07-01', '2026-07-02'), { time: '2026-07-03 23:58' }, { time: '2026-07-04 00:05' }]
  expect(found(late)).toEqual([])
})

test('look-ups with a case reference, of other persons, and of nobody do not count', () => {
  const dates = on('2026-07-01', '2026-07-02', '2026-07-03')
  const fourth = '2026-07-04 10:00'
  expect(found([...dates, { time: fourth, caseRef: 'S-1' }])).toEqual([])
  expect(found([...dates, { time: fourth, persons: ['6101019999'] }])).toEqual([])
  expect(found([...dates, { time: fourth }].map((row) => ({ ...row, persons: [] })))).toEqual([])
  expect(found([...dates, { time: fourth, caseRef: 'n/a' }])).toEqual([`M1001 lav ${lines(2, 5)}`])
})

test('the finding is middel where at least half of the source has a case reference', () => {
  const rows = on('2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04')
  const withCase = (count: number) =>
    Array.from({ length: count }, () => ({
      time: '2026-07-06 10:00',
      caseRef: 'S-1',
      persons: ['6101019999'],
    }))
  expect(found([...rows, ...withCase(4)])).toEqual([`M1001 middel ${lines(2, 5)}`])
  expect(found([...rows, ...withCase(3)])).toEqual([`M1001 lav ${lines(2, 5)}`])
})

test('all persons of a user are one finding', () => {
  const dates = on('2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04')
  const other = dates.map((row) => ({ ...row, persons: ['6101019999'] }))
  expect(found([...dates, ...other])).toEqual([`M1001 lav ${lines(2, 9)}`])
})
