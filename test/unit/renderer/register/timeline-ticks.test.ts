import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelineTicks } from '../../../../renderer/register/timeline-ticks.ts'
import { formatDay, parseDay } from '../../../../shared/time/local-date.ts'

function told(first: string, last: string, widthPx: number): string[] {
  const ticks = timelineTicks(parseDay(first), parseDay(last), widthPx)
  return ticks.map(({ day, unit }) => `${unit} ${formatDay(day)}`)
}

test('an axis is told by years, by months or by its two ends, as it has room', () => {
  expect(told('2019-05-17', '2026-11-23', 700)).toEqual([
    'year 2020-01-01',
    'year 2021-01-01',
    'year 2022-01-01',
    'year 2023-01-01',
    'year 2024-01-01',
    'year 2025-01-01',
    'year 2026-01-01',
  ])
  expect(told('2019-05-17', '2026-11-23', 400)).toEqual([
    'year 2020-01-01',
    'year 2022-01-01',
    'year 2024-01-01',
    'year 2026-01-01',
  ])
  expect(told('2026-01-01', '2026-11-23', 400)).toEqual([
    'month 2026-01-01',
    'month 2026-04-01',
    'month 2026-07-01',
    'month 2026-10-01',
  ])
  expect(told('2026-11-02', '2026-11-23', 400)).toEqual(['day 2026-11-02', 'day 2026-11-23'])
})

test('its words never meet, and never stand outside it', () => {
  const day = fc.integer({ min: parseDay('1990-01-01'), max: parseDay('2060-12-31') })
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 15_000 }),
      fc.integer({ min: 240, max: 2000 }),
      (first, span, widthPx) => {
        const ticks = timelineTicks(first, first + span, widthPx)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        const places = ticks.map((tick) => ((tick.day - first) / span) * widthPx)
        for (const [at, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(widthPx)
          // A month of 28 days is somewhat narrower than the others.
          if (at > 0) expect(place - places[at - 1]!).toBeGreaterThan(78)
        }
      },
    ),
  )
})
