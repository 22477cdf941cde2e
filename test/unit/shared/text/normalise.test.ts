import { expect, test } from 'vitest'
import { identityKey, isEmptyText, trimBlanks } from '../../../../shared/text/normalise.ts'

test('forms of one identity give one key', () => {
  const same = [
    'UI:DK-E:G:3F2A6C1E-0b4d-4e5f-8a90-1234567890ab',
    '3f2a6c1e-0b4d-4e5f-8a90-1234567890AB',
    ' 3F2A6C1E0B4D4E5F8A901234567890AB\u00a0',
    'VESTBY\\3f2a6c1e-0b4d-4e5f-8a90-1234567890ab',
  ]
  expect(new Set(same.map(identityKey))).toEqual(new Set(['3f2a6c1e0b4d4e5f8a901234567890ab']))
  expect(identityKey('VESTBY\\B12345')).toBe('b12345')
  expect(identityKey('CVR:12345678-RID:1234567890')).toBe('cvr:12345678-rid:1234567890')
  expect(identityKey('ab-cd')).not.toBe(identityKey('abcd'))
})

test('an empty text is one of the five ways of saying nothing', () => {
  expect(['', ' ', '-', '0', 'n/a', 'N/A', 'Ukendt', '\u00a0\u200b'].map(isEmptyText)).toEqual(
    Array.from({ length: 8 }, () => true),
  )
  expect(['00', '--', 'na', 'ukendt sag', '0-1'].map(isEmptyText)).toEqual(
    Array.from({ length: 5 }, () => false),
  )
  expect(trimBlanks('\ufeff a b\u200d\u00a0')).toBe('a b')
})
