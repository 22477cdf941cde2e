import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  couldBeCpr,
  holdsCpr,
  jsonHoldsCpr,
  referenceHoldsCpr,
  referenceWithoutCpr,
  withoutCpr,
} from '../../../../shared/ledger/cpr-guard.ts'

describe('a text holds what could be a CPR number', () => {
  test.each([
    '7101011234',
    '710101-1234',
    'borger 710101 1234 ringede',
    '(9112991234)',
    '710101-XXXX',
    '710101-****',
    '311299-XXXX',
    'log_710101-1234.csv',
    'VESTBY\\7101011234',
    '710101–1234',
  ])('%s', (text) => expect(holdsCpr(text)).toBe(true))
})

describe('a text holds none', () => {
  test.each([
    '',
    '3213991234',
    '9213991234',
    '7100011234',
    '7113011234',
    '0001011234',
    '17101011234',
    '71010112345',
    'a7101011234',
    '7101011234b',
    '2026-07-01T09:00:00.000Z',
    '710101-123',
    'CVR:12345678-RID:7101011234',
    '71010112-3456-4789-8abc-710101123456',
    '1790000000000',
  ])('%s', (text) => expect(holdsCpr(text)).toBe(false))
})

test('only a registered RID may look like a CPR number', () => {
  expect(couldBeCpr('7101011234', 'rid')).toBe(false)
  expect(couldBeCpr('7101011234', 'login')).toBe(true)
  expect(couldBeCpr('71 01 01-12.34', 'login')).toBe(true)
  expect(couldBeCpr('UI:DK-E:G:71010112-3456-4789-8abc-710101123456', 'uuid')).toBe(false)
  expect(couldBeCpr('CVR:12345678-RID:7101011234', 'certifikat')).toBe(false)
})

test('a journal number may be ten digits alone, and nothing else that looks like a CPR number', () => {
  expect(['7101011234', '2026-000017', '710101-1234', 'sag 7101011234'].map(referenceHoldsCpr)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('texts and keys are found wherever they stand in a JSON value', () => {
  expect(jsonHoldsCpr({ a: [1, { b: 'fri tekst' }], c: null, d: 7101011234 })).toBe(false)
  expect(jsonHoldsCpr({ a: [1, { b: 'fri 710101-1234' }] })).toBe(true)
  expect(jsonHoldsCpr({ a: { '710101-1234': 1 } })).toBe(true)
})

describe('a text is kept without what could be a CPR number', () => {
  test.each([
    ['sag 7101011234, se 110923-0034 og 710101-XXXX.', 'sag [udeladt], se [udeladt] og [udeladt].'],
    ['7101011234', '[udeladt]'],
    ['71 01 01 1234', '[udeladt]'],
    ['CVR:12345678-RID:7101011234 fra 2026-07-01', 'CVR:12345678-RID:7101011234 fra 2026-07-01'],
    ['3213991234 ', '3213991234 '],
    ['011234****110923-0034', '[udeladt][udeladt]'],
  ])('%s', (text, left) => expect(withoutCpr(text)).toBe(left))

  test('whatever stands around it', () => {
    const piece = fc.constantFrom(
      ...'710101 1234 7101011234 110923-0034 71 01 XXXX **** RID: a 4 - . / sag'.split(' '),
      ..." '\n\u200B\u2013,",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const left = withoutCpr(text)
        expect(holdsCpr(left)).toBe(false)
        if (!holdsCpr(text)) expect(left).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })
})

test('a journal number of ten digits alone is kept', () => {
  expect(['7101011234', '2026-000017', '110923-0034', 'sag 7101011234'].map(referenceWithoutCpr)).toEqual([
    '7101011234',
    '2026-000017',
    '[udeladt]',
    'sag [udeladt]',
  ])
})
