import { expect, test } from 'vitest'
import { parametersInOrder } from '../../../../shared/evidence/parameter-names.ts'

test('the limits of a rule are read from before to, in whatever order they are stored', () => {
  const read = [
    ['requestsPerDate', 5],
    ['opensAt', 7],
    ['closesAt', 18],
  ]
  expect(parametersInOrder({ closesAt: 18, opensAt: 7, requestsPerDate: 5 })).toEqual(read)
  expect(parametersInOrder({ requestsPerDate: 5, closesAt: 18, opensAt: 7 })).toEqual(read)
})
