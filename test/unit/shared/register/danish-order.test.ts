import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inDanishOrder } from '../../../../shared/register/danish-order.ts'
import {
  endOfDate,
  endTime,
  lastDateBefore,
  startOfDate,
  startTime,
} from '../../../../shared/register/covered-dates.ts'

test('many texts come in the order of the collator', () => {
  const collator = new Intl.Collator('da-DK', { numeric: true })
  const letters = [...'aaAåÅbBzæØø 019.-éü_']
  const text = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const ordered = inDanishOrder(texts)
      for (let at = 1; at < ordered.length; at += 1) {
        expect(collator.compare(ordered[at - 1]!, ordered[at]!), JSON.stringify(ordered)).toBeLessThanOrEqual(
          0,
        )
      }
    }),
    { numRuns: 2000 },
  )
})

test('dates are local: the last day of an end is the day before its instant, also when clocks change', () => {
  expect([startOfDate('2026-03-29'), endOfDate('2026-03-29')]).toEqual([
    Date.UTC(2026, 2, 28, 23),
    Date.UTC(2026, 2, 29, 22),
  ])
  for (const date of ['2026-03-29', '2026-10-25', '2026-12-31'])
    expect(lastDateBefore(endOfDate(date))).toBe(date)
  expect([startTime(startOfDate('2026-07-01')), endTime(endOfDate('2026-07-01'))]).toEqual([null, null])
  expect([startTime(Date.UTC(2026, 6, 1, 8)), endTime(Date.UTC(2026, 6, 1, 12, 31))]).toEqual([
    '10:00',
    '14:30',
  ])
})
