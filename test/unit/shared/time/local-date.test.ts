import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  dateParts,
  dayNumber,
  formatDay,
  isLocalDate,
  parseDay,
  weekday,
} from '../../../../shared/time/local-date.ts'

test('a day number and its date are two forms of the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 2_000_000 }), (day) => {
      const { year, month, day: ofMonth } = dateParts(day)
      expect(dayNumber(year, month, ofMonth)).toBe(day)
      const utc = new Date(day * 86_400_000)
      expect([year, month, ofMonth]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()])
      expect(weekday(day)).toBe(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay())
    }),
  )
})

test('a date must exist in the calendar', () => {
  expect(['2024-02-29', '2000-02-29', '2026-12-31'].map(isLocalDate)).toEqual([true, true, true])
  expect(
    ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', ' 2026-04-01'].map(
      isLocalDate,
    ),
  ).toEqual(Array.from({ length: 7 }, () => false))
})

test('three months later is clamped to the end of the month', () => {
  const cases: [string, string][] = [
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2026-10-05', '2027-01-05'],
    ['2026-12-31', '2027-03-31'],
  ]
  expect(cases.map(([from]) => addMonths(from, 3))).toEqual(cases.map(([, to]) => to))
  expect(formatDay(parseDay('2026-07-01'))).toBe('2026-07-01')
})
