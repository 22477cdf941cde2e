import { expect, test } from 'vitest'
import { openRandom } from '../../../build/sample-data/random.ts'

test('the same seed gives the same numbers, and another seed others', () => {
  const numbers = (seed: string) => {
    const random = openRandom(seed)
    return Array.from({ length: 50 }, () => random.next())
  }
  expect(numbers('a')).toEqual(numbers('a'))
  expect(numbers('a')).not.toEqual(numbers('b'))
  expect(numbers('a').every((number) => number >= 0 && number < 1)).toBe(true)
})

test('a forked stream does not depend on what was drawn before the fork', () => {
  const early = openRandom('a').fork('work').next()
  const random = openRandom('a')
  random.next()
  expect(random.fork('work').next()).toBe(early)
  expect(random.fork('staff').next()).not.toBe(early)
})

test('whole numbers reach both ends of their range about equally often', () => {
  const random = openRandom('range')
  const counts = new Map<number, number>()
  for (let draw = 0; draw < 6000; draw++) {
    const number = random.integer(3, 5)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([3, 4, 5])
  for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('shuffling keeps every element, and a UUID has the form of version 4', () => {
  const random = openRandom('list')
  const list = Array.from({ length: 100 }, (_, index) => index)
  const shuffled = random.shuffled(list)
  expect(shuffled).not.toEqual(list)
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(list)
  expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
