import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chanceOfNone,
  median,
  medianDeviation,
  percentile,
  without,
} from '../../../../shared/control/arithmetic.ts'
import { openSmallest } from '../../../../shared/control/smallest.ts'
import { eachWindow } from '../../../../shared/control/windows.ts'

test('the median of an even count is the mean of the middle two', () => {
  expect([median([1]), median([1, 4]), median([1, 4, 9]), median([1, 4, 9, 90])]).toEqual([1, 2.5, 4, 6.5])
})

test('the median deviation is the median of the distances', () => {
  expect(medianDeviation([1, 2, 4, 8, 16], 4)).toBe(3)
})

test('a percentile is the element of the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  expect([
    percentile(hundred, 95),
    percentile(hundred.slice(0, 20), 95),
    percentile(hundred.slice(0, 21), 95),
  ]).toEqual([95, 19, 20])
  expect(percentile([7], 95)).toBe(7)
})

test('taking out a part leaves the rest in order', () => {
  expect([...without(Float64Array.of(1, 2, 2, 2, 5, 9), [2, 2, 9])]).toEqual([1, 2, 5])
})

test('the chance of meeting none is a quotient of binomials', () => {
  expect(chanceOfNone(40, 2, 10)).toBeCloseTo((30 * 29) / (40 * 39), 14)
  expect([chanceOfNone(40, 2, 0), chanceOfNone(40, 2, 39), chanceOfNone(1, 1, 1)]).toEqual([1, 0, 0])
})

test('every different content of a window is visited once, wherever the window begins', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (values, span) => {
        const positions = values.sort((a, b) => a - b)
        const expected = new Set<string>()
        for (let start = -span; start <= 26; start++) {
          const inside = positions
            .map((_, index) => index)
            .filter((index) => {
              return positions[index]! >= start && positions[index]! < start + span
            })
          if (inside.length > 0) expected.add(`${inside[0]}-${inside.at(-1)! + 1}`)
        }
        const visited: string[] = []
        eachWindow(positions, positions.length, span, (from, to) => visited.push(`${from}-${to}`))
        expect(visited.sort()).toEqual([...expected].sort())
      },
    ),
  )
})

test('the smallest keys are kept, the earlier row first among equals', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 400 }), fc.nat(40), (keys, limit) => {
      const smallest = openSmallest(limit)
      keys.forEach((key, row) => smallest.add(key, row))
      const sorted = keys.map((key, row) => ({ key, row })).sort((a, b) => a.key - b.key || a.row - b.row)
      expect(smallest.take()).toEqual(sorted.slice(0, limit).map(({ row }) => row))
    }),
  )
})
