import { expect, test } from 'vitest'
import { clockQuestion, entryInstantMs } from '../../../../shared/ledger/clock.ts'

const last = Date.UTC(2026, 6, 1)
const minute = 60_000
const day = 86_400_000

test.each([
  ['no entry yet', last - day, null, null, null],
  ['the same instant', last, last, null, null],
  ['two minutes before', last - 2 * minute, last, null, null],
  ['a little more than two minutes before', last - 2 * minute - 1, last, null, 'behind'],
  ['thirty days after', last + 30 * day, last, null, null],
  ['a little more than thirty days after', last + 30 * day + 1, last, null, 'ahead'],
  ['behind, and accepted at that clock', last - day, last, last - day, null],
  ['behind, and accepted a while ago', last - day + minute, last, last - day, null],
  ['behind what was accepted', last - 2 * day, last, last - day, 'behind'],
  ['ahead, whatever was accepted', last + 31 * day, last, last - day, 'ahead'],
])('a clock %s', (_name, now, lastMs, accepted, question) => {
  expect(clockQuestion(now, lastMs, accepted)).toBe(question)
})

test('an entry is never earlier than the entry before it', () => {
  expect(entryInstantMs(last, null)).toBe(last)
  expect(entryInstantMs(last - minute, last)).toBe(last)
  expect(entryInstantMs(last + minute, last)).toBe(last + minute)
})
