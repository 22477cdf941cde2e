import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAscending, encodeAscending } from '../../../../electron/ledger/delta-coding.ts'
import { findingsSha256, readFindings, writeFindings } from '../../../../electron/ledger/finding-table.ts'
import { aFinding } from '../../../helpers/a-filled-register.ts'
import { aRegister } from '../../../helpers/a-register.ts'

const ascending = fc
  .array(fc.oneof(fc.nat(300), fc.maxSafeInteger().map(Math.abs)), { maxLength: 200 })
  .map((numbers) => numbers.sort((a, b) => a - b))

test('ascending numbers come back as they were, one list after another', () => {
  fc.assert(
    fc.property(ascending, ascending, (first, second) => {
      const bytes = Buffer.concat([encodeAscending(first), encodeAscending(second)])
      const decoded = decodeAscending(bytes, 0)
      expect(decoded.numbers).toEqual(first)
      expect(decodeAscending(bytes, decoded.next)).toEqual({ numbers: second, next: bytes.length })
    }),
  )
})

test('neighbouring rows take one byte each', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => 1_000_000 + index)
  expect(encodeAscending(rows).length).toBeLessThan(10_010)
})

test('numbers that do not ascend are refused, and so are bytes that are cut off', () => {
  expect(() => encodeAscending([2, 1])).toThrow(RangeError)
  expect(() => encodeAscending([1.5])).toThrow(RangeError)
  expect(() => decodeAscending(encodeAscending([5, 900]).subarray(0, -1), 0)).toThrow(RangeError)
})

test('findings come back as they were written, with every row of every file', () => {
  const { ledger } = aRegister()
  const files = ['a.csv', 'b.csv', 'c.csv']
  const findings = [
    aFinding({
      events: [
        { file: 'a.csv', line: 2 },
        { file: 'a.csv', line: 70_000 },
        { file: 'c.csv', line: 3 },
      ],
    }),
    aFinding({
      rule: 'C5',
      severity: 'middel',
      events: [],
      count: 0,
      parameters: { case: 'b', n: 0.1, startUp: true },
    }),
  ]
  writeFindings(ledger.db, 'run', files, findings)
  expect(readFindings(ledger.db, 'run', files)).toEqual(findings)
  expect(findingsSha256(readFindings(ledger.db, 'run', files))).toBe(findingsSha256(findings))
  expect(readFindings(ledger.db, 'another', files)).toEqual([])
})

test('a finding of a file that is no source of the run is refused', () => {
  const { ledger } = aRegister()
  expect(() => writeFindings(ledger.db, 'run', ['other.csv'], [aFinding()])).toThrow('no source')
})
