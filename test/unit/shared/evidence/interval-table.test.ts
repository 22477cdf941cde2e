import { expect, test } from 'vitest'
import { intervalTable } from '../../../../shared/evidence/interval-table.ts'
import { openZone } from '../../../../shared/time/zone.ts'

const zone = openZone('Europe/Copenhagen')
const now = Date.UTC(2026, 9, 5, 7)
const control = (approvedAt: string, from = '2026-01-01', to = '2026-03-31') => ({
  kind: 'logs' as const,
  approvedAt,
  from,
  to,
})

test('a deadline is the previous control plus three months, clamped to the month’s end, and in time on the day', () => {
  const { rows, next } = intervalTable(
    [control('2026-02-28T23:30:00+01:00'), control('2025-11-30T12:00:00+01:00')],
    '2025-09-01',
    now,
    zone,
  )
  expect(rows.map(({ completed, due, daysLate }) => ({ completed, due, daysLate }))).toEqual([
    { completed: '2025-11-30', due: '2025-12-01', daysLate: 0 },
    { completed: '2026-02-28', due: '2026-02-28', daysLate: 0 },
  ])
  expect(next).toEqual({ due: '2026-05-28', daysLate: 130 })
})

test('a control is completed on the local date of its signature', () => {
  const { rows } = intervalTable([control('2026-02-28T23:30:00Z')], '2025-11-28', now, zone)
  expect(rows[0]).toMatchObject({ completed: '2026-03-01', due: '2026-02-28', daysLate: 1 })
})

test('without a date to count from the first deadline is unknown, neither kept nor broken', () => {
  const { rows, next } = intervalTable([control('2026-04-10T10:00:00+02:00')], null, now, zone)
  expect(rows[0]).toMatchObject({ due: null, daysLate: null })
  expect(next?.due).toBe('2026-07-10')
  expect(intervalTable([], null, now, zone)).toEqual({ rows: [], afterNow: 0, next: null })
})

test('dates between two periods that no control covered are named; overlapping periods leave none', () => {
  const { rows } = intervalTable(
    [
      control('2026-04-10T10:00:00+02:00', '2026-01-01', '2026-03-31'),
      control('2026-07-01T10:00:00+02:00', '2026-04-03', '2026-06-30'),
      control('2026-09-01T10:00:00+02:00', '2026-06-01', '2026-08-31'),
    ],
    '2026-01-01',
    now,
    zone,
  )
  expect(rows.map(({ uncovered }) => uncovered)).toEqual([
    null,
    { from: '2026-04-01', to: '2026-04-02' },
    null,
  ])
})

test('a control dated after the pack counts nowhere', () => {
  const table = intervalTable([control('2026-11-01T10:00:00+01:00')], '2026-08-01', now, zone)
  expect(table).toEqual({ rows: [], afterNow: 1, next: { due: '2026-11-01', daysLate: -27 } })
})
