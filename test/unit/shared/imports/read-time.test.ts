import { describe, expect, test } from 'vitest'
import { readTimeText, readClockText } from '../../../../shared/imports/read-time-text.ts'
import {
  defaultDateOrder,
  listYears,
  logYears,
  newTimeReading,
  timeStatus,
} from '../../../../shared/imports/time-reading.ts'
import { readDateOrder } from '../../../../shared/imports/date-order.ts'

const statusName = Object.fromEntries(Object.entries(timeStatus).map(([name, code]) => [code, name]))

function read(
  text: string,
  order = defaultDateOrder,
  years: { minYear: number; maxYear: number } = logYears,
) {
  const reading = newTimeReading()
  readTimeText(text, { order, ...years }, reading)
  if (reading.status !== timeStatus.ok) return statusName[reading.status]
  const iso = new Date(reading.ms).toISOString()
  return `${iso.slice(0, -1)}${reading.isUtc ? 'Z' : ''}`
}

describe('times as exports write them', () => {
  test.each([
    ['12-07-2026 08:15', '2026-07-12T08:15:00.000'],
    ['12-07-2026 08:15:04', '2026-07-12T08:15:04.000'],
    ['12-07-2026 08:15:04.123', '2026-07-12T08:15:04.123'],
    ['12-07-2026 08:15:04,123', '2026-07-12T08:15:04.123'],
    ['12/07/2026 08:15:04', '2026-07-12T08:15:04.000'],
    ['12.07.2026 08:15:04', '2026-07-12T08:15:04.000'],
    ['12.07.2026 08.15.04', '2026-07-12T08:15:04.000'],
    ['12-07-2026 08.15', '2026-07-12T08:15:00.000'],
    ['12-07-2026 kl. 08.15', '2026-07-12T08:15:00.000'],
    ['12-07-2026, 08:15:04', '2026-07-12T08:15:04.000'],
    ['1-7-2026 8:05', '2026-07-01T08:05:00.000'],
    ['2026-07-12 08:15:04', '2026-07-12T08:15:04.000'],
    ['2026/07/12 08:15:04', '2026-07-12T08:15:04.000'],
    ['2026-07-12T08:15:04', '2026-07-12T08:15:04.000'],
    ['2026-07-12T08:15:04Z', '2026-07-12T08:15:04.000Z'],
    ['2026-07-12T08:15Z', '2026-07-12T08:15:00.000Z'],
    ['2026-07-12T08:15:04+02:00', '2026-07-12T06:15:04.000Z'],
    ['2026-07-12 08:15:04 +0200', '2026-07-12T06:15:04.000Z'],
    ['2026-07-12T08:15:04.123456789-01:30', '2026-07-12T09:45:04.123Z'],
    ['2026-07-12\u00A008:15:04', '2026-07-12T08:15:04.000'],
    ['\u00A02026-07-12 08:15:04 ', '2026-07-12T08:15:04.000'],
    ['1783844104', '2026-07-12T08:15:04.000Z'],
    ['1783844104.5', '2026-07-12T08:15:04.500Z'],
    ['1783844104123', '2026-07-12T08:15:04.123Z'],
    ['46215.34379629630', '2026-07-12T08:15:04.000'],
    ['46215,34379629630', '2026-07-12T08:15:04.000'],
    ['46215', '2026-07-12T00:00:00.000'],
    ['29-02-2028 00:00:00', '2028-02-29T00:00:00.000'],
    ['31-12-2026 23:59:59', '2026-12-31T23:59:59.000'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['32-07-2026 08:15', 'impossibleDate'],
    ['31-06-2026 08:15', 'impossibleDate'],
    ['29-02-2026 08:15', 'impossibleDate'],
    ['00-07-2026 08:15', 'impossibleDate'],
    ['12-13-2026 08:15', 'impossibleDate'],
    ['2026-13-01 08:15', 'impossibleDate'],
    ['12-07-2026 24:00', 'impossibleClock'],
    ['12-07-2026 08:60', 'impossibleClock'],
    ['12-07-2026 08:15:60', 'impossibleClock'],
    ['12-07-1026 08:15', 'implausibleYear'],
    ['12-07-9026 08:15', 'implausibleYear'],
    ['31112', 'implausibleYear'],
    ['79999,5', 'implausibleYear'],
    ['4140000000', 'implausibleYear'],
    ['12-07-26 08:15', 'twoDigitYear'],
    ['07/15/2026 08:15', 'monthFirst'],
    ['', 'unreadable'],
    ['i går', 'unreadable'],
    ['12-07-2026 08', 'unreadable'],
    ['12-07-2026 8:5', 'unreadable'],
    ['12-07-2026 08:15:04.', 'unreadable'],
    ['12-07-2026 08:15:04.1234567890', 'unreadable'],
    ['12-07/2026 08:15', 'unreadable'],
    ['12-07-2026 08:15 CET', 'unreadable'],
    ['12-07-2026 08:15+25:00', 'unreadable'],
    ['120-07-2026 08:15', 'unreadable'],
    ['123456', 'unreadable'],
    ['12345678901', 'unreadable'],
    ['0000000012', 'unreadable'],
    ['=NOW()', 'unreadable'],
    ['12-07-2026 08:15:04\u0000', 'unreadable'],
  ])('refuses %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('takes the month first, and two-digit years, only in the order an officer confirmed', () => {
    expect(read('07/15/2026 08:15', readDateOrder('mm/dd/yyyy')!)).toBe('2026-07-15T08:15:00.000')
    expect(read('15-07-26 08:15', readDateOrder('dd-mm-yy')!)).toBe('2026-07-15T08:15:00.000')
    expect(read('26-07-15 08:15', readDateOrder('yy-mm-dd')!)).toBe('2026-07-15T08:15:00.000')
    expect(read('15-07-26 08:15', readDateOrder('dd-mm-yyyy')!)).toBe('twoDigitYear')
    expect(read('2026-07-15 08:15', readDateOrder('mm/dd/yyyy')!)).toBe('2026-07-15T08:15:00.000')
  })

  test('knows the dates that say "until further notice" in lists, and not in logs', () => {
    expect(read('31-12-9999', defaultDateOrder, listYears)).toBe('9999-12-31T00:00:00.000')
    expect(read('31-12-9999')).toBe('implausibleYear')
  })

  test('tells fractions that are zero from fractions that are not, down to the ninth digit', () => {
    const reading = newTimeReading()
    const options = { order: defaultDateOrder, ...logYears }
    const fractions = ['08:15:04', '08:15:04.000', '08:15:04.000000001', '08:15:04,5'].map((clock) => {
      readTimeText(`2026-07-12 ${clock}`, options, reading)
      return reading.hasFraction
    })
    expect(fractions).toEqual([false, false, true, true])
  })
})

describe('times of day that stand alone', () => {
  test.each([
    ['08:15', 29_700_000],
    ['8.15', 29_700_000],
    ['kl. 08.15.04', 29_704_000],
    ['08:15:04,250', 29_704_250],
    ['24:00', null],
    ['08:15Z', null],
    ['12-07-2026', null],
    ['', null],
  ])('reads %s', (text, expected) => {
    const reading = newTimeReading()
    expect(readClockText(text, reading) ? reading.ms : null).toBe(expected)
  })
})
