import { describe, expect, test } from 'vitest'
import { type WheelArc, angleOf, arcPath, ringArcs } from '../../../../renderer/overview/wheel-geometry.ts'
import type { OverviewRing } from '../../../../shared/overview/contract.ts'

const today = '2026-11-23'

function aRing(ring: Partial<OverviewRing>): OverviewRing {
  return { key: 'logs', kind: 'logs', program: '', arcs: [], gaps: [], ...ring }
}

/** An arc that neither today nor the turn of the year cuts. */
const whole = (from: string, to: string, state: WheelArc['state']): WheelArc => ({
  from,
  to,
  state,
  span: { from, to },
})

const control = (from: string, due: string) => ({ from, due, begins: 'control' as const })

describe('the arcs of a duty in the year of today', () => {
  test('run from signature to signature while each is in time, and on to the deadline to come', () => {
    const arcs = [control('2026-06-15', '2026-09-15'), control('2026-09-10', '2026-12-10')]
    const span = { from: '2026-09-10', to: '2026-12-10' }
    expect(ringArcs(aRing({ arcs }), today)).toEqual([
      whole('2026-06-15', '2026-09-09', 'kept'),
      { from: '2026-09-10', to: '2026-11-22', state: 'kept', span },
      { from: '2026-11-23', to: '2026-12-10', state: 'running', span },
    ])
  })

  test('end at the deadline when the next control was late, and the gap is red until it was signed', () => {
    const arcs = [control('2026-02-01', '2026-05-01'), control('2026-05-20', '2026-08-20')]
    const gaps = [
      { from: '2026-05-02', to: '2026-05-20', daysLate: 19, isOpen: false },
      { from: '2026-08-21', to: today, daysLate: 95, isOpen: true },
    ]
    expect(ringArcs(aRing({ arcs, gaps }), today)).toEqual([
      whole('2026-02-01', '2026-05-01', 'kept'),
      whole('2026-05-20', '2026-08-20', 'kept'),
      whole('2026-05-02', '2026-05-20', 'late'),
      whole('2026-08-21', '2026-11-23', 'late'),
    ])
  })

  test('are cut at the turn of the year, and those of other years are left out', () => {
    const arcs = [
      control('2025-06-01', '2025-09-01'),
      control('2025-12-10', '2026-03-10'),
      control('2026-11-01', '2027-02-01'),
    ]
    const span = { from: '2026-11-01', to: '2027-02-01' }
    expect(ringArcs(aRing({ arcs }), today)).toEqual([
      {
        from: '2026-01-01',
        to: '2026-03-10',
        state: 'kept',
        span: { from: '2025-12-10', to: '2026-03-10' },
      },
      { from: '2026-11-01', to: '2026-11-22', state: 'kept', span },
      { from: '2026-11-23', to: '2026-12-31', state: 'running', span },
    ])
  })

  test('of a control signed today begin with the part that runs', () => {
    expect(ringArcs(aRing({ arcs: [control(today, '2027-02-23')] }), today)).toEqual([
      { from: today, to: '2026-12-31', state: 'running', span: { from: today, to: '2027-02-23' } },
    ])
  })

  test('are none where nothing is known to count from', () => {
    expect(ringArcs(undefined, today)).toEqual([])
    expect(ringArcs(aRing({}), today)).toEqual([])
  })
})

test('the year goes once round, a leap year too', () => {
  expect(angleOf('2026-01-01')).toBe(0)
  expect(angleOf('2026-12-31', true)).toBe(2 * Math.PI)
  expect(angleOf('2028-12-31', true)).toBe(2 * Math.PI)
  expect(angleOf('2026-07-02') / Math.PI).toBeCloseTo(1, 2)
})

test('a piece of more than half the ring is drawn the long way', () => {
  expect(arcPath(90, 100, 0, Math.PI * 1.5)).toMatch(/A100 100 0 1 1 /)
  expect(arcPath(90, 100, 0, Math.PI / 2)).toMatch(/A100 100 0 0 1 /)
})
