import { expect, test } from 'vitest'
import {
  formatCount,
  formatDate,
  formatInstant,
  formatLongDate,
  formatShare,
} from '../../../../shared/evidence/danish-format.ts'
import { openZone } from '../../../../shared/time/zone.ts'

test('numbers have dots between thousands', () => {
  expect([0, 999, 1000, 12_345, 1_234_567, -4200].map(formatCount)).toEqual([
    '0',
    '999',
    '1.000',
    '12.345',
    '1.234.567',
    '−4.200',
  ])
})

test('shares have a decimal comma, and are never rounded to none or all', () => {
  expect([0, 0.05, 0.9025, 1].map((share) => formatShare(share, 1))).toEqual([
    '0,0\u00A0%',
    '5,0\u00A0%',
    '90,3\u00A0%',
    '100,0\u00A0%',
  ])
  expect(formatShare(0.000_01, 1)).toBe('under 0,1\u00A0%')
  expect(formatShare(0.999_99, 1)).toBe('over 99,9\u00A0%')
  expect(formatShare(0.05)).toBe('5\u00A0%')
})

test('dates and times are Danish, on the clocks of the zone', () => {
  expect(formatDate('2026-07-01')).toBe('01.07.2026')
  expect(formatLongDate('2026-07-01')).toBe('1.\u00A0juli 2026')
  const zone = openZone('Europe/Copenhagen')
  expect(formatInstant(Date.UTC(2026, 9, 5, 7, 4), zone)).toBe('5.\u00A0oktober 2026 kl.\u00A009.04')
  expect(formatInstant(Date.UTC(2026, 11, 31, 23, 30), zone)).toBe('1.\u00A0januar 2027 kl.\u00A000.30')
})
