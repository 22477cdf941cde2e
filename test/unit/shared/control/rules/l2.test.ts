import { expect, test } from 'vitest'
import { l2 } from '../../../../../shared/control/rules/l2.ts'
import { formatDay, parseDay } from '../../../../../shared/time/local-date.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  at,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf } from '../../../../helpers/run-rule.ts'

/** `count` requests on a date, ten minutes apart so that nothing else looks odd. */
function busy(date: string, count: number, userId = 'M1001'): LogRow[] {
  return Array.from({ length: count }, (_, index) =>
    aLogRow({ userId, time: at(`${date} 08:00`) + index * 600_000 }),
  )
}

function dates(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => formatDay(parseDay(first) + index))
}

function found(rows: LogRow[], colleagues = 0): string[] {
  const numbers = ['M1001', ...Array.from({ length: colleagues }, (_, index) => `C${index}`)]
  const input = aControlInput({
    register: {
      employees: numbers.map((employeeNo) => anEmployee({ employeeNo })),
      authorisations: numbers.map((holder) => anAuthorisation({ holder })),
    },
    sources: [aLog(rows)],
  })
  return findingsOf(l2, input).map(({ subject, severity, count }) => `${subject.id} ${severity} ${count}`)
}

test('a date above the median of ten earlier dates by more than five deviations fires', () => {
  // Median 14, deviation 1 at least: the limit is 19.
  const history = dates('2026-06-20', 10).flatMap((date) => busy(date, 14))
  expect(found([...history, ...busy('2026-07-06', 20)])).toEqual(['M1001 middel 20'])
})

test('the same date with nine earlier dates does not fire', () => {
  const history = dates('2026-06-21', 9).flatMap((date) => busy(date, 14))
  expect(found([...history, ...busy('2026-07-06', 20)])).toEqual([])
})

test('a count of exactly median plus five deviations does not fire', () => {
  const history = dates('2026-06-20', 10).flatMap((date) => busy(date, 15))
  expect(found([...history, ...busy('2026-07-06', 20)])).toEqual([])
  expect(found([...history, ...busy('2026-07-06', 21)])).toEqual(['M1001 middel 21'])
})

test('nineteen requests never fire', () => {
  const history = dates('2026-06-20', 10).flatMap((date) => busy(date, 1))
  expect(found([...history, ...busy('2026-07-06', 19)])).toEqual([])
})

test('the deviation is scaled by 1.4826', () => {
  // 10 and 14 in turn: median 12, MAD 2, limit 12 + 5 * 2.9652 = 26.826.
  const history = dates('2026-06-20', 10).flatMap((date, index) => busy(date, index % 2 === 0 ? 10 : 14))
  expect(found([...history, ...busy('2026-07-06', 26)])).toEqual([])
  expect(found([...history, ...busy('2026-07-06', 27)])).toEqual(['M1001 middel 27'])
})

test('only the sixty latest earlier dates are history', () => {
  const old = dates('2026-03-01', 40).flatMap((date) => busy(date, 40))
  const recent = dates('2026-05-01', 60).flatMap((date) => busy(date, 2))
  expect(found([...old, ...recent, ...busy('2026-07-06', 20)])).toEqual(['M1001 middel 20'])
})

test('above three times the 95th percentile of five active colleagues of the unit fires', () => {
  const colleagues = ['C0', 'C1', 'C2', 'C3', 'C4'].flatMap((user) => busy('2026-07-06', 7, user))
  expect(found([...colleagues, ...busy('2026-07-06', 22)], 5)).toEqual(['M1001 middel 22'])
  expect(found([...colleagues, ...busy('2026-07-06', 21)], 5)).toEqual([])
})

test('of twenty pooled days the 95th percentile is the nineteenth', () => {
  const colleagues = dates('2026-07-06', 4).flatMap((date, index) =>
    ['C0', 'C1', 'C2', 'C3', 'C4'].flatMap((user, place) =>
      busy(date, index * 5 + place < 18 ? 1 : 7 + place, user),
    ),
  )
  // The nineteenth of the twenty counts is 10.
  expect(found([...colleagues, ...busy('2026-07-06', 31)], 5)).toEqual(['M1001 middel 31'])
  expect(found([...colleagues, ...busy('2026-07-06', 30)], 5)).toEqual([])
})

test('four active colleagues are too few', () => {
  const colleagues = ['C0', 'C1', 'C2', 'C3'].flatMap((user) => busy('2026-07-06', 1, user))
  expect(found([...colleagues, ...busy('2026-07-06', 22)], 5)).toEqual([])
})

test('a colleague is not compared with a date outside the period', () => {
  const colleagues = ['C0', 'C1', 'C2', 'C3', 'C4'].flatMap((user) => [
    ...busy('2026-07-06', 1, user),
    ...busy('2026-06-29', 30, user),
  ])
  expect(found([...colleagues, ...busy('2026-07-06', 22)], 5)).toEqual(['M1001 middel 22'])
})
